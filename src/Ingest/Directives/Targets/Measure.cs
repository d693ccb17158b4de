using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>A figure with its unit and the words that say how it is meant (số đo).</summary>
internal sealed record Measure
{
    /// <summary>The first token of the words before the figure: "ít nhất", "đạt", "giảm".</summary>
    public required int Lead { get; init; }

    /// <summary>The token of the figure.</summary>
    public required int Number { get; init; }

    /// <summary>The first token after figure, unit and "trở lên".</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    public decimal? Upper { get; init; }

    public string? Unit { get; init; }

    public required UnitKind UnitKind { get; init; }

    /// <summary>The tokens of the unit's words, for nouns that are counted.</summary>
    public int UnitFrom { get; init; }

    public int UnitTo { get; init; }

    /// <summary>Null where no word says it.</summary>
    public TargetComparator? Comparator { get; init; }

    /// <summary>The change that the words right before the figure say; null: none.</summary>
    public TargetChange? Change { get; init; }

    /// <summary>"còn", "lên", "ở mức": a level, whatever verb came before.</summary>
    public bool FirmLevel { get; init; }

    /// <summary>"đạt", "là", "bằng" stand before the figure.</summary>
    public bool HasVerb { get; init; }

    /// <summary>"/năm", "mỗi năm" at the figure.</summary>
    public string? Period { get; init; }

    /// <summary>True where the words before the figure hold a comparator of their own.</summary>
    public bool IsExplicit => Comparator is not null;
}

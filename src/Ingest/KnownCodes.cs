using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest;

/// <summary>What the ledger knows already (mã đã có), so that new rows may refer to it.</summary>
public sealed record KnownCodes
{
    /// <summary>For an empty ledger.</summary>
    public static KnownCodes None { get; } = new();

    public IReadOnlyList<Unit> Units { get; init; } = [];

    public IReadOnlyList<UnitAlias> Aliases { get; init; } = [];

    public IReadOnlyList<Bloc> Blocs { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<string> Campaigns { get; init; } = [];

    /// <summary>What was promised in which campaign.</summary>
    public IReadOnlyList<(string Campaign, string What)> Commitments { get; init; } = [];

    /// <summary>Figures and targets of a unit's indicator, to tell a thousand from one point two; asked only where a number can be both.</summary>
    public Func<string, string, IReadOnlyList<decimal>> Sizes { get; init; } = (_, _) => [];

    /// <summary>Codes of reports owed.</summary>
    public IReadOnlyList<string> Obligations { get; init; } = [];
}

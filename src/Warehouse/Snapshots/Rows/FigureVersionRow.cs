using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One version of a figure that was reported more than once (một lần báo của số liệu).</summary>
/// <param name="Rank">1 for the version that counts among all that are known today.</param>
/// <param name="AsOf">The day that the year was scored for (chốt số liệu); null: the year has no results.</param>
public sealed record FigureVersionRow(
    string Unit,
    string UnitName,
    string Indicator,
    string IndicatorName,
    string UnitOfMeasure,
    string Period,
    string Measure,
    decimal Value,
    string Status,
    string KnownBy,
    DateOnly? SubmittedAt,
    string? Document,
    SourceLocation? Place,
    int Rank,
    DateOnly? AsOf = null
);

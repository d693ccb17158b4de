using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One version of a figure that was reported more than once (một lần báo của số liệu).</summary>
/// <param name="Rank">1 for the version that counts.</param>
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
    int Rank
);

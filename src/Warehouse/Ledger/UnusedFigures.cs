using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Figures that were stored and do not count, for the ledger held better ones (số liệu chưa được dùng); told by the first.</summary>
/// <param name="Status">Of the new figures.</param>
/// <param name="KeptStatus">Of those in use; the same: these say when they were handed in, the new ones do not.</param>
public sealed record UnusedFigures(
    FigureStatus Status,
    FigureStatus KeptStatus,
    long Count,
    string Unit,
    string Indicator,
    string Period,
    decimal Value,
    decimal Kept,
    SourceLocation Place
);

using ThiDua.Reports.Charts;

namespace ThiDua.Reports.Xlsx;

/// <summary>A chart and the cells that it covers, counted from 1, the last not included.</summary>
internal sealed record PlacedChart(StackedBars Chart, int FirstRow, int FirstColumn, int EndRow, int EndColumn);

namespace ThiDua.Reports.Charts;

/// <summary>One colour of a stacked bar: its name, its values, and where both stand in the workbook.</summary>
/// <param name="NameReference">"'Điểm tiêu chí'!$C$5".</param>
/// <param name="Color">RRGGBB.</param>
internal sealed record ChartSeries(
    string Name,
    string NameReference,
    IReadOnlyList<decimal?> Values,
    string ValuesReference,
    string Color
);

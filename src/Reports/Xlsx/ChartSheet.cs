using ThiDua.Reports.Charts;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>The sheet with the chart of sections (biểu đồ điểm theo mục), drawn from the matrix.</summary>
internal static class ChartSheet
{
    internal const string Name = "Biểu đồ";
    private const int Columns = 14;

    internal static (Sheet Sheet, PlacedChart Chart) Build(BlocReport report, CriterionTree tree, MatrixSheet matrix)
    {
        var sheet = new Sheet(Name);
        var rows = Math.Clamp(10 + 2 * report.Standings.Count, 20, 120);
        sheet.OnOnePage = true;
        sheet.Landscape = rows <= 40;
        sheet.PrintArea = $"$A$1:{CellAddress.Fixed(Columns, rows + 1)}";
        static string On(int column, int first, int last) =>
            CellAddress.On(MatrixSheet.Name, CellAddress.FixedRange(column, first, last));
        var chart = SectionChart.Build(
            report,
            tree,
            On(MatrixSheet.NameColumn, MatrixSheet.FirstRow, matrix.LastRow),
            section =>
            {
                var column = matrix.ColumnOf(section)!.Value;
                return (
                    CellAddress.On(MatrixSheet.Name, CellAddress.Fixed(column, MatrixSheet.TitleRow)),
                    On(column, MatrixSheet.FirstRow, matrix.LastRow)
                );
            }
        );
        return (sheet, new PlacedChart(chart, 1, 1, rows + 1, Columns + 1));
    }
}

using System.Globalization;
using ThiDua.Reports.Content;
using ThiDua.Reports.Packaging;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// The score sheet and the matrix of a bloc as an Excel workbook (bảng tổng hợp điểm, điểm từng tiêu chí) with live
/// formulas: recalculated, they give the published points, sums and ranks.
/// </summary>
public static class ScoreWorkbook
{
    public static byte[] Write(BlocReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var tree = new CriterionTree(report);
        var figures = new FiguresSheet(report, tree);
        var matrix = new MatrixSheet(report, tree, figures);
        var scores = new ScoreSheet(report, tree, figures, matrix);
        var (chartSheet, chart) = ChartSheet.Build(report, tree, matrix);
        Sheet[] sheets =
        [
            scores.Sheet,
            matrix.Sheet,
            figures.Sheet,
            chartSheet,
            NotesSheet.Build(report, tree, scores.RanksAreLive),
        ];
        foreach (var sheet in sheets)
        {
            sheet.HeaderText = report.SampleNotice;
            sheet.FooterText = Words.Provenance(report);
        }
        return WorkbookFile.Write(
            sheets,
            new Dictionary<string, PlacedChart>(StringComparer.Ordinal) { [chartSheet.Name] = chart },
            new DocumentProperties(
                string.Create(CultureInfo.InvariantCulture, $"Bảng tổng hợp điểm thi đua năm {report.Year}"),
                report.Bloc.Name,
                report.PublishedAt
            )
        );
    }
}

using System.Globalization;
using ThiDua.Reports.Content;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Tests.Xlsx;

/// <summary>Holds a workbook's cells to the published results.</summary>
internal static class Published
{
    private const string Scores = "Bảng tổng hợp điểm";
    private const string Matrix = "Điểm tiêu chí";

    internal static void AssertIn(BlocReport report, WorkbookReader workbook)
    {
        var root = new CriterionTree(report).Root!.Criterion;
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var column = 3; workbook.Text(Matrix, $"{CellAddress.Column(column)}4") is { Length: > 0 } code; column++)
        {
            columns.Add(code is "Cộng" ? root : code, CellAddress.Column(column));
        }
        for (var position = 0; position < report.Standings.Count; position++)
        {
            var standing = report.Standings[position];
            var row = 8 + position;
            Assert.Equal((standing.Unit, standing.Total), (standing.Unit, workbook.Number(Scores, $"I{row}")));
            Assert.Equal((standing.Unit, (decimal?)standing.Rank), (standing.Unit, workbook.Number(Scores, $"J{row}")));
            Assert.Equal(standing.Bonus, workbook.Number(Scores, $"D{row}"));
            Assert.Equal(standing.Penalty, workbook.Number(Scores, $"E{row}"));
            Assert.Equal(standing.SelfTotal, workbook.Number(Scores, $"C{row}"));
            Assert.Equal(standing.BlocTotal, workbook.Number(Scores, $"F{row}"));
            Assert.Equal(standing.Total - standing.SelfTotal, workbook.Number(Scores, $"H{row}"));
            foreach (
                var score in report.Scores.Where(score => score.Unit.Equals(standing.Unit, StringComparison.Ordinal))
            )
            {
                var cell = string.Create(CultureInfo.InvariantCulture, $"{columns[score.Criterion]}{7 + position}");
                Assert.Equal(
                    (score.Unit, score.Criterion, score.Points),
                    (score.Unit, score.Criterion, workbook.Number(Matrix, cell))
                );
            }
        }
    }
}

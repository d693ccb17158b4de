using FsCheck;
using FsCheck.Fluent;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Tests.Forms;

/// <summary>However a form was changed, each of its rows is accounted for, and a figure is accepted or rejected, never lost.</summary>
public sealed class FormConservationTests
{
    private static readonly object?[] Cells = [null, "x", "-", 12.5, "2.375,5", "1.234", "chưa có", "I. KINH TẾ", "Thu ngân sách", "Tỷ lệ hộ nghèo", "revenue", "jobs", "%", "tỷ đồng", "#REF!", "=1+1|2"];

    private static Gen<object?[][]> Table =>
        from rows in Gen.Choose(0, 15)
        from table in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Cells), 9), rows)
        select table;

    [Fact]
    public void Read_AnyRowsUnderTheHeader_AreAllAccountedFor() =>
        Properties.Hold(
            Table,
            table =>
            {
                var batch = FormSheets.Read([.. FormSheets.Head(), FormSheets.Header, .. table]);
                var count = batch.Counts.Single(count => count.Table is "report_form");
                Assert.Equal(count.Read, count.Accepted + count.Rejected + count.Empty + count.LeftOut);
                Assert.Equal(count.Rejected, batch.Rejections.Count(rejection => rejection.Table is "report_form"));
                // A row with a number, an error or words for one in a column of figures is not passed over.
                var figures = table.Count(row => IsFigure(row[4]) || IsFigure(row[5]));
                Assert.InRange(count.Accepted + count.Rejected, figures, table.Length);
                Assert.InRange(batch.Table(InputTables.Observations)?.Rows.RowCount ?? 0, 0, count.Accepted);
                return true;
            },
            tests: 150
        );

    [Fact]
    public void Read_AnyOrderOfColumns_GivesTheSameFigures() =>
        Properties.Hold(
            Gen.Shuffle(Enumerable.Range(0, 9).ToArray()),
            order =>
            {
                object?[] moved(object?[] row) => [.. order.Select(at => row[at])];
                var batch = FormSheets.Read([.. FormSheets.Head(), moved(FormSheets.Header), .. FormSheets.Lines.Select(moved)]);
                Assert.Equal([10.45m, 50.62m, 210m], batch.Column(InputTables.Observations, "value").Order());
                return true;
            },
            tests: 60
        );

    private static bool IsFigure(object? cell) => cell is not (null or "x" or "-");
}

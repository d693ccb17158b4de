using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>Whatever stands in a file, every row read is accepted, rejected, empty or left out, and nothing is doubled.</summary>
public sealed class ConservationTests
{
    private static readonly string[] Cells =
        [
            "",
            " ",
            "TP",
            "H.PT",
            "X.PT",
            "Phong Thổ",
            "UBND huyện Phong Thổ",
            "không có",
            "revenue",
            "jobs",
            "Thu ngân sách",
            "2024",
            "2025",
            "Quý 3/2025",
            "quý 7/2025",
            "1.234",
            "1.234,5",
            "12.55",
            "9.460 lao động",
            "5 tỷ",
            "3,68%",
            "x",
            "-",
            "ước",
            "05/11/2024",
            "45657",
            "=cmd|' /C calc'!A0",
            "\"",
            "a\tb",
            "\ud800",
            "Đ",
        ];

    private static Gen<string[][]> Table(int width) =>
        from rows in Gen.Choose(0, 40)
        from table in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Cells), width), rows)
        select table;

    [Fact]
    public void Read_AnyCsv_AccountsForEveryRow() =>
        Properties.Hold(
            Table(6),
            table =>
            {
                var batch = Inputs.ReadObservations(Csv(["đơn vị", "chỉ tiêu", "kỳ", "giá trị", "trạng thái số liệu", "ngày nộp"], table));
                return Conserved(batch, "observations", table.Length);
            },
            tests: 150
        );

    [Fact]
    public void Read_AnyWorkbook_AccountsForEveryRow() =>
        Properties.Hold(
            Table(5),
            table =>
            {
                object?[][] rows = [["đơn vị", "chỉ tiêu", "kỳ", "giá trị", "ngày nộp"], .. table.Select(row => row.Select(Typed).ToArray())];
                var batch = Inputs.ReadWorkbook(new XlsxBuilder().Sheet("observations", rows).Build());
                // Rows at the end without a single cell are no rows of a workbook's sheet.
                return Conserved(batch, "observations", expectedRows: null);
            },
            tests: 80
        );

    [Fact]
    public void Read_AnyCsvThroughAMapping_AccountsForEveryRow()
    {
        var map = MappingFile
            .Parse(
                "thử.json",
                Encoding.UTF8.GetBytes(
                    """
                    { "name": "thử", "filters": [ { "column": "loại", "isNot": ["TP", ""] } ],
                      "tables": [
                        { "table": "units", "columns": { "name": "nơi" }, "templates": { "code": "{nơi:slug}" }, "constants": { "kind": "huyen" } },
                        { "table": "indicators", "constants": { "code": "i", "name": "I", "unit_of_measure": "tỷ đồng", "direction": "higher", "accumulation": "level", "aggregation": "sum" } },
                        { "table": "observations", "columns": { "period": "kỳ", "value": "số" }, "templates": { "unit": "{nơi:slug}" }, "constants": { "indicator": "i" },
                          "filters": [ { "column": "kỳ", "isNot": "2024" } ] } ] }
                    """
                )
            )
            .Mapping!;
        Properties.Hold(
            Table(4),
            table =>
            {
                using var folder = new TempFolder();
                folder.Write("lạ.csv", Csv(["loại", "nơi", "kỳ", "số"], table));
                return Conserved(Inputs.Read(folder, map), "thử", table.Length);
            },
            tests: 120
        );
    }

    private static bool Conserved(ImportBatch batch, string table, int? expectedRows)
    {
        var counts = batch.Counts.Single(count => string.Equals(count.Table, table, StringComparison.Ordinal));
        Assert.Equal(counts.Read, counts.Accepted + counts.Rejected + counts.Empty + counts.LeftOut);
        if (expectedRows is { } expected)
        {
            Assert.Equal(expected, counts.Read);
        }
        Assert.Equal(batch.Counts.Sum(count => count.Rejected), batch.Rejections.Count);
        Assert.All(batch.Rejections, rejection => Assert.NotEmpty(rejection.RowText));
        Assert.All(batch.Rejections, rejection => Assert.NotEmpty(rejection.Findings));
        if (string.Equals(table, "observations", StringComparison.Ordinal))
        {
            var observations = batch.Table(InputTables.Observations);
            Assert.InRange(observations?.Rows.RowCount ?? 0, counts.Accepted == 0 ? 0 : 1, counts.Accepted);
            Assert.Equal(observations?.Rows.RowCount ?? 0, observations?.Places.Count ?? 0);
        }
        return true;
    }

    private static object? Typed(string cell) =>
        cell.Length == 0 ? null
        : decimal.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : cell.Replace("\ud800", "?", StringComparison.Ordinal);

    private static string Csv(string[] header, string[][] rows) =>
        string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

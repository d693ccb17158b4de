using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.Periods;
using ThiDua.Reports.Forms;

namespace ThiDua.Ingest.Benchmarks;

/// <summary>A thousand units' report forms, as we write them and filled in, into an empty home in one import.</summary>
internal static class ReportImport
{
    private const int Lines = 40;

    internal static int Run(BenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("thidua-reports-");
        try
        {
            var files = Path.Combine(folder.FullName, "files");
            Province.Write(files, options.Rows, Lines);
            Parallel.For(0, options.Rows, unit => File.WriteAllBytes(Path.Combine(files, $"{Province.Unit(unit).Code}.xlsx"), Filled(unit)));
            List<Measured> runs = [];
            for (var round = 0; round < options.Rounds; round++)
            {
                var home = Path.Combine(folder.FullName, round.ToString(CultureInfo.InvariantCulture));
                runs.Add(ChildRun.Start(ChildRun.Import, files, home, "store"));
                Directory.Delete(home, recursive: true);
            }
            new ResultTable(
                string.Create(CultureInfo.InvariantCulture, $"{options.Rows} report workbooks of {Lines} indicators, median of {options.Rounds}"),
                ["import"],
                [Measured.Median(runs)]
            ).Show(options.Write is { } to ? Path.Combine(to, "report-import.md") : null);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Filled(int unit)
    {
        var form = new ReportForm
        {
            Unit = Province.Unit(unit),
            Period = Period.OfHalf(2025, 1),
            Lines = [.. Enumerable.Range(0, Lines).Select(line => new FormLine(Province.Indicator(line), "ít nhất 100 tỷ đồng", 100))],
        };
        using var stream = new MemoryStream();
        stream.Write(FormWorkbook.Write(form, DateTimeOffset.UnixEpoch));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name?.Value is FormWords.Sheet);
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
            var random = new Random(unit);
            foreach (var row in part.Worksheet.Descendants<Row>().Where(row => row.InnerText.Contains("chi-tieu-", StringComparison.Ordinal)))
            {
                var cell = row.Elements<Cell>().Single(one => one.CellReference!.Value!.StartsWith('F'));
                cell.CellValue = new CellValue((random.Next(1, 20_000) / 100m).ToString(CultureInfo.InvariantCulture));
            }
            part.Worksheet.Save();
        }
        return stream.ToArray();
    }
}

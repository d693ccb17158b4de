using System.Globalization;
using ThiDua.Ingest;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>What an import leaves beside facts, as rows of the result tables.</summary>
internal static class ImportRows
{
    internal static ImportRecord Of(ImportBatch batch, IEnumerable<Finding> findings) =>
        new()
        {
            Files = Files(batch),
            Counts = Counts(batch),
            Rejections = Rejections(batch),
            Findings = ResultRows.Findings(findings, "import"),
        };

    internal static DataTable RuleBooks(IEnumerable<(RuleBook Book, RuleBookFile File)> books)
    {
        DataTable rows = new(ResultTables.RuleBooks);
        foreach (var (book, file) in books)
        {
            rows.Add(
                book.Id,
                (long)book.Version,
                (long)book.Year,
                book.Title,
                book.Signed,
                book.Effective,
                file.Text,
                file.File
            );
        }
        return rows;
    }

    private static DataTable Files(ImportBatch batch)
    {
        DataTable rows = new(ResultTables.SourceFiles);
        foreach (var file in batch.Files)
        {
            rows.Add(file.Name, file.Sha256, file.Bytes, batch.Mapping?.Sha256);
        }
        return rows;
    }

    private static DataTable Counts(ImportBatch batch)
    {
        DataTable rows = new(ResultTables.ImportCounts);
        foreach (var count in batch.Counts)
        {
            rows.Add(
                count.File,
                count.Sha256,
                count.Sheet,
                count.Table,
                (long)count.Read,
                (long)count.Accepted,
                (long)count.Rejected,
                (long)count.Empty,
                (long)count.LeftOut
            );
        }
        return rows;
    }

    private static DataTable Rejections(ImportBatch batch)
    {
        DataTable rows = new(ResultTables.Rejections);
        foreach (var rejection in batch.Rejections)
        {
            rows.Add(
                rejection.Table,
                rejection.RowText,
                Lines(rejection.Findings, english: false),
                Lines(rejection.Findings, english: true),
                string.Join(',', rejection.Findings.Select(finding => ((int)finding.Code).ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)),
                rejection.Place.File,
                rejection.Place.Sheet,
                rejection.Place.Cell,
                rejection.About?.Table,
                rejection.About?.Unit,
                rejection.About?.Subject,
                rejection.About?.Period,
                rejection.About?.Day,
                rejection.About?.Stage
            );
        }
        return rows;
    }

    private static string Lines(IEnumerable<Finding> findings, bool english) =>
        string.Join(
            '\n',
            findings.Select(finding => $"{FindingCatalogue.Message(finding, english)} {FindingCatalogue.Remedy(finding, english)}".Trim())
        );
}

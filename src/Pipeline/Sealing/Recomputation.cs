using System.Text;
using System.Text.Json;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Scores again from nothing but a package: its facts and its rule books.</summary>
internal static class Recomputation
{
    /// <summary>The first cell that differs, or why the package cannot be scored; nothing: all is equal.</summary>
    /// <param name="cells">How many cells were compared.</param>
    internal static IReadOnlyList<Finding> Run(SealPackage package, out long cells)
    {
        cells = 0;
        var reading = "";
        try
        {
            reading = SealPackage.PathOf(SealPackage.ContextFolder, ResultTables.Rejections);
            var rejections = package.Table(SealPackage.ContextFolder, ResultTables.Rejections) is { } refused
                ? SealedTables.Read(ResultTables.Rejections, refused.Span)
                : new DataTable(ResultTables.Rejections);
            var facts = FactLoading.Load(
                schema =>
                {
                    reading = SealPackage.PathOf(SealPackage.InputsFolder, schema);
                    return package.Table(SealPackage.InputsFolder, schema) is { } bytes ? SealedTables.ReadFacts(schema, bytes.Span)
                        // The version that sealed it did not read this table: nothing in it could count.
                        : package.Manifest.Files.All(file => !string.Equals(file.Path, reading, StringComparison.Ordinal)) ? new FactRows(new DataTable(schema), [], [], [])
                        : throw new FormatException(reading);
                },
                rejections
            );
            var manifest = package.Manifest;
            List<RuleBook> books = [];
            foreach (var book in manifest.RuleBooks)
            {
                reading = book.Path;
                var text = package.Files.TryGetValue(book.Path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : throw new FormatException(reading);
                books.Add(RuleBookReader.Read(text, book.File ?? book.Path).Book ?? throw new FormatException(book.Id));
            }
            reading = SealPackage.ManifestPath;
            var scored = YearScoring.Score(facts, books, manifest.Year, manifest.AsOf);
            var tables = ScoredRows.Of(facts, scored).Select(replaced => replaced.Rows).ToList();
            var scope = new ScopeRows(manifest.Year, manifest.Bloc, tables.First(table => table.Schema == ResultTables.Standings));
            var index = scored
                .Blocs.Where(bloc => bloc.Book.Arithmetic == ArithmeticKind.Index)
                .Select(bloc => bloc.Result.Bloc.Code)
                .ToHashSet(StringComparer.Ordinal);
            var chosen = tables.Where(table => ScopeRows.Recomputed.Contains(table.Schema)).Select(scope.Of).ToList();
            // Figures first: a later version may explain the same points in other words, and whoever asks wants to know which of the two it is.
            foreach (var table in chosen.Where(table => table.Schema != ResultTables.Findings))
            {
                if (First(table, words: false) is { } difference)
                {
                    return [Differs(difference, FindingCode.SealCellDiffers, manifest)];
                }
            }
            foreach (var table in chosen)
            {
                if (First(table, words: true) is { } difference)
                {
                    return [Differs(difference, FindingCode.SealWordsDiffer, manifest)];
                }
            }
            cells = chosen.Sum(table => (long)table.RowCount * table.Schema.Columns.Count);
            return [];

            CellDifference? First(DataTable table, bool words)
            {
                reading = SealPackage.PathOf(SealPackage.ResultsFolder, table.Schema);
                var sealedTable = package.Table(SealPackage.ResultsFolder, table.Schema) ?? throw new FormatException(reading);
                return CellComparison.First(sealedTable.Span, table, bloc => bloc is not null && index.Contains(bloc), words);
            }
        }
        catch (Exception error)
            when (error is FormatException or InvalidOperationException or ArgumentException or ArithmeticException or JsonException or KeyNotFoundException)
        {
            return [new Finding { Code = FindingCode.SealNotComputable, Arguments = [reading, error.Message] }];
        }
    }

    private static Finding Differs(CellDifference difference, FindingCode code, SealManifest manifest) =>
        new()
        {
            Code = code,
            Year = manifest.Year,
            Bloc = manifest.Bloc,
            Arguments =
            [
                difference.Table,
                difference.Key,
                difference.Column ?? Finding.Both("(cả dòng)", "(the whole row)"),
                difference.Sealed ?? Finding.Both("(trống)", "(empty)"),
                difference.Recomputed ?? Finding.Both("(trống)", "(empty)"),
                manifest.Engine,
                ProgramVersion.Text,
            ],
        };
}

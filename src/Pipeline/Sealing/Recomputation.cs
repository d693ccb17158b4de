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
            foreach (var table in tables.Where(table => ScopeRows.Recomputed.Contains(table.Schema)))
            {
                reading = SealPackage.PathOf(SealPackage.ResultsFolder, table.Schema);
                var sealedTable = package.Table(SealPackage.ResultsFolder, table.Schema) ?? throw new FormatException(reading);
                var chosen = scope.Of(table);
                if (CellComparison.First(sealedTable.Span, chosen, bloc => bloc is not null && index.Contains(bloc)) is { } difference)
                {
                    return [Differs(difference, manifest)];
                }
                cells += (long)chosen.RowCount * chosen.Schema.Columns.Count;
            }
            return [];
        }
        catch (Exception error)
            when (error is FormatException or InvalidOperationException or ArgumentException or ArithmeticException or JsonException or KeyNotFoundException)
        {
            return [new Finding { Code = FindingCode.SealNotComputable, Arguments = [reading, error.Message] }];
        }
    }

    internal static Finding Differs(CellDifference difference, SealManifest manifest) =>
        new()
        {
            Code = FindingCode.SealCellDiffers,
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

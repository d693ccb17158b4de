using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>
/// The versions of rule books that the ledger holds and an import brings: one version says one thing. Another text under the same
/// number is told, and refused once results of it are sealed.
/// </summary>
internal sealed class RuleBookVersions
{
    private const int MostNamed = 8;

    private readonly List<RuleBook> books = [];
    private readonly Dictionary<(string Id, int Version), string> seals = [];

    internal IReadOnlyList<RuleBook> Books => books;

    /// <summary>As the write sees them.</summary>
    internal static RuleBookVersions In(LedgerWrite write)
    {
        RuleBookVersions versions = new();
        var stored = write.ReadResults(ResultTables.RuleBooks);
        var (json, file) = (stored.Schema.IndexOf("json"), stored.Schema.IndexOf("file"));
        for (var row = 0; row < stored.RowCount; row++)
        {
            if (RuleBookReader.Read((string)stored[row, json]!, (string?)stored[row, file] ?? "").Book is { } book)
            {
                versions.books.Add(book);
            }
        }
        var done = write.ReadResults(ResultTables.Seals);
        var (code, id, version) = (done.Schema.IndexOf("code"), done.Schema.IndexOf("rule_book"), done.Schema.IndexOf("rule_book_version"));
        for (var row = 0; row < done.RowCount; row++)
        {
            if (done[row, id] is string sealedBook && done[row, version] is long number)
            {
                versions.seals[(sealedBook, (int)number)] = (string)done[row, code]!;
            }
        }
        return versions;
    }

    /// <summary>What the version was before, to be told. Null: it is new, or says the same. The next file is held against it, unless it is refused.</summary>
    internal Finding? Take(RuleBook book, string file)
    {
        var same = books.FindIndex(other => IsSame(other, book));
        if (same < 0)
        {
            books.Add(book);
            return null;
        }
        var differences = RuleBookDifferences.Between(books[same], book);
        if (differences.Count == 0)
        {
            return null;
        }
        var named = string.Join(", ", differences.Take(MostNamed)) + (differences.Count > MostNamed ? " …" : "");
        var version = book.Version.ToString(CultureInfo.InvariantCulture);
        var next = books
            .Where(other => string.Equals(other.Id, book.Id, StringComparison.Ordinal))
            .Max(other => other.Version + 1)
            .ToString(CultureInfo.InvariantCulture);
        var isSealed = seals.TryGetValue((book.Id, book.Version), out var seal);
        if (!isSealed)
        {
            books[same] = book;
        }
        return new Finding
        {
            Code = isSealed ? FindingCode.RuleBookVersionSealed : FindingCode.RuleBookVersionReplaced,
            Place = new SourceLocation(file, null, null),
            Subject = book.Id,
            Year = book.Year,
            Arguments = isSealed ? [book.Id, version, seal!, named, next] : [book.Id, version, named, next],
        };
    }

    internal static bool IsSame(RuleBook left, RuleBook right) => left.Version == right.Version && string.Equals(left.Id, right.Id, StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests.Reality;

/// <summary>A published csv beside this checkout, read as it is; a test without it skips and says so.</summary>
internal sealed class PublishedTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private PublishedTable(List<string[]> rows)
    {
        for (var column = 0; column < rows[0].Length; column++)
        {
            columns.Add(rows[0][column], column);
        }
        Rows = rows[1..];
    }

    internal IReadOnlyList<string[]> Rows { get; }

    internal IEnumerable<string> Columns => columns.Keys;

    internal static PublishedTable Read(params string[] path)
    {
        var file = Path.Combine([TestPaths.Shared, "real", .. path]);
        Assert.SkipUnless(File.Exists(file), $"The published table {string.Join('/', path)} is not beside this checkout.");
        return new PublishedTable(Parse(File.ReadAllText(file)));
    }

    internal string Text(string[] row, string column) => row[columns[column]];

    internal decimal? Number(string[] row, string column) => Number(Text(row, column));

    internal double Real(string[] row, string column) => double.Parse(Text(row, column), CultureInfo.InvariantCulture);

    internal int Whole(string[] row, string column) => int.Parse(Text(row, column), CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        text is "" or "NA" ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || character is not (',' or '\n' or '\r'))
            {
                cell.Append(character);
            }
            else if (character != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    rows.Add([.. cells]);
                    cells.Clear();
                }
            }
        }
        if (cells.Count > 0 || cell.Length > 0)
        {
            rows.Add([.. cells, cell.ToString()]);
        }
        return rows;
    }
}

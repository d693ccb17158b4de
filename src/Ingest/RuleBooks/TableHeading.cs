using System.Globalization;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>
/// Where a table of criteria has its headings (dòng tiêu đề của bảng tiêu chí): one row, or two where a heading
/// stands over several columns.
/// </summary>
internal sealed class TableHeading
{
    private const int RowsLookedAt = 60;

    private static readonly Dictionary<string, TableColumn> Known = KnownHeadings();

    /// <summary>Columns by which other tables that look alike are told apart: a sheet with points already given.</summary>
    private static readonly HashSet<string> Foreign = new(
        new[] { "Đơn vị", "Tự chấm", "Điểm tự chấm", "Điểm tự đánh giá", "Tên đơn vị" }.Select(TextKey.Fold),
        StringComparer.Ordinal
    );

    private TableHeading(WorkbookRows sheet, int at, int rows, Dictionary<TableColumn, int> columns)
    {
        Sheet = sheet;
        At = at;
        Rows = rows;
        Columns = columns;
    }

    internal WorkbookRows Sheet { get; }

    /// <summary>Index of the heading among the sheet's rows.</summary>
    internal int At { get; }

    /// <summary>One or two.</summary>
    internal int Rows { get; }

    internal IReadOnlyDictionary<TableColumn, int> Columns { get; }

    internal static TableHeading? Find(WorkbookRows sheet)
    {
        for (var at = 0; at < Math.Min(sheet.Rows.Count, RowsLookedAt); at++)
        {
            var row = sheet.Rows[at].Cells;
            if (row.Any(cell => Foreign.Contains(TextKey.Fold(cell.Text))))
            {
                return null;
            }
            var columns = new Dictionary<TableColumn, int>();
            Add(columns, row);
            if (!columns.ContainsKey(TableColumn.Number) || !columns.ContainsKey(TableColumn.Title))
            {
                continue;
            }
            var rows = 1;
            if (at + 1 < sheet.Rows.Count && IsSecond(sheet.Rows[at + 1].Cells, columns))
            {
                rows = 2;
                Add(columns, sheet.Rows[at + 1].Cells);
            }
            if (columns.ContainsKey(TableColumn.Maximum))
            {
                return new TableHeading(sheet, at, rows, columns);
            }
        }
        return null;
    }

    /// <summary>The row under the headings that only numbers the columns: (1) (2) (3), or A B 1 2.</summary>
    internal bool IsColumnNumbers(IReadOnlyList<RawCell> row)
    {
        var title = Columns[TableColumn.Title] < row.Count ? row[Columns[TableColumn.Title]].Text : string.Empty;
        var bare = title.Trim(' ', '(', ')');
        return bare is "2" or "B" or "b" || (bare.Length is 1 or 2 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    private static void Add(Dictionary<TableColumn, int> columns, IReadOnlyList<RawCell> row)
    {
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column].Kind == RawCellKind.Text && Named(row[column].Text) is { } known)
            {
                columns.TryAdd(known, column);
            }
        }
    }

    /// <summary>Under merged headings stand further ones and neither a number nor a title.</summary>
    private static bool IsSecond(IReadOnlyList<RawCell> row, Dictionary<TableColumn, int> columns)
    {
        bool blank(TableColumn column) => columns[column] >= row.Count || row[columns[column]].IsEmpty;
        return blank(TableColumn.Number) && blank(TableColumn.Title) && row.Any(cell => cell.Kind == RawCellKind.Text && Named(cell.Text) is not null);
    }

    private static TableColumn? Named(string text)
    {
        if (Known.TryGetValue(TextKey.Fold(text), out var column))
        {
            return column;
        }
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && Known.TryGetValue(TextKey.Fold(text[..bracket]), out column) ? column : null;
    }

    private static Dictionary<string, TableColumn> KnownHeadings()
    {
        var known = new Dictionary<string, TableColumn>(StringComparer.Ordinal);
        foreach (var column in Enum.GetValues<TableColumn>())
        {
            foreach (var heading in TableColumns.Headings(column))
            {
                known.TryAdd(TextKey.Fold(heading), column);
            }
        }
        return known;
    }
}

using System.Text;
using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Names;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Validation;

/// <summary>
/// Reads the rows of one sheet. Each row ends as exactly one of: fed to tables, rejected, empty, left out. Numbers
/// that can be read two ways wait until the column has shown how it writes them.
/// </summary>
internal sealed class RowReader(
    SheetSource sheet,
    IReadOnlyList<TablePlan> plans,
    IReadOnlyList<RowFilter> filters,
    Func<string, int> columnOf
)
{
    private readonly List<(PendingRow Row, int Column, string Text, decimal Comma, decimal Dot)> undecided = [];
    private readonly Dictionary<RowFilter, int> leftOut = [];
    private readonly Dictionary<RowFilter, HashSet<string>> choices = [];

    public void Read(int number, IReadOnlyList<RawCell> cells)
    {
        sheet.Read++;
        var first = FirstFilled(cells);
        if (first < 0)
        {
            sheet.Empty++;
            return;
        }
        if (filters.FirstOrDefault(filter => !Passes(filter, cells)) is { } closed)
        {
            sheet.LeftOut++;
            leftOut[closed] = leftOut.GetValueOrDefault(closed) + 1;
            return;
        }
        var row = new SourceRow(sheet, number) { FirstFilled = first };
        IReadOnlyList<PendingRow> fed = plans.Count == 1 ? ReadOne(row, cells) : ReadSeveral(row, cells);
        if (fed.Count == 0)
        {
            sheet.LeftOut++;
            return;
        }
        row.Fed = fed;
        sheet.Rows.Add(row);
        if (row.Rejected)
        {
            row.Text = TextOf(cells);
        }
    }

    /// <summary>After the last row: decides the numbers that waited, and says what the filters left out.</summary>
    public void Finish()
    {
        foreach (var (row, column, text, comma, dot) in undecided)
        {
            switch (row.Plan.Readers[column].Habit)
            {
                case NumberHabit.CommaDecimal:
                    row.Values[column] = comma;
                    break;
                case NumberHabit.DotDecimal:
                    row.Values[column] = dot;
                    break;
                case NumberHabit.Unknown when row.Plan.Table == InputTables.Observations:
                    // What else is known of the unit's indicator may say which; that is looked at when all is read.
                    row.Undecided = (column, text, comma, dot);
                    break;
                case NumberHabit.Unknown:
                    row.Reject(
                        FindingCode.NumberAmbiguous,
                        row.Plan.Table.Columns[column].Name,
                        text,
                        Plain(decimal.Max(comma, dot)),
                        Plain(decimal.Min(comma, dot))
                    );
                    break;
            }
        }
        foreach (var (filter, count) in leftOut)
        {
            sheet.Notes.Add(
                new Finding
                {
                    Code = FindingCode.RowsLeftOut,
                    Place = new SourceLocation(sheet.File.Name, sheet.Sheet, null),
                    Arguments = [count.ToString(System.Globalization.CultureInfo.InvariantCulture), filter.Column, filter.Reason ?? Describe(filter)],
                }
            );
        }
    }

    public static string TextOf(IReadOnlyList<RawCell> cells)
    {
        var text = new StringBuilder();
        for (var at = 0; at < cells.Count; at++)
        {
            text.Append(at == 0 ? "" : "\t").Append(cells[at].Text.Replace('\t', ' ').Replace('\n', ' '));
        }
        return text.ToString().TrimEnd('\t');
    }

    private List<PendingRow> ReadSeveral(SourceRow row, IReadOnlyList<RawCell> cells)
    {
        var fed = new List<PendingRow>(plans.Count);
        foreach (var plan in plans)
        {
            if (plan.Filters.All(filter => Passes(filter, cells)))
            {
                fed.Add(ReadTable(row, plan, cells));
            }
        }
        return fed;
    }

    private PendingRow[] ReadOne(SourceRow row, IReadOnlyList<RawCell> cells) =>
        plans[0].Filters.All(filter => Passes(filter, cells)) ? [ReadTable(row, plans[0], cells)] : [];

    private PendingRow ReadTable(SourceRow source, TablePlan plan, IReadOnlyList<RawCell> cells)
    {
        var table = plan.Table;
        var values = new object?[table.Columns.Count];
        var row = new PendingRow(source, plan, values);
        for (var column = 0; column < values.Length; column++)
        {
            var reader = plan.Readers[column];
            var cell = plan.Cells[column]?.Invoke(cells) ?? RawCell.Nothing;
            var reading = cell.IsEmpty ? CellReading.Missing : reader.Read(cell);
            if (reading.Why is { } why)
            {
                row.Reject(why, reader.Column.Name, [.. reading.Arguments ?? []]);
                continue;
            }
            values[column] = reading.Value ?? reader.Default;
            if (values[column] is null)
            {
                if (plan.MissingSaid.TryGetValue(reader.Column.Name, out var said))
                {
                    row.Source.Reject(said);
                }
                else if (reader.Column.Required)
                {
                    row.Reject(FindingCode.ValueMissing, reader.Column.Name, plan.SheetHeads.GetValueOrDefault(reader.Column.Name) ?? Header(reader.Column), reader.Column.Name, cell.Text);
                }
                continue;
            }
            if (reading.Other is { } other)
            {
                undecided.Add((row, column, cell.Text, (decimal)reading.Value!, other));
            }
            if (reading.Suffix is { } suffix)
            {
                row.Suffix(column, suffix, cell.Text);
            }
            // A unit's or an indicator's name is compared, not stored; the match says how it was read.
            if (reading.Legacy && reader.Column.Name is not ("unit" or "indicator" or "scope" or "parent" or "head" or "from" or "to"))
            {
                var meant = LegacyVietnamese.Readings((string)reading.Value!).First();
                sheet.NoteOnce(cell.Text, row.Finding(FindingCode.TextLooksLegacy, reader.Column.Name, cell.Text, meant));
            }
            if (reading.Recomposed)
            {
                sheet.NoteOnce(cell.Text, row.Finding(FindingCode.TextRecomposed, reader.Column.Name, cell.Text, (string)reading.Value!));
            }
        }
        if (plan.Attributes.Count > 0)
        {
            row.Attributes = AttributesOf(plan, cells);
        }
        return row;
    }

    private static SortedDictionary<string, string>? AttributesOf(TablePlan plan, IReadOnlyList<RawCell> cells)
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _, cell) in plan.Attributes)
        {
            var raw = cell(cells);
            var text = raw.Kind == RawCellKind.Number
                ? raw.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : TextKey.Clean(raw.Text);
            if (text.Length > 0)
            {
                attributes[name] = text;
            }
        }
        return attributes.Count == 0 ? null : attributes;
    }

    private bool Passes(RowFilter filter, IReadOnlyList<RawCell> cells)
    {
        var at = columnOf(filter.Column);
        var text = at >= 0 && at < cells.Count ? TextKey.Clean(cells[at].Text) : "";
        return (filter.Is is null || Choices(filter).Contains(text)) && (filter.IsNot is null || !Choices(filter).Contains(text));
    }

    private HashSet<string> Choices(RowFilter filter)
    {
        if (!choices.TryGetValue(filter, out var set))
        {
            set = (filter.Is ?? filter.IsNot ?? []).Select(TextKey.Clean).ToHashSet(StringComparer.Ordinal);
            choices[filter] = set;
        }
        return set;
    }

    private static string Describe(RowFilter filter) =>
        filter.Is is { } wanted ? $"= {string.Join(", ", wanted)}" : $"≠ {string.Join(", ", filter.IsNot ?? [])}";

    private static int FirstFilled(IReadOnlyList<RawCell> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (!cells[at].IsEmpty)
            {
                return at;
            }
        }
        return -1;
    }

    private static string Header(ColumnSchema column) => column.Headers is [var first, ..] ? first : column.Name;

    private static string Plain(decimal number) => number.ToString("0.###############", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}

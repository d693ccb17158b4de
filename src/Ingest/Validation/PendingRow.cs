using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Validation;

/// <summary>A row of one of our tables before the checks across tables.</summary>
internal sealed class PendingRow(SourceRow source, TablePlan plan, object?[] values)
{
    public SourceRow Source { get; } = source;

    public TablePlan Plan { get; } = plan;

    /// <summary>One canonical value for each column of the table.</summary>
    public object?[] Values { get; } = values;

    /// <summary>Further columns by name; null where there are none.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; set; }

    /// <summary>Units of measure that stood behind numbers in their cells.</summary>
    public List<(int Column, string Suffix, string Text)>? Suffixes { get; private set; }

    public object? this[string column] => Values[Plan.Index(column)];

    public string? Text(string column) => (string?)this[column];

    public SourceLocation Place(int column) =>
        Plan.FixedPlaces.TryGetValue(Plan.Table.Columns[column].Name, out var cell)
            ? Source.Sheet.Place(cell.Column, cell.Row)
            : Source.Sheet.Place(SheetColumn(column), Source.Number);

    public void Suffix(int column, string suffix, string text) => (Suffixes ??= []).Add((column, suffix, text));

    public string? SuffixOf(int column) =>
        Suffixes?.Where(suffix => suffix.Column == column).Select(suffix => suffix.Suffix).FirstOrDefault();

    /// <summary>A number with two readings that its column did not decide.</summary>
    public (int Column, string Text, decimal Comma, decimal Dot)? Undecided { get; set; }

    /// <summary>Once converted, a figure is not converted again.</summary>
    public void DropSuffixes() => Suffixes = null;

    public SourceLocation MainPlace => Place(Plan.MainColumn);

    /// <summary>The sheet's column of the cell that stands for the row.</summary>
    public int MainColumn => SheetColumn(Plan.MainColumn);

    private int SheetColumn(int column) => Plan.SourceColumns[column] < 0 ? Source.FirstFilled : Plan.SourceColumns[column];

    public void Reject(FindingCode code, string column, params string[] arguments) =>
        Source.Reject(Finding(code, column, arguments));

    public void Note(FindingCode code, string column, params string[] arguments) => Source.Note(Finding(code, column, arguments));

    public Finding Finding(FindingCode code, string column, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = Place(Plan.Index(column)),
            Arguments = arguments,
        };
}

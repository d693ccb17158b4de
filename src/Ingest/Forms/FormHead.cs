using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Periods;

namespace ThiDua.Ingest.Forms;

/// <summary>What stands above a form's table (phần đầu biểu): whose report it is, of what period, of what day.</summary>
internal sealed class FormHead
{
    private static readonly (FormField Field, string[] Labels)[] Known =
    [
        (FormField.UnitCode, ["ma don vi", "ma so don vi", "ma don vi bao cao"]),
        (FormField.UnitName, ["don vi bao cao", "ten don vi", "don vi", "co quan bao cao", "don vi nop bao cao", "co quan don vi", "don vi thuc hien"]),
        (FormField.Period, ["ky bao cao", "ky", "thoi ky", "ky so lieu"]),
        (FormField.Year, ["nam", "nam bao cao"]),
        (FormField.Obligation, ["ma bao cao"]),
        (FormField.Submitted, ["ngay nop", "ngay bao cao", "ngay gui"]),
        (FormField.Document, ["so van ban", "so bao cao", "so hieu"]),
        (FormField.Status, ["trang thai so lieu", "tinh trang so lieu", "loai so lieu"]),
        (FormField.Measure, ["don vi tinh", "dvt"]),
    ];

    private readonly Dictionary<FormField, FormEntry> entries = [];

    public FormEntry? this[FormField field] => entries.GetValueOrDefault(field);

    /// <summary>Periods that the words above the table name, each once.</summary>
    public IReadOnlyList<Period> Periods { get; private set; } = [];

    /// <summary>Words that may be the unit's name where no label says which: "UBND HUYỆN THAN UYÊN".</summary>
    public FormEntry? Letterhead { get; private set; }

    public static FormHead Read(IEnumerable<(int Number, IReadOnlyList<RawCell> Cells)> rows)
    {
        var head = new FormHead();
        var periods = new List<Period>();
        foreach (var (number, cells) in rows)
        {
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column] is { Kind: RawCellKind.Text, Text.Length: <= 500 })
                {
                    head.Look(number, cells, column);
                    periods.AddRange(PeriodsIn(cells[column].Text));
                }
            }
        }
        head.Periods = [.. periods.Distinct()];
        return head;
    }

    /// <summary>The hidden copy of the header: a name and a value in each row.</summary>
    public static FormHead ReadMark(IEnumerable<(int Number, IReadOnlyList<RawCell> Cells)> rows) => Read(rows);

    private void Look(int number, IReadOnlyList<RawCell> cells, int column)
    {
        var text = cells[column].Text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var label = TextKey.Fold(colon < 0 ? text : text[..colon]);
        foreach (var (field, labels) in Known)
        {
            if (!labels.Contains(label, StringComparer.Ordinal))
            {
                continue;
            }
            var value = colon >= 0 && text[(colon + 1)..].Trim() is { Length: > 0 } rest ? (RawCell.Of(rest), column) : Next(cells, column, colon >= 0);
            if (!value.Item1.IsEmpty)
            {
                entries.TryAdd(field, new FormEntry(value.Item1, value.Item2, number));
            }
            return;
        }
        if (Letterhead is null && colon < 0 && IsOffice(label))
        {
            Letterhead = new FormEntry(cells[column], column, number);
        }
    }

    /// <summary>The value stands to the right, maybe beyond merged cells; another label is none.</summary>
    private static (RawCell, int) Next(IReadOnlyList<RawCell> cells, int column, bool isLabelled)
    {
        for (var at = column + 1; at < cells.Count; at++)
        {
            if (!cells[at].IsEmpty)
            {
                return cells[at].Kind == RawCellKind.Text && cells[at].Text.TrimEnd().EndsWith(':') ? (RawCell.Nothing, at) : (cells[at], at);
            }
            if (!isLabelled && at - column > 3)
            {
                break;
            }
        }
        return (RawCell.Nothing, column);
    }

    private static bool IsOffice(string folded) =>
        folded.Split(' ') is [var first, _, ..] && first is "ubnd" or "huyen" or "xa" or "phuong" or "so" or "ban" or "thanh" or "tp" or "thi" or "van";

    /// <summary>The longest words that are a period, from each place; a date's month is none.</summary>
    private static IEnumerable<Period> PeriodsIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > 60 || TextKey.Fold(text).StartsWith("ngay ", StringComparison.Ordinal) || $" {TextKey.Fold(text)} ".Contains(" ngay ", StringComparison.Ordinal))
        {
            yield break;
        }
        for (var from = 0; from < words.Length; from++)
        {
            for (var length = Math.Min(7, words.Length - from); length > 0; length--)
            {
                if (VietnamesePeriod.TryRead(string.Join(' ', words.AsSpan(from, length)).Trim(',', '.', ';', ':', '(', ')'), out var period) && (length > 1 || words[from].Contains('/', StringComparison.Ordinal) || words[from].Contains('-', StringComparison.Ordinal)))
                {
                    yield return period;
                    from += length - 1;
                    break;
                }
            }
        }
    }
}

using System.Text.RegularExpressions;
using ThiDua.Ingest.Names;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Recognition;
using ThiDua.Ingest.Values;

namespace ThiDua.Ingest.Forms;

/// <summary>
/// The header of a report form's table (dòng tiêu đề của biểu), found by what it says: an indicator column, a column
/// of figures, and at least one more that forms have. It may be written in two lines under merged cells.
/// </summary>
/// <param name="First">The header's first row among the rows looked at, from 0.</param>
/// <param name="Lines">One or two.</param>
/// <param name="Columns">The sheet's column of each role.</param>
/// <param name="Twice">Two columns of figures that say the same of themselves.</param>
internal sealed partial record FormHeader(
    int First,
    int Lines,
    IReadOnlyDictionary<FormRole, int> Columns,
    (string First, string Second)? Twice
)
{
    public int? Column(FormRole role) => Columns.TryGetValue(role, out var column) ? column : null;

    /// <summary>The likeliest header; null when the rows are no form.</summary>
    public static FormHeader? Find(IReadOnlyList<IReadOnlyList<RawCell>> rows)
    {
        FormHeader? best = null;
        for (var first = 0; first < Math.Min(rows.Count, TableRecognizer.RowsLookedAt); first++)
        {
            Consider(ref best, first, 1, [.. rows[first].Select(cell => Text(cell))]);
            if (first + 1 < rows.Count && IsWords(rows[first + 1]))
            {
                Consider(ref best, first, 2, Joined(rows[first], rows[first + 1]));
            }
        }
        return best;
    }

    private static void Consider(ref FormHeader? best, int first, int lines, List<string> headers)
    {
        var columns = new Dictionary<FormRole, int>();
        (string, string)? twice = null;
        for (var at = 0; at < headers.Count; at++)
        {
            if (RoleOf(headers[at]) is not { } role)
            {
                continue;
            }
            if (!columns.TryAdd(role, at) && role is FormRole.InPeriod or FormRole.Cumulative)
            {
                twice ??= (headers[columns[role]], headers[at]);
            }
        }
        var figures = columns.ContainsKey(FormRole.InPeriod) || columns.ContainsKey(FormRole.Cumulative);
        var further = columns.Keys.Count(role => role is FormRole.Counter or FormRole.Code or FormRole.Measure or FormRole.Plan or FormRole.Compared or FormRole.Note);
        if (!columns.ContainsKey(FormRole.Indicator) || !figures || further == 0 || columns.ContainsKey(FormRole.Unit))
        {
            return;
        }
        var found = new FormHeader(first, lines, columns, twice);
        // Two lines that say more than one are one header; where they say the same, the first line is enough.
        if (best is null || found.Columns.Count > best.Columns.Count || (best.Twice is not null && found.Twice is null && found.Columns.Count == best.Columns.Count))
        {
            best = found;
        }
    }

    /// <summary>The upper line's words reach over the empty cells to their right, as merged cells do.</summary>
    private static List<string> Joined(IReadOnlyList<RawCell> upper, IReadOnlyList<RawCell> lower)
    {
        var joined = new List<string>();
        var over = "";
        for (var at = 0; at < Math.Max(upper.Count, lower.Count); at++)
        {
            var above = at < upper.Count ? Text(upper[at]) : "";
            var below = at < lower.Count ? Text(lower[at]) : "";
            if (above.Length > 0)
            {
                over = above;
            }
            joined.Add(below.Length == 0 ? above : $"{over} {below}");
        }
        return joined;
    }

    /// <summary>A row of figures under a header is data, not the header's second line.</summary>
    private static bool IsWords(IReadOnlyList<RawCell> row) =>
        row.Any(cell => !cell.IsEmpty)
        && row.All(cell => cell.IsEmpty || (cell.Kind == RawCellKind.Text && VietnameseNumber.Read(cell.Text).Outcome == NumberOutcome.NotANumber));

    private static string Text(RawCell cell) => cell.Kind == RawCellKind.Text && cell.Text.Length <= 200 ? cell.Text : "";

    private static FormRole? RoleOf(string header)
    {
        foreach (var reading in LegacyVietnamese.Readings(header).Prepend(header))
        {
            if (RoleOfFolded(TextKey.Fold(Bracket().Replace(reading, " "))) is { } role)
            {
                return role;
            }
        }
        return null;
    }

    private static FormRole? RoleOfFolded(string text) =>
        text switch
        {
            "" => null,
            "tt" or "stt" or "so tt" or "so thu tu" or "no" => FormRole.Counter,
            "ma chi tieu" or "ma so chi tieu" or "ma" or "ma so" => FormRole.Code,
            "don vi tinh" or "dvt" or "d v t" or "dv tinh" or "don vi do" => FormRole.Measure,
            "chi tieu" or "ten chi tieu" or "noi dung" or "noi dung chi tieu" or "chi tieu thi dua" or "danh muc chi tieu" or "cac chi tieu" or "chi tieu nhiem vu" =>
                FormRole.Indicator,
            "don vi" or "ten don vi" or "ma don vi" or "dia ban" => FormRole.Unit,
            _ when text.StartsWith("ghi chu", StringComparison.Ordinal) || text.StartsWith("giai trinh", StringComparison.Ordinal) => FormRole.Note,
            _ when Has(text, "cung ky") || Has(text, "nam truoc") => FormRole.Other,
            _ when Has(text, "so voi") || Has(text, "ty le hoan thanh") || Has(text, "muc do hoan thanh") || Has(text, "ty le dat") || text is "dat" or "dat ty le" => FormRole.Compared,
            _ when Has(text, "luy ke") || Has(text, "cong don") || Has(text, "tu dau nam") => FormRole.Cumulative,
            _ when text.StartsWith("thuc hien", StringComparison.Ordinal) || Has(text, "trong ky") || text is "ket qua" or "so lieu" or "ket qua thuc hien" or "ky nay" =>
                FormRole.InPeriod,
            _ when text.StartsWith("ke hoach", StringComparison.Ordinal) || text.StartsWith("kh ", StringComparison.Ordinal) || text is "kh" or "chi tieu giao" or "chi tieu duoc giao" =>
                FormRole.Plan,
            _ => null,
        };

    private static bool Has(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();
}

using System.Globalization;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Api.Questions;

/// <summary>
/// What a call asks for (câu hỏi), checked: either a slice of the table, or the first thing that is wrong with the
/// parameters and what would be right.
/// </summary>
internal sealed record ApiQuestion(TableSlice Slice)
{
    public const string Limit = "limit";
    public const string CursorName = "cursor";
    public const string Format = "format";
    public const string Known = "known";

    public const int MostRows = 10_000;
    public const int RowsOfAPage = 100;

    /// <summary>So many values of one filter, so many letters of one value.</summary>
    private const int MostValues = 50;
    private const int LongestValue = 500;

    /// <summary>What every table takes beside its filters.</summary>
    public static IReadOnlyList<string> Common { get; } = [Limit, CursorName, Format, Known];

    public static (ApiQuestion? Question, ApiFault? Fault) Read(ApiResource resource, IQueryCollection query, Snapshot snapshot, ApiFormat format)
    {
        var names = resource.Filters.Select(filter => filter.Name).Concat(Common).ToList();
        if (Unknown(query, names, resource.Path) is { } unknown)
        {
            return (null, unknown);
        }
        List<TableCondition> where = [];
        foreach (var filter in resource.Filters)
        {
            var values = new List<object?>();
            foreach (var text in query[filter.Name].OfType<string>())
            {
                if (values.Count == MostValues || text.Length > LongestValue)
                {
                    return (null, Wrong(filter.Name, Shortened(text), $"tối đa {MostValues} giá trị, mỗi giá trị {LongestValue} ký tự", $"at most {MostValues} values of {LongestValue} letters"));
                }
                var (value, fault) = Value(filter, text, snapshot);
                if (fault is not null)
                {
                    return (null, fault);
                }
                values.Add(value);
            }
            if (values.Count > 0)
            {
                where.Add(new TableCondition(filter.Column, values) { Begins = filter.Begins });
            }
        }
        var slice = new TableSlice
        {
            Schema = resource.Schema,
            Where = where,
            OrderBy = resource.Key,
            Limit = format == ApiFormat.Json ? RowsOfAPage : null,
        };
        return Page(slice, query, snapshot);
    }

    /// <summary>A parameter that is not among the names, or a common one that is given twice.</summary>
    public static ApiFault? Unknown(IQueryCollection query, IReadOnlyList<string> names, string path)
    {
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                return ApiFault.Bad(name, FindingCode.ApiParameterUnknown, names, Shortened(name), path, string.Join(", ", names));
            }
            if (values.Count > 1 && Common.Contains(name, StringComparer.Ordinal))
            {
                return ApiFault.Bad(name, FindingCode.ApiParameterTwice, [], name);
            }
        }
        return null;
    }

    /// <summary>The day of "known=", not after today in Vietnam; null where there is none.</summary>
    public static (DateOnly? Day, ApiFault? Fault) KnownOn(IQueryCollection query, TimeProvider clock)
    {
        var text = query[Known].ToString();
        if (!query.ContainsKey(Known))
        {
            return (null, null);
        }
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today
            ? (day, null)
            : (null, Wrong(Known, Shortened(text), "một ngày đã qua, viết như 2025-12-31", "a day that has been, written as 2025-12-31"));
    }

    public static ApiFault Wrong(string parameter, string value, string needed, string neededEnglish, IReadOnlyList<string>? allowed = null) =>
        ApiFault.Bad(parameter, FindingCode.ApiValueWrong, allowed ?? [], parameter, value, Finding.Both(needed, neededEnglish));

    private static (ApiQuestion? Question, ApiFault? Fault) Page(TableSlice slice, IQueryCollection query, Snapshot snapshot)
    {
        if (query.ContainsKey(Limit))
        {
            var text = query[Limit].ToString();
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MostRows)
            {
                return (null, Wrong(Limit, Shortened(text), $"một số nguyên từ 1 đến {MostRows}", $"a whole number from 1 to {MostRows}"));
            }
            slice = slice with { Limit = limit };
        }
        if (!query.ContainsKey(CursorName))
        {
            return (new ApiQuestion(slice), null);
        }
        var types = slice.OrderBy.Select(name => slice.Schema.Column(name).Type).ToList();
        var cursor = ApiCursor.Read(query[CursorName].ToString(), types);
        if (cursor is null || !string.Equals(cursor.Question, ApiCursor.QuestionOf(slice, query[Known].ToString()), StringComparison.Ordinal))
        {
            return (null, ApiFault.Bad(CursorName, FindingCode.ApiCursorWrong, []));
        }
        if (!string.Equals(cursor.Snapshot, snapshot.Manifest.ShortId, StringComparison.Ordinal))
        {
            return (null, ApiFault.Of(StatusCodes.Status410Gone, FindingCode.ApiCursorGone, cursor.Snapshot, snapshot.Manifest.ShortId) with { Parameter = CursorName });
        }
        return (new ApiQuestion(slice with { After = cursor.Place }), null);
    }

    private static (object? Value, ApiFault? Fault) Value(ApiFilter filter, string text, Snapshot snapshot)
    {
        var name = filter.Name;
        switch (filter.Values)
        {
            case ApiValues.Year:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
                    ? (filter.Begins ? text : (long)year, null)
                    : (null, Wrong(name, text, "một năm bốn chữ số, ví dụ 2025", "a year in four digits, such as 2025"));
            case ApiValues.Whole:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? (number, null)
                    : (null, Wrong(name, text, "một số nguyên", "a whole number"));
            case ApiValues.PeriodOf:
                return Period.TryParse(text, out _)
                    ? (text, null)
                    : (null, Wrong(name, text, "một kỳ như 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09", "a period such as 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09"));
            case ApiValues.OneOf(var words):
                return words.Contains(text, StringComparer.Ordinal)
                    ? (text, null)
                    : (null, Wrong(name, text, "một trong: " + string.Join(", ", words), "one of: " + string.Join(", ", words), words));
            case ApiValues.Known(var schema, var column):
                var (set, list) = ApiKnownValues.Of(snapshot, schema, column);
                return set.Contains(text)
                    ? (text, null)
                    : (null, ApiFault.Bad(name, FindingCode.ApiCodeUnknown, list, name, text, list.Count.ToString(CultureInfo.InvariantCulture)));
            default:
                throw new InvalidOperationException($"{filter.Values} is not read");
        }
    }

    /// <summary>A message does not grow with what was sent.</summary>
    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

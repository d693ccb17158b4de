using System.Globalization;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Finds when a target is to hold (kỳ, năm đích) and takes those words out.</summary>
internal static class TimeReader
{
    public static (string? Period, int? DeadlineYear) Read(TokenMask mask)
    {
        string? period = null;
        int? year = null;
        var tokens = mask.Tokens;
        for (var at = mask.From; at < mask.To; at++)
        {
            if (mask.IsTaken(at))
            {
                continue;
            }
            var (recurring, recurs) = TimeWords.Recurring.At(tokens, at, mask.To);
            if (recurring > 0)
            {
                period ??= recurs;
                mask.Take(at, recurring);
            }
            else if (Stage(tokens, at, mask.To) is { Length: > 0 } stage)
            {
                period ??= stage.Text;
                year ??= stage.LastYear;
                mask.Take(at, stage.Length);
            }
            else if (Part(tokens, at, mask.To) is { Length: > 0 } part)
            {
                period ??= part.Text;
                year ??= part.LastYear;
                mask.Take(at, part.Length);
            }
            else if (Day(tokens, at, mask.To) is { Length: > 0 } day)
            {
                year ??= day.Year;
                mask.Take(at, day.Length);
            }
            else if (Year(tokens, at, mask.To) is { Length: > 0 } found)
            {
                if (!IsCompared(tokens, at) && !IsDescription(tokens, at, mask.From))
                {
                    year ??= found.LastYear;
                    mask.Take(at, found.Length);
                }
                at += found.Length - 1;
            }
        }
        return (period, year);
    }

    /// <summary>"so với thực hiện năm 2024", "gấp 2 lần năm 2020": the year is what is compared with.</summary>
    public static bool IsCompared(IReadOnlyList<Token> tokens, int at)
    {
        if (TimeWords.Baseline.Before(tokens, at, 0).Length > 0)
        {
            return true;
        }
        for (var back = at - 1; back > 0 && back >= at - 5 && tokens[back].IsWord; back--)
        {
            if (tokens[back].Is("với") && tokens[back - 1].Is("so"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How many tokens the words of a time take at a place; 0 when none stand there.</summary>
    public static int LengthAt(IReadOnlyList<Token> tokens, int at, int limit) =>
        new[]
        {
            TimeWords.Recurring.At(tokens, at, limit).Length,
            Stage(tokens, at, limit).Length,
            Part(tokens, at, limit).Length,
            Day(tokens, at, limit).Length,
            Year(tokens, at, limit).Length,
        }.Max();

    /// <summary>"trước ngày 30/6/2025", "đến 30/6/2025": a day by which it is reached tells its year.</summary>
    private static (int Length, int? Year) Day(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var (length, _) = TimeWords.ByDay.At(tokens, at, limit);
        var day = at + length;
        return length > 0
            && day + 4 < limit
            && tokens[day].IsNumber
            && tokens[day + 1].Is("/")
            && tokens[day + 2].IsNumber
            && tokens[day + 3].Is("/")
            && AsYear(tokens, day + 4, limit) is { } year
            ? (length + 5, year)
            : (0, null);
    }

    /// <summary>The first day by which something is to be done, as "2025-06-30"; null where none is named or it is no date.</summary>
    public static string? DueDay(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var (length, _) = TimeWords.ByDay.At(tokens, at, to);
            if (length > 0 && DayNumbers(tokens, at + length, to) is { } numbers)
            {
                return DateOnly.TryParseExact(numbers, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null;
            }
        }
        return null;
    }

    /// <summary>"30/9/2025" for "30/9/2025" and for "30 tháng 9 năm 2025"; null where no day with its year stands there.</summary>
    private static string? DayNumbers(IReadOnlyList<Token> tokens, int day, int limit) =>
        day + 4 < limit
        && tokens[day].IsNumber
        && tokens[day + 2].IsNumber
        && ((tokens[day + 1].Is("/") && tokens[day + 3].Is("/")) || (tokens[day + 1].Is("tháng") && tokens[day + 3].Is("năm")))
        && AsYear(tokens, day + 4, limit) is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{tokens[day].Text}/{tokens[day + 2].Text}/{year}")
            : null;

    /// <summary>"đến hết năm 2025", "trong năm 2025", "năm 2025", "đến 2030": years that describe nothing else.</summary>
    public static (int Length, string? Text, int? LastYear) Year(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var (length, _) = TimeWords.Deadline.At(tokens, at, limit);
        if (length == 0 || AsYear(tokens, at + length, limit) is not { } year)
        {
            return (0, null, null);
        }
        return (length + 1, null, year);
    }

    /// <summary>"chỉ tiêu chủ yếu năm 2025": a bare year after a noun says which list it is, not by when.</summary>
    private static bool IsDescription(IReadOnlyList<Token> tokens, int at, int floor)
    {
        if (!tokens[at].Is("năm"))
        {
            return false;
        }
        for (var back = at; back > floor && back > at - 6 && !tokens[back - 1].Is(","); back--)
        {
            if (TimeWords.Described.Before(tokens, back, floor).Length > 0)
            {
                return true;
            }
        }
        return false;
    }

    public static int? AsYear(IReadOnlyList<Token> tokens, int at, int limit) =>
        at < limit
        && tokens[at].IsNumber
        && tokens[at].Text.Length == 4
        && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 2100
            ? year
            : null;

    /// <summary>"giai đoạn 2021-2025", "nhiệm kỳ 2025 - 2030", "giai đoạn từ năm 2021 đến năm 2025".</summary>
    private static (int Length, string? Text, int? LastYear) Stage(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var first = at;
        if (first < limit && tokens[first].Is("trong"))
        {
            first++;
        }
        if (first + 1 >= limit || !((tokens[first].Is("giai") && tokens[first + 1].Is("đoạn")) || (tokens[first].Is("nhiệm") && tokens[first + 1].Is("kỳ"))))
        {
            return (0, null, null);
        }
        var years = new List<int>();
        var end = first + 2;
        while (end < limit && years.Count < 2 && (AsYear(tokens, end, limit) is not null || tokens[end].Key is "-" or "(" or "từ" or "năm" or "đến"))
        {
            if (AsYear(tokens, end, limit) is { } year)
            {
                years.Add(year);
            }
            end++;
        }
        if (years.Count < 2)
        {
            return (0, null, null);
        }
        end += end < limit && tokens[end].Is(")") ? 1 : 0;
        var name = tokens[first].Is("giai") ? "giai đoạn" : "nhiệm kỳ";
        return (end - at, string.Create(CultureInfo.InvariantCulture, $"{name} {years[0]}-{years[1]}"), years[1]);
    }

    /// <summary>"trong quý III", "quý I năm 2025", "6 tháng đầu năm", "tháng 9/2025".</summary>
    private static (int Length, string? Text, int? LastYear) Part(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var first = at;
        while (first < limit && tokens[first].Key is "trong" or "vào" or "đến" or "hết" or "ngay" or "cuối")
        {
            first++;
        }
        string text;
        int end;
        if (first + 1 < limit && tokens[first].Is("quý") && TimeWords.Quarters.Contains(tokens[first + 1].Key))
        {
            (text, end) = ("quý " + tokens[first + 1].Text, first + 2);
        }
        else if (first + 1 < limit && tokens[first].Is("tháng") && tokens[first + 1].IsNumber && tokens[first + 1].Text.Length <= 2)
        {
            (text, end) = ("tháng " + tokens[first + 1].Text, first + 2);
        }
        else if (first + 3 < limit && tokens[first].IsNumber && tokens[first + 1].Is("tháng") && tokens[first + 2].Key is "đầu" or "cuối" && tokens[first + 3].Is("năm"))
        {
            (text, end) = (tokens[first].Text + " tháng " + tokens[first + 2].Key + " năm", first + 4);
        }
        else
        {
            return (0, null, null);
        }
        var joined = end < limit && tokens[end].Key is "/" or "năm" ? end + 1 : end;
        var year = AsYear(tokens, joined, limit);
        end = year is null ? end : joined + 1;
        return (end - at, text, year);
    }
}

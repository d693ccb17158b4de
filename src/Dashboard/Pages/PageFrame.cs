using System.Globalization;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>
/// What stands around every page: language, year, snapshot, navigation. It makes all links, so that year, day of
/// knowledge and language go along without a cookie.
/// </summary>
public sealed record PageFrame
{
    public required Language Language { get; init; }

    /// <summary>The path that was asked for, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>Query parts of the page itself (filters), in order; year, day of knowledge and language are not among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>The year shown; null before anything was imported.</summary>
    public int? Year { get; init; }

    /// <summary>Years with data, latest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The day at whose end the figures shown were known; null: as published.</summary>
    public DateOnly? KnownOn { get; init; }

    public PageSection? Here { get; init; }

    /// <summary>Navigation shows these only: there is something behind each.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];

    /// <summary>Null before anything was imported.</summary>
    public SnapshotStamp? Snapshot { get; init; }

    /// <summary>The unit above all others ("Tỉnh Lai Châu"), if there is one.</summary>
    public string? Place { get; init; }

    /// <summary>Rule books of the page ("Bảng tiêu chí khối huyện 2024, bản 2"), for the last line.</summary>
    public IReadOnlyList<string> RuleBooks { get; init; } = [];

    /// <summary>What the last line says of the seal of the results on the page; null: the page shows no bloc's results.</summary>
    public string? Seal { get; init; }

    /// <summary>Where a year leads when this page does not exist in it; null: every year has this page.</summary>
    public IReadOnlyList<int>? YearsOfPage { get; init; }

    /// <summary>The page to go to in years that this page does not have.</summary>
    public string? PathOfOtherYears { get; init; }

    /// <summary>The day that the page speaks of: of publication in Vietnam, or the earlier day asked for. Overdue is what was due before it.</summary>
    public DateOnly? Today => KnownOn ?? Snapshot?.Day;

    /// <summary>The query part that holds <see cref="KnownOn"/>.</summary>
    public const string KnownOnParameter = "biet";

    /// <summary>"2025-03-31", as addresses and date fields write it.</summary>
    public static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string YearText => Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string Say(string vietnamese, string english) => Language.Say(vietnamese, english);

    /// <summary>A link within the site that keeps year and language.</summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string Value)> filters) =>
        Build(path, Year, KnownOn, Language, filters);

    /// <summary>A link to a page of another year.</summary>
    public string LinkIn(int year, string path) => Build(path, year, KnownOn, Language, []);

    /// <summary>The numbers of one of this page's pictures, as seen: the page's own address and filters.</summary>
    public string PictureLink(string key) => Build($"{Path.TrimEnd('/')}/bieu-do/{Uri.EscapeDataString(key)}.csv", Year, KnownOn, Language, OwnFilters());

    public string LinkToYear(int year)
    {
        var path = YearsOfPage is { } own && !own.Contains(year) ? PathOfOtherYears ?? "/" : Path;
        return Build(path, year, KnownOn, Language, OwnFilters());
    }

    public string LinkToLanguage(Language other) => Build(Path, Year, KnownOn, other, OwnFilters());

    /// <summary>The same page with the figures as published.</summary>
    public string LinkToPublished() => Build(Path, Year, null, Language, OwnFilters());

    /// <summary>Due before the day that the page speaks of, and not in.</summary>
    public bool IsOverdue(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsOverdue(Today);
    }

    public static string PathOf(PageSection section) =>
        section switch
        {
            PageSection.Overview => "/",
            PageSection.Indicators => "/chi-tieu",
            PageSection.Blocs => "/khoi",
            PageSection.Units => "/don-vi",
            PageSection.Campaigns => "/phong-trao",
            PageSection.Submissions => "/nop-bao-cao",
            PageSection.Analysis => "/phan-tich",
            PageSection.Method => "/phuong-phap",
        };

    public string NameOf(PageSection section) =>
        section switch
        {
            PageSection.Overview => Say("Tổng quan", "Overview"),
            PageSection.Indicators => Say("Chỉ tiêu", "Indicators"),
            PageSection.Blocs => Say("Khối thi đua", "Blocs"),
            PageSection.Units => Say("Đơn vị", "Units"),
            PageSection.Campaigns => Say("Phong trào", "Campaigns"),
            PageSection.Submissions => Say("Báo cáo", "Reports"),
            PageSection.Analysis => Say("Phân tích", "Analysis"),
            PageSection.Method => Say("Phương pháp", "Method"),
        };

    private (string, string)[] OwnFilters() => [.. Filters.Select(filter => (filter.Key, filter.Value))];

    private string Build(
        string path,
        int? year,
        DateOnly? knownOn,
        Language language,
        ReadOnlySpan<(string Name, string Value)> filters
    )
    {
        var parts = new List<string>();
        if (year is { } shown && Years.Count > 0 && shown != Years[0])
        {
            parts.Add("nam=" + shown.ToString(CultureInfo.InvariantCulture));
        }
        if (knownOn is { } day)
        {
            parts.Add(KnownOnParameter + "=" + DayText(day));
        }
        foreach (var (name, value) in filters)
        {
            parts.Add(Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value));
        }
        if (language.IsEnglish)
        {
            parts.Add("ngon-ngu=en");
        }
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }
}

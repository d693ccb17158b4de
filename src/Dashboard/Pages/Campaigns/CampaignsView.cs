using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Campaigns;

/// <summary>The campaigns of a year with their promises (phong trào, đợt thi đua).</summary>
public sealed record CampaignsView
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Campaign> Campaigns { get; init; }

    public sealed record Campaign(
        string Name,
        string? Theme,
        string? ParentName,
        IReadOnlyList<(string Word, string Text)> Facts,
        IReadOnlyList<Promise> Promises
    );

    public sealed record Promise(
        string Who,
        string What,
        string Count,
        string Due,
        string Standing,
        bool IsLate,
        string? Quote,
        SourceText? Source,
        PromiseUnits? Units
    );

    /// <param name="units">Of the promises that units owe one by one.</param>
    public static CampaignsView From(
        IReadOnlyList<CampaignRow> campaigns,
        IReadOnlyList<CommitmentRow> commitments,
        IReadOnlyList<CommitmentUnitRow> units,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(commitments);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var names = campaigns.ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
        var owed = units.ToLookup(row => (row.Campaign, row.Who, row.What));
        var done = commitments.Count(row => IsDone(row, [.. owed[(row.Campaign, row.Who, row.What)]]));
        return new CampaignsView
        {
            Title = campaigns.Count == 0
                ? language.Say($"Năm {frame.YearText} chưa có phong trào nào", $"No campaign runs in {frame.YearText}")
                : Language.Sentence(
                    language.Say(
                        $"{language.Count(campaigns.Count)} phong trào, đợt thi đua trong năm {frame.YearText}",
                        $"{language.Count(campaigns.Count)} {(campaigns.Count == 1 ? "campaign" : "campaigns")} in {frame.YearText}"
                    )
                ),
            Sub = commitments.Count == 0
                ? language.Say("Chưa có cam kết nào được nhập.", "No commitments have been imported.")
                : language.Say(
                    $"{language.Whole(done)} trong {language.Whole(commitments.Count)} cam kết đã hoàn thành",
                    $"{language.Whole(done)} of {language.Whole(commitments.Count)} commitments are done"
                ),
            Campaigns =
            [
                .. campaigns.Select(row => new Campaign(
                    row.Name,
                    row.Theme,
                    row.Parent is { } parent ? names.GetValueOrDefault(parent) : null,
                    FactsOf(row, language),
                    [.. commitments.Where(promise => string.Equals(promise.Campaign, row.Code, StringComparison.Ordinal)).Select(promise => PromiseOf(promise, [.. owed[(promise.Campaign, promise.Who, promise.What)]], frame))]
                )),
            ],
        };
    }

    private static List<(string, string)> FactsOf(CampaignRow row, Language language)
    {
        var facts = new List<(string, string)>();
        if (row.Directive is { Length: > 0 } directive)
        {
            facts.Add((language.Say("Văn bản", "Directive"), directive));
        }
        if (row.Issuer is { Length: > 0 } issuer)
        {
            facts.Add((language.Say("Phát động", "Launched by"), issuer));
        }
        if (row.Start is { } start)
        {
            facts.Add((language.Say("Thời gian", "Runs"), language.Date(start) + (row.End is { } end ? " – " + language.Date(end) : "")));
        }
        return facts;
    }

    private static bool IsDone(CommitmentRow row, List<CommitmentUnitRow> units) =>
        units.Count > 0 ? units.TrueForAll(unit => unit.DoneOn is not null) : row.Done is not null;

    private static Promise PromiseOf(CommitmentRow row, List<CommitmentUnitRow> units, PageFrame frame)
    {
        var language = frame.Language;
        var byUnit = units.Count > 0 ? PromiseUnits.Of(units, frame) : null;
        var (standing, isLate) = byUnit is null ? PromiseWords.Standing(row.Due, row.Done, frame) : (byUnit.Summary, byUnit.IsLate);
        return new Promise(
            row.Who,
            row.What,
            row.Count is { } count ? language.Number(count) + (byUnit is null ? "" : language.Say(" mỗi đơn vị", " each")) : "",
            row.Due is { } due ? language.Date(due) : "–",
            standing,
            isLate,
            row.Quote,
            SourceText.Of(row.Place, null, frame),
            byUnit
        );
    }
}

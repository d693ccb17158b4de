using System.Globalization;
using ThiDua.Ingest.Directives.Promises;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>Dates that cannot be right (ngày tháng sai).</summary>
internal static class DateChecks
{
    public static IEnumerable<DirectiveWarning> Impossible(SourceText source) =>
        DateMentions
            .In(source.Text, new TextRange(0, source.Text.Length), null)
            .Where(mention => mention.Date is null)
            .Select(mention => new DirectiveWarning
            {
                Kind = DirectiveWarningKind.ImpossibleDate,
                Text = source.Quote(mention.Range),
                Why = "not a date",
                Message = $"“{source.Quote(mention.Range)}” không phải là một ngày có thật.",
                Offset = source.OriginalOffset(mention.Range.Start),
            });

    public static IEnumerable<DirectiveWarning> CampaignEnd(SourceText source, DirectiveDocument document, CampaignReading campaign)
    {
        if (campaign.Campaign.End is not { } end || campaign.EndPlace.IsEmpty)
        {
            yield break;
        }
        var text = source.Quote(campaign.EndPlace);
        var day = end.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        if (document.Year is { } year && end.Year < year)
        {
            yield return Warning(
                string.Create(CultureInfo.InvariantCulture, $"the campaign for {year} ends before {year}"),
                string.Create(CultureInfo.InvariantCulture, $"Phong trào của năm {year} lại kết thúc ngày {day}, trước khi năm {year} bắt đầu.")
            );
        }
        else if (campaign.Campaign.Start is { } start && end < start)
        {
            yield return Warning("the campaign ends before it starts", $"Phong trào kết thúc ngày {day}, trước ngày bắt đầu.");
        }

        DirectiveWarning Warning(string why, string message) =>
            new()
            {
                Kind = DirectiveWarningKind.CampaignEnd,
                Text = text,
                Why = why,
                Message = message,
                Offset = source.OriginalOffset(campaign.EndPlace.Start),
            };
    }

    public static IEnumerable<DirectiveWarning> PassedDeadlines(DirectiveDocument document, IReadOnlyList<DirectiveDeadline> deadlines) =>
        deadlines
            .Where(deadline => document.Date is { } signed && deadline.Date < signed)
            .Select(deadline => new DirectiveWarning
            {
                Kind = DirectiveWarningKind.DeadlinePassed,
                Text = deadline.Quote,
                Why = "the deadline is before the day of the document",
                Message = $"Thời hạn {deadline.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} ở trước ngày ký văn bản.",
                Offset = deadline.Offset,
            });
}

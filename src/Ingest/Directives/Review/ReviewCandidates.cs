using System.Globalization;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Directives.Review;

/// <summary>A reading as rows of a review sheet (đề nghị để duyệt): nothing is marked yes, nothing uncertain is filled in.</summary>
public static class ReviewCandidates
{
    /// <param name="mark">The file's SHA-256: a review belongs to one text.</param>
    public static ReviewSheet Of(DirectiveReading reading, string mark, KnownCodes known)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(known);
        var hints = new CatalogueHints(known);
        var shortMark = mark[..Math.Min(12, mark.Length)];
        List<IReadOnlyList<string>> rows = [];
        if (reading.Campaign is { Theme: not null } or { Start: not null })
        {
            rows.Add(Campaign(reading, shortMark));
        }
        for (var at = 0; at < reading.Targets.Count; at++)
        {
            rows.Add(Target(reading, reading.Targets[at], IdOf('T', at), hints, shortMark));
        }
        for (var at = 0; at < reading.Commitments.Count; at++)
        {
            rows.Add(Commitment(reading, reading.Commitments[at], IdOf('C', at), hints, shortMark));
        }
        return new ReviewSheet(rows);
    }

    internal static string IdOf(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");

    /// <summary>"Chỉ thị 09/CT-UBND ngày 31/12/2024"; the file's name where the head says nothing.</summary>
    internal static string SourceOf(DirectiveReading reading)
    {
        var document = reading.Document;
        var parts = new[] { document.Kind, document.Number, document.Date is { } day ? "ngày " + Day(day) : null }.Where(part => part is { Length: > 0 });
        var source = string.Join(' ', parts);
        return document.Number is null && document.Date is null ? $"{source} ({reading.FileName})".Trim() : source;
    }

    private static string[] Target(DirectiveReading reading, DirectiveTarget target, string id, CatalogueHints hints, string mark)
    {
        var row = Blank(id, ReviewSheet.TargetKind, target.Quote, mark);
        var year = target.DeadlineYear ?? reading.Document.Year;
        var scope = hints.Scope(target.Scope, year);
        Set(row, ReviewColumn.Words, target.Indicator);
        Set(row, ReviewColumn.Indicator, hints.Indicator(target.Indicator));
        Set(row, ReviewColumn.IndicatorHints, string.Join(", ", hints.IndicatorHints(target.Indicator)));
        Set(row, ReviewColumn.ScopeWords, target.Scope);
        Set(row, ReviewColumn.Scope, scope);
        Set(row, ReviewColumn.ScopeHints, string.Join(", ", hints.ScopeHints(target.Scope, year)));
        // One unit's target is its own; of a set only a person knows whether each owes it or all together.
        Set(row, ReviewColumn.Applies, scope is not null && !scope.Contains('=', StringComparison.Ordinal) ? "riêng" : null);
        Set(row, ReviewColumn.Change, Word("change", TableWords.Of(target.Change)));
        Set(row, ReviewColumn.Comparator, Word("comparator", TableWords.Of(target.Comparator)));
        Set(row, ReviewColumn.Value, Number(target.Value));
        Set(row, ReviewColumn.Upper, target.Upper is { } upper ? Number(upper) : null);
        Set(row, ReviewColumn.Measure, target.Unit);
        Set(row, ReviewColumn.Year, year?.ToString(CultureInfo.InvariantCulture));
        Set(row, ReviewColumn.Period, PeriodOf(target.Period, year));
        Set(row, ReviewColumn.Effective, reading.Document.Date is { } signed && signed.Year == year ? Day(signed) : null);
        return row;
    }

    private static string[] Commitment(DirectiveReading reading, DirectiveCommitment commitment, string id, CatalogueHints hints, string mark)
    {
        var row = Blank(id, ReviewSheet.CommitmentKind, commitment.Quote, mark);
        Set(row, ReviewColumn.ScopeWords, commitment.Who);
        Set(row, ReviewColumn.Scope, hints.Scope(commitment.Who, reading.Document.Year));
        Set(row, ReviewColumn.ScopeHints, string.Join(", ", hints.ScopeHints(commitment.Who, reading.Document.Year)));
        Set(row, ReviewColumn.Who, commitment.Who);
        Set(row, ReviewColumn.What, commitment.What);
        Set(row, ReviewColumn.Count, commitment.Count?.ToString(CultureInfo.InvariantCulture));
        Set(row, ReviewColumn.Due, DueOf(commitment.Due));
        return row;
    }

    private static string[] Campaign(DirectiveReading reading, string mark)
    {
        var row = Blank("P1", ReviewSheet.CampaignKind, reading.Campaign.Theme ?? "", mark);
        Set(row, ReviewColumn.What, reading.Campaign.Theme);
        Set(row, ReviewColumn.Who, reading.Document.Issuer);
        Set(row, ReviewColumn.Effective, reading.Campaign.Start is { } start ? Day(start) : null);
        Set(row, ReviewColumn.Due, reading.Campaign.End is { } end ? Day(end) : null);
        return row;
    }

    /// <summary>"2024" is that year's last day: within the year.</summary>
    private static string? DueOf(string? due) => due is { Length: 4 } ? "31/12/" + due : due is not null && DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : null;

    private static string? PeriodOf(string? words, int? year) =>
        year is { } named && words is not null && VietnamesePeriod.TryRead($"{words} năm {named.ToString(CultureInfo.InvariantCulture)}", out var period)
            ? period.ToString()
            : year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The written form that people know: the first with a letter in it.</summary>
    private static string Word(string column, string canonical) =>
        InputTables.Targets.Column(column).Values![canonical].FirstOrDefault(written => char.IsLetter(written[0]), canonical);

    private static string[] Blank(string id, string kind, string quote, string mark)
    {
        var row = new string[ReviewSheet.Headers.Count];
        Array.Fill(row, "");
        Set(row, ReviewColumn.Id, id);
        Set(row, ReviewColumn.Kind, kind);
        Set(row, ReviewColumn.Quote, quote);
        Set(row, ReviewColumn.Mark, mark);
        return row;
    }

    private static void Set(string[] row, ReviewColumn column, string? text) => row[(int)column] = text ?? "";

    /// <summary>Without a thousands mark, so that it is read in one way only.</summary>
    private static string Number(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}

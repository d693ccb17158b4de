using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// What decides beside the points of each criterion, in words made from the rule book itself (điều kiện xếp loại, không xếp loại, mức chặn
/// của mục và của tổng).
/// </summary>
public static class RuleBookDescription
{
    /// <summary>One phrase a rating, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> Ratings(RuleBook book, FactNames names, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(names);
        return Texts(book.Ratings.Select(rating => RatingOf(book, rating, names)), english);
    }

    /// <summary>One phrase a ground on which a unit is not ranked and gets no rating.</summary>
    public static IReadOnlyList<string> Disqualifications(RuleBook book, FactNames names, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(names);
        return Texts(book.Disqualifications.Select(ground => GroundOf(ground, names)), english);
    }

    /// <summary>One phrase a limit that a section, its bonuses and penalties or the total keep.</summary>
    public static IReadOnlyList<string> Limits(RuleBook book, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(book);
        var total = book.TotalCap is { } cap ? new[] { new Said("tổng điểm không quá ", "the total is at most ") + P(cap) } : [];
        return Texts(total.Concat(book.AllCriteria().SelectMany(criterion => LimitsOf(book, criterion))), english);
    }

    private static Said RatingOf(RuleBook book, Rating rating, FactNames names)
    {
        var conditions = new List<Said>();
        if (rating.AtLeast is { } least)
        {
            conditions.Add(new Said("từ ", "from ") + P(least) + new Said(" điểm", " points"));
        }
        if (rating.NoCriterionAtZero)
        {
            conditions.Add(new Said("không tiêu chí nào 0 điểm", "no criterion at 0 points"));
        }
        conditions.AddRange(rating.UnlessEvents.Select(name => new Said("không có ", "without ") + Case(book, name, names)));
        var own = new Said(rating.Name, rating.NameEnglish ?? rating.Name);
        return conditions.Count > 0
            ? own + ": " + Said.Join(", ", conditions)
            : own + new Said(": các đơn vị còn lại", ": all others");
    }

    /// <summary>An event as the rule book itself calls it where it takes units out.</summary>
    private static Said Case(RuleBook book, string name, FactNames names) =>
        book.Disqualifications.FirstOrDefault(ground => string.Equals(ground.Event, name, StringComparison.Ordinal)) is { } ground
            ? new Said($"trường hợp “{ground.Reason}”", $"a case of “{ground.ReasonEnglish ?? ground.Reason}”")
            : names.Events(name);

    private static Said GroundOf(Disqualification ground, FactNames names)
    {
        var reason = new Said(ground.Reason, ground.ReasonEnglish ?? ground.Reason);
        return ground switch
        {
            { Event: { } name } => reason + new Said(" (có từ một ", " (one or more ") + names.Events(name) + new Said(" trong năm)", " in the year)"),
            { MissingStage: { } stage } => reason + new Said(" (không có điểm nào ở bước ", " (no points at all ") + StageText.Of(stage) + ")",
            _ => reason,
        };
    }

    private static IEnumerable<Said> LimitsOf(RuleBook book, Criterion criterion)
    {
        var name = ReferenceEquals(criterion, book.Root) ? new Said("tổng các mục", "the sum of the sections") : criterion.Code;
        if (criterion.MinimumPresent is { } present)
        {
            yield return name
                + new Said(" chỉ có điểm khi ít nhất ", " has points only if at least ")
                + P(100 * present)
                + new Said(" % tiêu chí bên trong có điểm", " % of the criteria in it have");
        }
        if (criterion.ScaleTo is { } scale)
        {
            yield return name + new Said(" quy đổi về thang ", " is stretched to a maximum of ") + P(scale);
        }
        if (criterion.Cap is { } cap)
        {
            yield return name + new Said(" không quá ", " is at most ") + P(cap);
        }
        if (criterion.Floor is { } floor)
        {
            yield return name + new Said(" không dưới ", " is at least ") + P(floor);
        }
        if (criterion.Bonus?.Cap is { } bonus)
        {
            yield return new Said("điểm thưởng ở ", "bonuses at ") + name + new Said(" cộng lại không quá ", " together at most ") + P(bonus);
        }
        if (criterion.Penalty?.Cap is { } penalty)
        {
            yield return new Said("điểm trừ ở ", "penalties at ") + name + new Said(" cộng lại không quá ", " together at most ") + P(penalty);
        }
    }

    private static IReadOnlyList<string> Texts(IEnumerable<Said> all, bool english) => [.. all.Select(said => english ? said.English : said.Vietnamese)];

    private static Said P(decimal number) => Said.Number(NumberText.Trim(number));
}

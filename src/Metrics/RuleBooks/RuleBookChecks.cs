using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>What must hold between the parts of a rule book (kiểm tra bảng tiêu chí); each fault with its place.</summary>
internal static class RuleBookChecks
{
    internal static void Check(RuleBook book, CriterionDraft root, JsonObjectReader place, IReadOnlyCollection<string>? indicators)
    {
        CheckCodes(root);
        foreach (var draft in root.All())
        {
            CheckCriterion(draft, book, isRoot: ReferenceEquals(draft, root));
            CheckIndicators(draft, indicators);
        }
        if (book.Arithmetic == ArithmeticKind.Points && MaximumPoints.Of(book.Root) * ScoreRounding.PowerOfTen(book.LeafDecimals) > PointScale.Largest)
        {
            place.NoteAt("leafDecimals", FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(MaximumPoints.Of(book.Root)), "≤ 100000000000000 × 10^-leafDecimals");
        }
        CheckTieBreaks(book, root, place, indicators);
        CheckRatings(book, place);
    }

    private static void CheckCodes(CriterionDraft root)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in root.All())
        {
            foreach (var code in Codes(draft.Criterion).Where(code => code.Length > 0 && !seen.TryAdd(code, draft.Place.Path)))
            {
                draft.Place.NoteAt("code", FindingCode.RuleBookDuplicateCode, code, seen[code]);
            }
        }
    }

    /// <summary>The criterion's own code, the root's being the book's id, and those of its bonuses and penalties: entries name any of them.</summary>
    private static IEnumerable<string> Codes(Criterion criterion) =>
        new[] { criterion.Code }.Concat(Items(criterion).Select(item => item.Code));

    private static IEnumerable<PointItem> Items(Criterion criterion) =>
        (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []);

    private static void CheckCriterion(CriterionDraft draft, RuleBook book, bool isRoot)
    {
        var criterion = draft.Criterion;
        var isSection = draft.Children.Count > 0;
        if (isSection && criterion.Rule is not null)
        {
            draft.Place.Note(FindingCode.RuleBookSectionWithRule, criterion.Code);
        }
        if (!isSection && !isRoot && book.Arithmetic == ArithmeticKind.Points && !draft.Place.Has("criteria"))
        {
            var hasBeside = Items(criterion).Any();
            if (criterion.Rule is null && !draft.Place.Has("rule") && (criterion.Maximum is > 0 || !hasBeside))
            {
                draft.Place.Note(FindingCode.RuleBookLeafWithoutRule, criterion.Code, JsonObjectReader.Plain(criterion.Maximum ?? 0));
            }
            if (criterion.Rule is not null && criterion.Maximum is null)
            {
                draft.Place.Note(FindingCode.RuleBookMaximumMissing, criterion.Code);
            }
        }
        if (!isSection && !isRoot && book.Arithmetic == ArithmeticKind.Index && criterion.Rule is null && !draft.Place.Has("rule"))
        {
            draft.Place.Note(FindingCode.RuleBookLeafWithoutRule, criterion.Code, JsonObjectReader.Plain(criterion.Maximum ?? 0));
        }
        if (criterion.Min is { } min && criterion.Maximum is { } most && min > most)
        {
            draft.Place.NoteAt("min", FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(min), $"≤ {JsonObjectReader.Plain(most)}");
        }
        if (book.Arithmetic == ArithmeticKind.Points && criterion.Round > book.LeafDecimals)
        {
            // What is rounded to more digits than are held would be rounded again.
            draft.Place.NoteAt("round", FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(criterion.Round.Value), $"≤ leafDecimals ({JsonObjectReader.Plain(book.LeafDecimals)})");
        }
        if (isSection && book.Arithmetic == ArithmeticKind.Points && criterion.Aggregate == AggregateKind.Sum)
        {
            CheckSum(draft);
        }
    }

    private static void CheckSum(CriterionDraft draft)
    {
        var sum = draft.Children.Sum(child => MaximumPoints.Of(child.Build()));
        if (draft.Criterion.Maximum is { } maximum && maximum != sum)
        {
            draft.Place.NoteAt(
                "maximum",
                FindingCode.RuleBookMaximumMismatch,
                draft.Criterion.Code,
                JsonObjectReader.Plain(maximum),
                JsonObjectReader.Plain(sum)
            );
        }
    }

    private static void CheckIndicators(CriterionDraft draft, IReadOnlyCollection<string>? indicators)
    {
        var criterion = draft.Criterion;
        if (criterion.Rule is { } rule)
        {
            CheckRule(draft.Place, rule, criterion.Indicator, indicators);
        }
        else if (criterion.Indicator is { } indicator)
        {
            CheckKnown(draft.Place, indicator, indicators);
        }
        foreach (var item in Items(criterion))
        {
            CheckRule(draft.Place, item.Rule, item.Indicator ?? criterion.Indicator, indicators);
        }
    }

    private static void CheckRule(JsonObjectReader place, ScoringRule rule, string? around, IReadOnlyCollection<string>? indicators)
    {
        if (rule is ScoringRule.ByClass byClass)
        {
            foreach (var item in byClass.Cases)
            {
                CheckRule(place, item.Rule, rule.Indicator ?? around, indicators);
            }
            return;
        }
        var indicator = rule.Indicator ?? around;
        if (indicator is null && RuleFacts.NeedsIndicator(rule))
        {
            place.NoteAt("rule", FindingCode.RuleBookIndicatorMissing, RuleWords.Kinds.Write(rule.Kind));
        }
        foreach (var code in RuleFacts.Indicators(rule, indicator))
        {
            CheckKnown(place, code, indicators);
        }
    }

    private static void CheckKnown(JsonObjectReader place, string indicator, IReadOnlyCollection<string>? indicators)
    {
        if (indicators is not null && indicator.Length > 0 && !indicators.Contains(indicator, StringComparer.Ordinal))
        {
            place.NoteAt("indicator", FindingCode.RuleBookUnknownIndicator, indicator);
        }
    }

    private static void CheckTieBreaks(
        RuleBook book,
        CriterionDraft root,
        JsonObjectReader place,
        IReadOnlyCollection<string>? indicators
    )
    {
        var codes = root.All().Skip(1).SelectMany(draft => Codes(draft.Criterion)).ToHashSet(StringComparer.Ordinal);
        for (var step = 0; step < book.TieBreaks.Count; step++)
        {
            var tieBreak = book.TieBreaks[step];
            var path = place.Item("tieBreak", step);
            if (tieBreak is { Kind: TieBreakKind.Criterion, Code: { } code } && !codes.Contains(code))
            {
                place.NoteAt(path + ".criterion", FindingCode.RuleBookUnknownCriterion, code);
            }
            if (tieBreak is { Kind: TieBreakKind.Indicator, Code: { } indicator } && indicators?.Contains(indicator, StringComparer.Ordinal) == false)
            {
                place.NoteAt(path + ".indicator", FindingCode.RuleBookUnknownIndicator, indicator);
            }
            if (tieBreak.Kind is TieBreakKind.Vote or TieBreakKind.Share && step < book.TieBreaks.Count - 1)
            {
                place.NoteAt(path, FindingCode.RuleBookTieBreakAfterLast, tieBreak.Kind == TieBreakKind.Vote ? "vote" : "share");
            }
        }
    }

    /// <summary>Ratings are read from the top: one behind an easier one without further conditions is never reached, and none asks for more points than one before it.</summary>
    private static void CheckRatings(RuleBook book, JsonObjectReader place)
    {
        for (var later = 1; later < book.Ratings.Count; later++)
        {
            var rating = book.Ratings[later];
            var easier = book
                .Ratings.Take(later)
                .FirstOrDefault(other =>
                    !other.NoCriterionAtZero && other.UnlessEvents.Count == 0 && (other.AtLeast is not { } least || least <= rating.AtLeast)
                );
            if (easier is not null)
            {
                place.NoteAt(place.Item("ratings", later), FindingCode.RuleBookRatingUnreachable, rating.Name, easier.Name);
            }
            else if (book.Ratings.Take(later).MinBy(other => other.AtLeast ?? decimal.MaxValue) is { AtLeast: { } most } above && rating.AtLeast > most)
            {
                place.NoteAt(place.Item("ratings", later), FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(rating.AtLeast.Value), $"≤ {JsonObjectReader.Plain(most)} (\"{above.Name}\")");
            }
        }
    }
}

using System.Globalization;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// A criterion's points as a formula over its row of the figures sheet. Each formula is built beside its own
/// computation in decimals, and is used only where that gives the published points: a workbook never says otherwise
/// than the snapshot. Rules over a group of units have no formula; their points stand as values.
/// </summary>
internal sealed class LeafFormulas
{
    private readonly RuleBook book;
    private readonly RatioDirections directions;
    private readonly Dictionary<string, LeafRule> rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> strict = new(StringComparer.Ordinal);

    internal LeafFormulas(BlocReport report)
    {
        book = report.RuleBook;
        directions = new RatioDirections(report);
        foreach (var criterion in book.AllCriteria())
        {
            if (criterion is { IsLeaf: true, Rule: { } rule })
            {
                var least = rule is ScoringRule.Entered { Min: { } min } ? min : criterion.Min ?? 0;
                rules.TryAdd(criterion.Code, new LeafRule(rule, least, IsBeside: false));
            }
            foreach (var item in (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []))
            {
                rules.TryAdd(item.Code, new LeafRule(item.Rule, 0, IsBeside: true));
            }
        }
        // "Trên", "dưới": shown by a unit that stands exactly at the target and does not get the full points.
        foreach (var score in report.Scores.Where(score => score.Actual == score.Target))
        {
            if (Proven(score, 1, isStrict: false) is null && Proven(score, 1, isStrict: true) is not null)
            {
                strict.Add(score.Criterion);
            }
        }
    }

    /// <summary>The formula whose result is the published points; null: none is known.</summary>
    internal string? For(CriterionScore score, int row) => Proven(score, row, strict.Contains(score.Criterion));

    private string? Proven(CriterionScore score, int row, bool isStrict)
    {
        if (!rules.TryGetValue(score.Criterion, out var rule))
        {
            return null;
        }
        var candidates = book.Tolerance == 0 ? [0m] : new[] { book.Tolerance, 0m };
        return candidates
            .Select(tolerance => Build(rule, score, new Places(row), isStrict, tolerance))
            .FirstOrDefault(formula => formula is not null && formula.Points == score.Points)
            ?.Expression;
    }

    private Formula? Build(LeafRule leaf, CriterionScore score, Places at, bool isStrict, decimal tolerance)
    {
        var (rule, least) = (leaf.Rule, leaf.Least);
        return rule.Kind switch
        {
            RuleKind.Proportional => Ratio(score, at) is { } ratio
                ? OverTarget(score, at, Proportional((ScoringRule.Proportional)rule, least, score, ratio, at, isStrict))
                : null,
            RuleKind.PassFail => Ratio(score, at) is { } ratio
                ? OverTarget(score, at, PassFail(least, score, ratio, at, isStrict, tolerance))
                : null,
            RuleKind.Shortfall => Ratio(score, at) is { } ratio
                ? OverTarget(score, at, Shortfall((ScoringRule.Shortfall)rule, least, score, ratio, at))
                : null,
            RuleKind.Bands when rule is ScoringRule.Bands { Of: BandSubject.Attainment } bands => Ratio(score, at)
                is { } ratio
                ? OverTarget(score, at, Bands(bands, least, score, ratio, at))
                : null,
            RuleKind.Bands => OverFigure(
                score,
                at,
                Bands((ScoringRule.Bands)rule, least, score, Figure(score, at), at)
            ),
            RuleKind.Stair when rule is ScoringRule.Stair { Of: BandSubject.Attainment } stair => Ratio(score, at)
                is { } ratio
                ? OverTarget(score, at, Stair(stair, score, ratio, at))
                : null,
            RuleKind.Stair => OverFigure(score, at, Stair((ScoringRule.Stair)rule, score, Figure(score, at), at)),
            RuleKind.PerCase => OverFigure(score, at, PerCase((ScoringRule.PerCase)rule, leaf, score, at)),
            RuleKind.Entered => Entered(least, score, at),
            RuleKind.Share
            or RuleKind.Ladder
            or RuleKind.ByClass
            or RuleKind.Leader
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints
            or RuleKind.Power => null,
        };
    }

    /// <summary>Attainment as two cells, above and below the line; null where its direction cannot be told.</summary>
    private Quotient? Ratio(CriterionScore score, Places at) =>
        directions.IsInverted(score) switch
        {
            null => null,
            true => new Quotient(at.Target, at.Actual, score.Target, score.Actual, IsInverted: true),
            false => new Quotient(at.Actual, at.Target, score.Actual, score.Target, IsInverted: false),
        };

    private static Quotient Figure(CriterionScore score, Places at) =>
        new(at.Actual, "", score.Actual, 1, IsInverted: false);

    /// <summary>Nothing without a figure and a target; a target of 0 gives no ratio.</summary>
    private Formula OverTarget(CriterionScore score, Places at, Formula raw) =>
        new(
            $"IF(COUNT({at.Target}:{at.Actual})<2,\"\",IF({at.Target}=0,\"\",{Rounded(raw.Expression)}))",
            score.Target is null or 0 || score.Actual is null ? null : Rounded(raw.Points)
        );

    private Formula OverFigure(CriterionScore score, Places at, Formula raw) =>
        new(
            $"IF(COUNT({at.Actual})<1,\"\",{Rounded(raw.Expression)})",
            score.Actual is null ? null : Rounded(raw.Points)
        );

    private Formula Proportional(
        ScoringRule.Proportional rule,
        decimal least,
        CriterionScore score,
        Quotient ratio,
        Places at,
        bool isStrict
    )
    {
        var step = 1 / Scale(book.LeafDecimals);
        var reached = rule.Cap == 1 ? at.Maximum : $"MIN({at.Maximum},{at.Maximum}*{Text(rule.Cap)})";
        var text = $"MAX({Text(least)},MIN({reached},{at.Maximum}*{ratio.Above}/{ratio.Below}))";
        if (rule.Floor is { } floor)
        {
            text = $"IF(ROUND({ratio.Above}-{Text(floor)}*{ratio.Below},10)<0,{Text(Math.Max(0, least))},{text})";
        }
        if (isStrict)
        {
            var most = $"MAX({Text(least)},{at.Maximum}-{Text(step)})";
            text = $"IF(ROUND({ratio.Above}-{ratio.Below},10)>0,{text},MIN({most},{text}))";
        }
        if (ratio.IsInverted)
        {
            text = $"IF({at.Actual}=0,IF({at.Target}>0,{at.Maximum},{Text(least)}),{text})";
        }
        return new Formula(text, Points());

        decimal? Points()
        {
            if (ratio is not { Part: { } part, Whole: { } whole } || score.Target == 0)
            {
                return null;
            }
            if (whole == 0)
            {
                return part > 0 ? score.Maximum : least;
            }
            if (rule.Floor is { } from && part < from * whole)
            {
                return Math.Max(0, least);
            }
            var most = Math.Min(score.Maximum, score.Maximum * rule.Cap);
            most = isStrict && part <= whole ? Math.Min(most, score.Maximum - step) : most;
            return Math.Max(least, Math.Min(most, score.Maximum * part / whole));
        }
    }

    private static Formula PassFail(
        decimal least,
        CriterionScore score,
        Quotient ratio,
        Places at,
        bool isStrict,
        decimal tolerance
    )
    {
        var slack = tolerance == 0 || isStrict ? "" : $"+{Text(tolerance)}*ABS({at.Target})";
        var room = tolerance * Math.Abs(score.Target ?? 0);
        var margin = ratio.Part - ratio.Whole;
        var isMet = isStrict ? margin > 0 : margin + room >= 0;
        var sign = isStrict ? ">0" : ">=0";
        return new Formula(
            $"IF(ROUND({ratio.Above}-{ratio.Below}{slack},10){sign},{at.Maximum},{Text(Math.Max(0, least))})",
            isMet ? score.Maximum : Math.Max(0, least)
        );
    }

    private static Formula Shortfall(
        ScoringRule.Shortfall rule,
        decimal least,
        CriterionScore score,
        Quotient ratio,
        Places at
    )
    {
        var text =
            $"IF(ROUND({ratio.Above}-{ratio.Below},10)>=0,{at.Maximum},MAX({Text(least)},{at.Maximum}"
            + $"-{Text(rule.PerStep)}*ROUNDUP(ROUND((1-{ratio.Above}/{ratio.Below})*100/{Text(rule.Step)},8),0)))";
        if (ratio is not { Part: { } part, Whole: { } whole })
        {
            return new Formula(text, null);
        }
        if (part >= whole)
        {
            return new Formula(text, score.Maximum);
        }
        var steps = Math.Ceiling(Math.Round((1 - part / whole) * 100 / rule.Step, 8, MidpointRounding.AwayFromZero));
        return new Formula(text, Math.Max(least, score.Maximum - rule.PerStep * steps));
    }

    private static Formula Bands(
        ScoringRule.Bands rule,
        decimal least,
        CriterionScore score,
        Quotient subject,
        Places at
    )
    {
        var text = "\"\"";
        foreach (var band in rule.Cases.Reverse())
        {
            if (band.Range is not { } range)
            {
                continue;
            }
            // Thresholds compare products, never a rounded ratio: A >= 0.95 x T.
            var conditions = new List<string>();
            if (range.From is { } from)
            {
                conditions.Add($"ROUND({subject.Above}-{Bound(from)},10)>{(range.FromIncluded ? "=" : "")}0");
            }
            if (range.To is { } to)
            {
                conditions.Add($"ROUND({subject.Above}-{Bound(to)},10)<{(range.ToIncluded ? "=" : "")}0");
            }
            var points =
                rule.Gives is BandGives.Adjust
                    ? $"MAX({Text(least)},{at.Maximum}{Signed(band.Points)})"
                    : $"MAX({Text(least)},MIN({at.Maximum},{Text(band.Points)}))";
            text = conditions switch
            {
                [] => points,
                [var only] => $"IF({only},{points},{text})",
                _ => $"IF(AND({string.Join(',', conditions)}),{points},{text})",
            };
        }
        return new Formula(text, Points());

        string Bound(decimal bound) => subject.Below.Length == 0 ? Text(bound) : $"{Text(bound)}*{subject.Below}";

        decimal? Points()
        {
            if (subject is not { Part: { } part, Whole: { } whole })
            {
                return null;
            }
            var hit = rule.Cases.FirstOrDefault(band =>
                band.Range is { } range
                && (range.From is not { } from || (range.FromIncluded ? part >= from * whole : part > from * whole))
                && (range.To is not { } to || (range.ToIncluded ? part <= to * whole : part < to * whole))
            );
            return hit is null ? null
                : rule.Gives is BandGives.Adjust ? Math.Max(least, score.Maximum + hit.Points)
                : Math.Max(least, Math.Min(score.Maximum, hit.Points));
        }
    }

    private static Formula PerCase(ScoringRule.PerCase rule, LeafRule leaf, CriterionScore score, Places at)
    {
        var each = Math.Abs(rule.Points);
        var counted = $"{at.Actual}*{Text(each)}";
        var sum = score.Actual * each;
        if (rule.Cap is { } cap)
        {
            counted = $"MIN({Text(cap)},{counted})";
            sum = sum is { } open ? Math.Min(cap, open) : null;
        }
        return rule.Points < 0 && !leaf.IsBeside
            ? new Formula(
                $"MAX({Text(leaf.Least)},{at.Maximum}-{counted})",
                sum is { } off ? Math.Max(leaf.Least, score.Maximum - off) : null
            )
            : new Formula($"MIN({at.Maximum},{counted})", sum is { } on ? Math.Min(score.Maximum, on) : null);
    }

    private static Formula Stair(ScoringRule.Stair rule, CriterionScore score, Quotient subject, Places at)
    {
        var value = subject.Below.Length == 0 ? subject.Above : $"{subject.Above}/{subject.Below}";
        var stairs =
            $"{Text(rule.First)}+{Text(rule.PerStep)}*INT(ROUND(({value}-{Text(rule.From)})/{Text(rule.Step)},10))";
        var most = rule.Cap is { } cap ? $"MIN({at.Maximum},{Text(cap)},{stairs})" : $"MIN({at.Maximum},{stairs})";
        var text = $"IF(ROUND({value}-{Text(rule.From)},10)<=0,0,{most})";
        if (subject is not { Part: { } part, Whole: { } whole } || whole == 0)
        {
            return new Formula(text, null);
        }
        var beyond = part / whole - rule.From;
        if (beyond <= 0)
        {
            return new Formula(text, 0);
        }
        var steps = Math.Floor(Math.Round(beyond / rule.Step, 10, MidpointRounding.AwayFromZero));
        return new Formula(
            text,
            Math.Min(Math.Min(score.Maximum, rule.Cap ?? score.Maximum), rule.First + rule.PerStep * steps)
        );
    }

    private Formula Entered(decimal least, CriterionScore score, Places at)
    {
        var latest =
            $"IF(ISNUMBER({at.Council}),{at.Council},IF(ISNUMBER({at.Appraisal}),{at.Appraisal},IF(ISNUMBER({at.Bloc}),{at.Bloc},{at.Self})))";
        var entry = score.CouncilPoints ?? score.AppraisalPoints ?? score.BlocPoints ?? score.SelfPoints;
        return new Formula(
            $"IF(COUNT({at.Self}:{at.Council})<1,\"\",{Rounded($"MAX({Text(least)},MIN({at.Maximum},{latest}))")})",
            entry is { } points ? Rounded(Math.Max(least, Math.Min(score.Maximum, points))) : null
        );
    }

    private string Rounded(string expression) => Rounding.Text(expression, book);

    private decimal? Rounded(decimal? points) => Rounding.Of(points, book);

    private static decimal Scale(int decimals) => Rounding.Scale(decimals);

    private static string Text(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Signed(decimal number) => number < 0 ? Text(number) : "+" + Text(number);

    /// <summary>A rule with the least that it gives.</summary>
    private sealed record LeafRule(ScoringRule Rule, decimal Least, bool IsBeside);

    /// <summary>A formula and what it gives with the published figures.</summary>
    private sealed record Formula(string Expression, decimal? Points);

    /// <summary>What stands above and below the line, as cells and as numbers; an empty cell below is 1.</summary>
    private sealed record Quotient(string Above, string Below, decimal? Part, decimal? Whole, bool IsInverted);

    /// <summary>Where a row of the figures sheet has what.</summary>
    private readonly record struct Places(int Row)
    {
        internal string Maximum => CellAddress.Of(FiguresSheet.MaximumColumn, Row);

        internal string Target => CellAddress.Of(FiguresSheet.TargetColumn, Row);

        internal string Actual => CellAddress.Of(FiguresSheet.ActualColumn, Row);

        internal string Self => CellAddress.Of(FiguresSheet.SelfColumn, Row);

        internal string Bloc => CellAddress.Of(FiguresSheet.SelfColumn + 1, Row);

        internal string Appraisal => CellAddress.Of(FiguresSheet.SelfColumn + 2, Row);

        internal string Council => CellAddress.Of(FiguresSheet.SelfColumn + 3, Row);
    }
}

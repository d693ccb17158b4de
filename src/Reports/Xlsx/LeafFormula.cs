using System.Globalization;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// A criterion's points as a formula over its row of the figures sheet. Each formula is built beside its own
/// computation in decimals, and is used only where that gives the published points: a workbook never says otherwise
/// than the snapshot.
/// </summary>
internal static class LeafFormula
{
    /// <summary>The formula whose result is the published points; null: none is known, the points stand as a value.</summary>
    internal static string? For(CriterionScore score, ReportRuleBook book, int row)
    {
        if (!book.Rules.TryGetValue(score.Criterion, out var rule))
        {
            return null;
        }
        var (expression, points) = Build(rule, score, book, new Places(row));
        return expression is not null && points == score.Points ? expression : null;
    }

    private static (string? Expression, decimal? Points) Build(LeafRule rule, CriterionScore score, ReportRuleBook book, Places at)
    {
        var step = Step(book.LeafDecimals);
        return rule.Kind switch
        {
            LeafRuleKind.Proportional => OverTarget(score, book, at, Proportional((LeafRule.Proportional)rule, score, step, at)),
            LeafRuleKind.PassFail => OverTarget(score, book, at, PassFail((LeafRule.PassFail)rule, score, at)),
            LeafRuleKind.Shortfall => OverTarget(score, book, at, Shortfall((LeafRule.Shortfall)rule, score, at)),
            LeafRuleKind.Bands when rule is LeafRule.Bands { OfAttainment: true } bands => OverTarget(score, book, at, Bands(bands, score, at)),
            LeafRuleKind.Bands => OverFigure(score, book, at, Bands((LeafRule.Bands)rule, score, at)),
            LeafRuleKind.PerCase => OverFigure(score, book, at, PerCase((LeafRule.PerCase)rule, score, at)),
            LeafRuleKind.Stair => OverFigure(score, book, at, Stair((LeafRule.Stair)rule, score, at)),
            LeafRuleKind.Entered => Entered((LeafRule.Entered)rule, score, book, at),
        };
    }

    /// <summary>Nothing without a figure and a target; a target of 0 gives no ratio.</summary>
    private static (string?, decimal?) OverTarget(CriterionScore score, ReportRuleBook book, Places at, (string Text, decimal? Raw)? raw) =>
        raw is not var (text, value)
            ? (null, null)
            : (
                $"IF(COUNT({at.Target}:{at.Actual})<2,\"\",IF({at.Target}=0,\"\",{RoundText(text, book)}))",
                score.Target is null or 0 || score.Actual is null ? null : Rounded(value, book)
            );

    private static (string?, decimal?) OverFigure(CriterionScore score, ReportRuleBook book, Places at, (string Text, decimal? Raw)? raw) =>
        raw is not var (text, value)
            ? (null, null)
            : ($"IF(COUNT({at.Actual})<1,\"\",{RoundText(text, book)})", score.Actual is null ? null : Rounded(value, book));

    private static (string, decimal?) Proportional(LeafRule.Proportional rule, CriterionScore score, decimal step, Places at)
    {
        var (above, below) = rule.LowerIsBetter ? (at.Target, at.Actual) : (at.Actual, at.Target);
        var reached = rule.Cap == 1 ? at.Maximum : $"MIN({at.Maximum},{at.Maximum}*{Text(rule.Cap)})";
        var text = $"MAX({Text(rule.Minimum)},MIN({reached},{at.Maximum}*{above}/{below}))";
        if (rule.Floor is { } floor)
        {
            text = $"IF(ROUND({above}-{Text(floor)}*{below},10)<0,{Text(Math.Max(0, rule.Minimum))},{text})";
        }
        if (rule.Strict)
        {
            text = $"IF({at.Actual}={at.Target},{at.Maximum}-{Text(step)},{text})";
        }
        if (rule.LowerIsBetter)
        {
            text = $"IF({at.Actual}=0,IF({at.Target}>0,{at.Maximum},{Text(rule.Minimum)}),{text})";
        }
        return (text, Value());

        decimal? Value()
        {
            if (score is not { Target: { } target, Actual: { } actual } || target == 0)
            {
                return null;
            }
            if (rule.LowerIsBetter && actual == 0)
            {
                return target > 0 ? score.Maximum : rule.Minimum;
            }
            if (rule.Strict && actual == target)
            {
                return score.Maximum - step;
            }
            var (part, whole) = rule.LowerIsBetter ? (target, actual) : (actual, target);
            if (rule.Floor is { } least && part < least * whole)
            {
                return Math.Max(0, rule.Minimum);
            }
            var most = Math.Min(score.Maximum, score.Maximum * rule.Cap);
            return Math.Max(rule.Minimum, Math.Min(most, score.Maximum * part / whole));
        }
    }

    private static (string, decimal?) PassFail(LeafRule.PassFail rule, CriterionScore score, Places at)
    {
        var factor = rule.LowerIsBetter ? 1 + rule.Tolerance : 1 - rule.Tolerance;
        var bound = factor == 1 ? at.Target : $"{Text(factor)}*{at.Target}";
        var sign = (rule.LowerIsBetter, rule.Strict) switch
        {
            (false, false) => ">=0",
            (false, true) => ">0",
            (true, false) => "<=0",
            (true, true) => "<0",
        };
        var difference = score.Actual - factor * score.Target;
        var met = (rule.LowerIsBetter ? -difference : difference) is { } margin && (rule.Strict ? margin > 0 : margin >= 0);
        return (
            $"IF(ROUND({at.Actual}-{bound},10){sign},{at.Maximum},{Text(rule.Minimum)})",
            met ? score.Maximum : rule.Minimum
        );
    }

    private static (string, decimal?) Shortfall(LeafRule.Shortfall rule, CriterionScore score, Places at)
    {
        var (above, below) = rule.LowerIsBetter ? (at.Target, at.Actual) : (at.Actual, at.Target);
        var text =
            $"IF(ROUND({above}-{below},10)>=0,{at.Maximum},MAX({Text(rule.Minimum)},{at.Maximum}"
            + $"-{Text(rule.PerStep)}*ROUNDUP(ROUND((1-{above}/{below})*100/{Text(rule.Step)},8),0)))";
        return (text, Value());

        decimal? Value()
        {
            if (score is not { Target: { } target, Actual: { } actual })
            {
                return null;
            }
            var (part, whole) = rule.LowerIsBetter ? (target, actual) : (actual, target);
            if (part >= whole)
            {
                return score.Maximum;
            }
            var steps = Math.Ceiling(Math.Round((1 - part / whole) * 100 / rule.Step, 8, MidpointRounding.AwayFromZero));
            return Math.Max(rule.Minimum, score.Maximum - rule.PerStep * steps);
        }
    }

    private static (string, decimal?) Bands(LeafRule.Bands rule, CriterionScore score, Places at)
    {
        // Thresholds compare products, never a rounded ratio: A >= 0.95 x T.
        var (above, below) = rule switch
        {
            { OfAttainment: false } => (at.Actual, ""),
            { LowerIsBetter: true } => (at.Target, at.Actual),
            _ => (at.Actual, at.Target),
        };
        var text = "\"\"";
        foreach (var band in rule.Steps.Reverse())
        {
            var conditions = new List<string>();
            if (band.From is { } from)
            {
                conditions.Add($"ROUND({above}-{Bound(from)},10)>{(band.FromIncluded ? "=" : "")}0");
            }
            if (band.To is { } to)
            {
                conditions.Add($"ROUND({above}-{Bound(to)},10)<{(band.ToIncluded ? "=" : "")}0");
            }
            var points = rule.Adjusts
                ? $"MAX({Text(rule.Minimum)},{at.Maximum}{Signed(band.Points)})"
                : $"MAX({Text(rule.Minimum)},MIN({at.Maximum},{Text(band.Points)}))";
            text = conditions switch
            {
                [] => points,
                [var only] => $"IF({only},{points},{text})",
                _ => $"IF(AND({string.Join(',', conditions)}),{points},{text})",
            };
        }
        return (text, Value());

        string Bound(decimal bound) => below.Length == 0 ? Text(bound) : $"{Text(bound)}*{below}";

        decimal? Value()
        {
            if (score.Actual is not { } actual || (rule.OfAttainment && score.Target is null))
            {
                return null;
            }
            var (part, whole) = rule switch
            {
                { OfAttainment: false } => (actual, 1m),
                { LowerIsBetter: true } => (score.Target!.Value, actual),
                _ => (actual, score.Target!.Value),
            };
            var hit = rule.Steps.FirstOrDefault(band =>
                (band.From is not { } from || (band.FromIncluded ? part >= from * whole : part > from * whole))
                && (band.To is not { } to || (band.ToIncluded ? part <= to * whole : part < to * whole))
            );
            return hit is null
                ? null
                : Math.Max(rule.Minimum, rule.Adjusts ? score.Maximum + hit.Points : Math.Min(score.Maximum, hit.Points));
        }
    }

    private static (string, decimal?) PerCase(LeafRule.PerCase rule, CriterionScore score, Places at)
    {
        var each = Math.Abs(rule.Points);
        var counted = $"MIN({Text(rule.Cap)},{at.Actual}*{Text(each)})";
        var sum = score.Actual is { } cases ? Math.Min(rule.Cap, cases * each) : (decimal?)null;
        return rule.Points < 0
            ? ($"MAX({Text(rule.Minimum)},{at.Maximum}-{counted})", sum is { } off ? Math.Max(rule.Minimum, score.Maximum - off) : null)
            : ($"MIN({at.Maximum},{counted})", sum is { } on ? Math.Min(score.Maximum, on) : null);
    }

    private static (string, decimal?) Stair(LeafRule.Stair rule, CriterionScore score, Places at)
    {
        var text =
            $"IF(ROUND({at.Actual}-{Text(rule.From)},10)<=0,0,MIN({Text(rule.Cap)},{Text(rule.First)}"
            + $"+{Text(rule.PerStep)}*INT(ROUND(({at.Actual}-{Text(rule.From)})/{Text(rule.Step)},10))))";
        decimal? value =
            score.Actual is not { } actual ? null
            : actual <= rule.From ? 0
            : Math.Min(rule.Cap, rule.First + rule.PerStep * Math.Floor((actual - rule.From) / rule.Step));
        return (text, value);
    }

    private static (string, decimal?) Entered(LeafRule.Entered rule, CriterionScore score, ReportRuleBook book, Places at)
    {
        var latest = $"IF(ISNUMBER({at.Council}),{at.Council},IF(ISNUMBER({at.Appraisal}),{at.Appraisal},IF(ISNUMBER({at.Bloc}),{at.Bloc},{at.Self})))";
        var entry = score.CouncilPoints ?? score.AppraisalPoints ?? score.BlocPoints ?? score.SelfPoints;
        return (
            $"IF(COUNT({at.Self}:{at.Council})<1,\"\",{RoundText($"MAX({Text(rule.Minimum)},MIN({at.Maximum},{latest}))", book)})",
            entry is { } points ? Rounded(Math.Max(rule.Minimum, Math.Min(score.Maximum, points)), book) : null
        );
    }

    /// <summary>The rule book's rounding as a formula.</summary>
    internal static string RoundText(string expression, ReportRuleBook book)
    {
        var decimals = book.LeafDecimals.ToString(CultureInfo.InvariantCulture);
        var scale = Text(Scale(book.LeafDecimals));
        // A last digit of binary noise is taken off before a value is cut; ROUND does that by itself.
        var scaled = $"ROUND(({expression})*{scale},6)";
        return book.Rounding switch
        {
            PointRounding.HalfAwayFromZero => $"ROUND({expression},{decimals})",
            PointRounding.HalfEven => $"IF({scaled}-INT({scaled})=0.5,2*INT((INT({scaled})+1)/2),ROUND({scaled},0))/{scale}",
            PointRounding.Floor => $"INT({scaled})/{scale}",
            PointRounding.Ceiling => $"-INT(-{scaled})/{scale}",
        };
    }

    internal static decimal? Rounded(decimal? value, ReportRuleBook book) =>
        value is { } points
            ? Math.Round(
                points,
                book.LeafDecimals,
                book.Rounding switch
                {
                    PointRounding.HalfAwayFromZero => MidpointRounding.AwayFromZero,
                    PointRounding.HalfEven => MidpointRounding.ToEven,
                    PointRounding.Floor => MidpointRounding.ToNegativeInfinity,
                    PointRounding.Ceiling => MidpointRounding.ToPositiveInfinity,
                }
            )
            : null;

    private static decimal Scale(int decimals)
    {
        var scale = 1m;
        for (var digit = 0; digit < decimals; digit++)
        {
            scale *= 10;
        }
        return scale;
    }

    private static decimal Step(int decimals) => 1 / Scale(decimals);

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Signed(decimal number) => number < 0 ? Text(number) : "+" + Text(number);

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

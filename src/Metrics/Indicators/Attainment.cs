using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Indicators;

/// <summary>
/// How far a figure reaches its target (tỷ lệ hoàn thành): an exact ratio, and whether the target is met or
/// exceeded, which is decided by comparing products and never by the ratio.
/// </summary>
internal sealed record Attainment
{
    /// <summary>Null when it cannot be computed; then <see cref="Reason"/> says why.</summary>
    internal Fraction? Ratio { get; private init; }

    /// <summary>Null when even that cannot be told.</summary>
    internal bool? IsMet { get; private init; }

    /// <summary>Strictly better than the target.</summary>
    internal bool IsExceeded { get; private init; }

    /// <summary>The target asks for more than being equal to it.</summary>
    internal bool MustBePassed { get; private init; }

    /// <summary>At such a target or short of it: the full points are out of reach, however near it is.</summary>
    internal bool IsHeldBack => MustBePassed && IsMet == false;

    /// <summary>How far beyond the target, as a share of it; for the leader rule.</summary>
    internal Fraction Excess { get; private init; }

    /// <summary>The figure as a person would name it: the level, or the change that was achieved.</summary>
    internal decimal? Shown { get; private init; }

    internal Said Reason { get; private init; } = Said.Nothing;

    /// <summary>The quotient with its numbers: "9,10 ÷ 8,80".</summary>
    internal Func<Said> Expression { get; private init; } = LeafOutcome.NoSteps;

    /// <summary>The figure with the numbers that it comes from: "21,40 − 17,50 = 3,90".</summary>
    internal Func<Said> ShownText { get; private init; } = LeafOutcome.NoSteps;

    /// <summary>Something to be said beside it ("thực hiện bằng 0 nên tính là hoàn thành").</summary>
    internal Said Note { get; private init; } = Said.Nothing;

    /// <param name="target">Assigned, with a value.</param>
    /// <param name="baseline">The figure that a change is counted from; null when there is none.</param>
    /// <param name="tolerance">Share of the target by which "equal", "at least", "at most" and "about" may be missed.</param>
    internal static Attainment Of(
        Indicator indicator,
        Target target,
        decimal actual,
        FigureMeasure measure,
        decimal? baseline,
        decimal tolerance
    )
    {
        if (target.Value is not { } wanted)
        {
            return Unknown(new Said("chỉ tiêu không ghi giá trị", "the target has no value"), actual);
        }
        if (target.Comparator == TargetComparator.Between)
        {
            return Between(wanted, target.Upper ?? wanted, actual);
        }
        return target.Change switch
        {
            TargetChange.Level => Level(indicator, target, wanted, actual, tolerance),
            TargetChange.DecreaseBy or TargetChange.IncreaseBy => Change(indicator, target, wanted, actual, measure, baseline),
            TargetChange.MultiplyBy => Multiple(target, wanted, actual, baseline),
        };
    }

    private static bool IsStrict(Target target) => target.Comparator is TargetComparator.MoreThan or TargetComparator.LessThan;

    private static Attainment Unknown(Said reason, decimal? shown) => new() { Reason = reason, Shown = shown };

    private static Attainment Level(Indicator indicator, Target target, decimal wanted, decimal actual, decimal tolerance)
    {
        var isHigher = indicator.Direction == Direction.Higher;
        Fraction margin = isHigher ? (Fraction)actual - wanted : (Fraction)wanted - actual;
        var slack = IsStrict(target) ? Fraction.Zero : (Fraction)tolerance * Fraction.Abs(wanted);
        var judged = new Attainment
        {
            IsMet = IsStrict(target) ? margin.Sign > 0 : (margin + slack).Sign >= 0,
            IsExceeded = margin.Sign > 0,
            MustBePassed = IsStrict(target),
            Shown = actual,
            ShownText = () => Said.Number(actual),
        };
        if (wanted == 0)
        {
            return judged with { Reason = new Said("kế hoạch bằng 0", "the target is 0") };
        }
        if (isHigher)
        {
            return judged with
            {
                Ratio = (Fraction)actual / wanted,
                Excess = margin / wanted,
                Expression = () => Said.Operand(actual) + " ÷ " + Said.Operand(wanted),
            };
        }
        if (actual != 0)
        {
            return judged with
            {
                Ratio = (Fraction)wanted / actual,
                Excess = margin / wanted,
                Expression = () => Said.Operand(wanted) + " ÷ " + Said.Operand(actual),
            };
        }
        if (wanted > 0)
        {
            return judged with
            {
                Ratio = Fraction.One,
                Excess = Fraction.One,
                Expression = () => "1",
                Note = new Said("thực hiện bằng 0 nên tính là hoàn thành", "the figure is 0, which counts as complete"),
            };
        }
        return judged with { Reason = new Said("thực hiện bằng 0", "the figure is 0") };
    }

    /// <summary>
    /// In points where the indicator is a rate, relative where the target is in %, else in the indicator's unit. A
    /// target that says "at most" limits the change.
    /// </summary>
    private static Attainment Change(
        Indicator indicator,
        Target target,
        decimal wanted,
        decimal actual,
        FigureMeasure measure,
        decimal? baseline
    )
    {
        Fraction achieved;
        Func<Said> how;
        if (measure == FigureMeasure.Change)
        {
            achieved = actual;
            how = () => Said.Operand(actual);
        }
        else if (baseline is not { } before)
        {
            return Unknown(new Said("chưa có số gốc để so sánh", "there is no baseline to compare with"), null);
        }
        else
        {
            var isDecrease = target.Change == TargetChange.DecreaseBy;
            var (from, to) = isDecrease ? (actual, before) : (before, actual);
            if (!indicator.IsRate && target.UnitOfMeasure is "%")
            {
                if (before == 0)
                {
                    return Unknown(new Said("số gốc bằng 0", "the baseline is 0"), null);
                }
                achieved = 100 * (((Fraction)to - from) / before);
                how = () => "100 × (" + Said.Operand(to) + " − " + Said.Operand(from) + ") ÷ " + Said.Operand(before);
            }
            else
            {
                achieved = (Fraction)to - from;
                how = () => "(" + Said.Operand(to) + " − " + Said.Operand(from) + ")";
            }
        }
        var isLimit = target.Comparator is TargetComparator.AtMost or TargetComparator.LessThan;
        Fraction margin = isLimit ? (Fraction)wanted - achieved : achieved - wanted;
        var judged = new Attainment
        {
            IsMet = IsStrict(target) ? margin.Sign > 0 : margin.Sign >= 0,
            IsExceeded = margin.Sign > 0,
            MustBePassed = IsStrict(target),
            Shown = NumberText.Trim(achieved.ToDecimal(12)),
            ShownText = () =>
                measure == FigureMeasure.Change ? how() : how() + " = " + Said.Number(NumberText.Trim(achieved.ToDecimal(6))),
        };
        if (wanted == 0)
        {
            return judged with { Reason = new Said("kế hoạch bằng 0", "the target is 0") };
        }
        if (!isLimit)
        {
            return judged with
            {
                Ratio = achieved / wanted,
                Excess = margin / wanted,
                Expression = () => how() + " ÷ " + Said.Operand(wanted),
            };
        }
        return achieved.Sign <= 0 && wanted > 0
            ? judged with
            {
                Ratio = Fraction.One,
                Excess = Fraction.One,
                Expression = () => "1",
                Note = new Said("không tăng nên tính là hoàn thành", "no such change, which counts as complete"),
            }
            : judged with
            {
                Ratio = achieved.Sign == 0 ? null : wanted / achieved,
                Excess = margin / wanted,
                Expression = () => Said.Operand(wanted) + " ÷ " + how(),
                Reason = achieved.Sign == 0 ? new Said("mức thay đổi bằng 0", "the change is 0") : Said.Nothing,
            };
    }

    private static Attainment Multiple(Target target, decimal wanted, decimal actual, decimal? baseline)
    {
        if (baseline is not { } before)
        {
            return Unknown(new Said("chưa có số gốc để so sánh", "there is no baseline to compare with"), actual);
        }
        if (before == 0 || wanted == 0)
        {
            return Unknown(
                before == 0 ? new Said("số gốc bằng 0", "the baseline is 0") : new Said("kế hoạch bằng 0", "the target is 0"),
                actual
            );
        }
        var times = (Fraction)actual / before;
        var ratio = times / wanted;
        var against = ratio.CompareTo(Fraction.One);
        return new Attainment
        {
            Ratio = ratio,
            IsMet = IsStrict(target) ? against > 0 : against >= 0,
            IsExceeded = against > 0,
            MustBePassed = IsStrict(target),
            Excess = ratio - Fraction.One,
            Shown = NumberText.Trim(times.ToDecimal(12)),
            ShownText = () => Said.Number(NumberText.Trim(times.ToDecimal(6))),
            Expression = () => Said.Operand(actual) + " ÷ " + Said.Operand(before) + " ÷ " + Said.Operand(wanted),
        };
    }

    private static Attainment Between(decimal lower, decimal upper, decimal actual)
    {
        var isInside = lower <= actual && actual <= upper;
        if (isInside)
        {
            return new Attainment
            {
                Ratio = Fraction.One,
                IsMet = true,
                Shown = actual,
                ShownText = () => Said.Number(actual),
                Expression = () => "1",
                Note =
                    Said.Operand(actual)
                    + new Said(" nằm trong khoảng ", " lies within ")
                    + Said.Operand(lower)
                    + " – "
                    + Said.Operand(upper),
            };
        }
        if (upper <= lower)
        {
            return new Attainment
            {
                IsMet = false,
                Shown = actual,
                Reason = new Said("khoảng giao không có độ rộng", "the range has no width"),
            };
        }
        var isBelow = actual < lower;
        Fraction distance = isBelow ? (Fraction)lower - actual : (Fraction)actual - upper;
        return new Attainment
        {
            Ratio = Fraction.Max(Fraction.Zero, Fraction.One - distance / ((Fraction)upper - lower)),
            IsMet = false,
            Shown = actual,
            ShownText = () => Said.Number(actual),
            Expression = () =>
                "max(0; 1 − ("
                + (isBelow ? Said.Operand(lower) + " − " + Said.Operand(actual) : Said.Operand(actual) + " − " + Said.Operand(upper))
                + ") ÷ ("
                + Said.Operand(upper)
                + " − "
                + Said.Operand(lower)
                + "))",
        };
    }
}

using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>What a leaf or a section does to its points after they are found (quy đổi điểm): scaleTo, cap and floor, round.</summary>
internal sealed class PointShape(RuleBook book, ScoreLine line)
{
    private readonly Criterion criterion = line.Criterion;

    /// <summary>True when points stay as they are; bonuses and penalties always do.</summary>
    internal bool IsPlain =>
        line.IsBeside || criterion is { ScaleTo: null, Cap: null, Floor: null, Round: null };

    internal (Fraction Value, Func<Said> Text) Apply(Fraction value, Func<Said> text)
    {
        if (IsPlain)
        {
            return (value, text);
        }
        if (criterion.ScaleTo is { } to && line.Maximum > 0)
        {
            value = value * to / line.Maximum;
            text = Scaled(text, to, line.Maximum);
        }
        if (criterion.Cap is { } cap && value > cap)
        {
            value = cap;
            text = Limited("min", cap, text);
        }
        if (criterion.Floor is { } floor && value < floor)
        {
            value = floor;
            text = Limited("max", floor, text);
        }
        if (criterion.Round is { } decimals)
        {
            value = value.ToDecimal(decimals, book.Rounding);
        }
        return (value, text);
    }

    internal (double Value, Func<Said> Text) Apply(double value, Func<Said> text)
    {
        if (IsPlain)
        {
            return (value, text);
        }
        if (criterion.ScaleTo is { } to && line.Maximum > 0)
        {
            value = value * (double)to / (double)line.Maximum;
            text = Scaled(text, to, line.Maximum);
        }
        value = Math.Min(value, (double)(criterion.Cap ?? decimal.MaxValue));
        value = Math.Max(value, (double)(criterion.Floor ?? decimal.MinValue));
        if (criterion.Round is { } decimals)
        {
            value = ScoreRounding.Round(value, decimals, book.Rounding);
        }
        return (value, text);
    }

    internal static Func<Said> Scaled(Func<Said> text, decimal to, decimal from) =>
        () => text() is { Vietnamese: [.., '→'] } verdict ? verdict : "(" + text() + ") × " + Said.Number(to) + " ÷ " + Said.Number(from);

    private static Func<Said> Limited(string word, decimal limit, Func<Said> text) =>
        () => text() is { Vietnamese: [.., '→'] } verdict ? verdict : word + "(" + Said.Number(limit) + "; " + text() + ")";
}

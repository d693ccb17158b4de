using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Indicators;

/// <summary>A target's figure and attainment for one unit (đọc mức hoàn thành).</summary>
/// <param name="Baseline">The figure that a change is counted from, found or given.</param>
/// <param name="Attainment">Null when there is no figure.</param>
internal sealed record AttainmentReading(Figure Figure, decimal? Baseline, Attainment? Attainment)
{
    internal static AttainmentReading Read(FigureFinder figures, string unit, Indicator indicator, Target target, decimal tolerance) =>
        Read(new OwnFigures(figures, unit, indicator), indicator, target, tolerance);

    /// <summary>A change that is reported directly goes before one that is computed against a baseline.</summary>
    internal static AttainmentReading Read(IFigureSource source, Indicator indicator, Target target, decimal tolerance, int throughMonth = 12)
    {
        if (target.Change == TargetChange.Level)
        {
            var level = source.Find(target.Period, FigureMeasure.Value, throughMonth);
            return new AttainmentReading(
                level,
                null,
                level.Value is { } reached ? Attainment.Of(indicator, target, reached, FigureMeasure.Value, null, tolerance) : null
            );
        }
        if (target.Change != TargetChange.MultiplyBy)
        {
            var direct = source.Find(target.Period, FigureMeasure.Change, throughMonth);
            if (direct.Value is { } change)
            {
                return new AttainmentReading(direct, null, Attainment.Of(indicator, target, change, FigureMeasure.Change, null, tolerance));
            }
        }
        var figure = source.Find(target.Period, FigureMeasure.Value, throughMonth);
        if (figure.Value is not { } value)
        {
            return new AttainmentReading(figure, null, null);
        }
        var baseline = target.Baseline ?? LastYear(source, indicator, target.Period, figure);
        return new AttainmentReading(figure, baseline, Attainment.Of(indicator, target, value, FigureMeasure.Value, baseline, tolerance));
    }

    /// <summary>
    /// Last year's same period: for figures that grow within the year up to the same month, where last year has
    /// figures for it, so that nine months are not held against twelve.
    /// </summary>
    internal static decimal? LastYear(IFigureSource source, Indicator indicator, Period period, Figure figure)
    {
        var before = period.YearBefore();
        if (indicator.Accumulation != Accumulation.Level && figure.Reached is { } reached && reached.LastMonth < period.LastMonth)
        {
            var same = source.Find(before, FigureMeasure.Value, reached.LastMonth);
            return same.Reached?.LastMonth == reached.LastMonth ? same.Value : null;
        }
        return source.Find(before, FigureMeasure.Value, 12).Value;
    }
}

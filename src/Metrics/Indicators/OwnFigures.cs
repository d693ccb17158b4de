using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Indicators;

/// <summary>One unit's own figures of one indicator (số liệu riêng của đơn vị).</summary>
internal sealed class OwnFigures(FigureFinder figures, string unit, Indicator indicator) : IFigureSource
{
    public Figure Find(Period period, FigureMeasure measure, int throughMonth) => figures.Find(unit, indicator, period, measure, throughMonth);
}

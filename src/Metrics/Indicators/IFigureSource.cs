using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Indicators;

/// <summary>Where the figures of one indicator come from (nguồn số liệu): one unit's own, or a set's together.</summary>
internal interface IFigureSource
{
    Figure Find(Period period, FigureMeasure measure, int throughMonth);
}

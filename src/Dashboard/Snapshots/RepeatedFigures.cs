namespace ThiDua.Dashboard.Snapshots;

/// <summary>Units and indicators with figures that were reported more than once (số báo lại): few, so that most pages need not look for them.</summary>
internal sealed class RepeatedFigures
{
    private readonly HashSet<string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> indicators = new(StringComparer.Ordinal);

    private RepeatedFigures() { }

    public static RepeatedFigures Of(IEnumerable<(string Unit, string Indicator)> pairs)
    {
        var all = new RepeatedFigures();
        foreach (var (unit, indicator) in pairs)
        {
            _ = all.units.Add(unit);
            _ = all.indicators.Add(indicator);
        }
        return all;
    }

    public bool HasUnit(string unit) => units.Contains(unit);

    public bool HasIndicator(string indicator) => indicators.Contains(indicator);
}

using System.Globalization;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Benchmarks;

/// <summary>Units and indicators by number.</summary>
internal static class Province
{
    internal static Unit Unit(int number) =>
        new()
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"xa-{number:D3}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Xã số {number}"),
            Kind = "xa",
        };

    internal static Indicator Indicator(int number) =>
        new()
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"chi-tieu-{number:D2}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Chỉ tiêu số {number}"),
            UnitOfMeasure = "tỷ đồng",
            Direction = Direction.Higher,
            Accumulation = Accumulation.Cumulative,
            Aggregation = new Aggregation(AggregationKind.Sum),
        };

    /// <summary>Both tables as csv.</summary>
    internal static void Write(string folder, int units, int indicators)
    {
        _ = Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, "units.csv"),
            Enumerable.Range(0, units).Select(Unit).Select(unit => $"{unit.Code},{unit.Name},{unit.Kind}").Prepend("code,name,kind")
        );
        File.WriteAllLines(
            Path.Combine(folder, "indicators.csv"),
            Enumerable
                .Range(0, indicators)
                .Select(Indicator)
                .Select(indicator => $"{indicator.Code},{indicator.Name},{indicator.UnitOfMeasure},higher,cumulative,sum")
                .Prepend("code,name,unit_of_measure,direction,accumulation,aggregation")
        );
    }
}

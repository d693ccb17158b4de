using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;

namespace ThiDua.Metrics.Robustness;

/// <summary>Results as the table that is stored and published (bảng độ vững thứ hạng).</summary>
public static class RobustnessRows
{
    public static DataTable Of(IEnumerable<(BlocResult Bloc, RobustnessResult Result)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var table = new DataTable(ResultTables.Robustness);
        foreach (var (bloc, result) in results)
        {
            foreach (var unit in result.Units)
            {
                table.Add(
                    (long)bloc.Bloc.Year,
                    bloc.Bloc.Code,
                    unit.Unit,
                    (long)unit.RankLow,
                    (long)unit.RankHigh,
                    unit.Mean,
                    unit.Median,
                    unit.Quantile05,
                    unit.Quantile95,
                    unit.FirstShare,
                    unit.TopShare,
                    (long)result.Top,
                    (long)result.Draws,
                    result.Spread,
                    // A seed is 64 bits that name a stream.
                    unchecked((long)result.Seed)
                );
            }
        }
        return table;
    }
}

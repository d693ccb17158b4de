using System.Globalization;

namespace ThiDua.Metrics.Robustness;

/// <summary>The words for a rank and how firm it is (cách viết thứ hạng): whole places, never decimals.</summary>
public static class RankPhrase
{
    /// <summary>"Hạng 3 (có thể từ 2 đến 5)"; "Hạng 1 (vững)" where both ends are that place.</summary>
    public static string Vietnamese(int rank, int low, int high) =>
        low == high && rank == low
            ? string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} (vững)")
        : low == high ? string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} (có thể là {low})")
        : string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} (có thể từ {low} đến {high})");

    /// <summary>"Hạng 1 (theo bộ trọng số: 4)": under given sets a place is held, not merely possible.</summary>
    public static string VietnameseOfSets(int rank, int low, int high, int sets)
    {
        if (low == high && rank == low)
        {
            return sets == 1 ? string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} (giữ nguyên)") : Vietnamese(rank, low, high);
        }
        var under = sets == 1 ? "theo bộ trọng số" : "theo các bộ trọng số";
        return low == high
            ? string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} ({under}: {low})")
            : string.Create(CultureInfo.InvariantCulture, $"Hạng {rank} ({under}: từ {low} đến {high})");
    }

    /// <summary>"Rank 3 (could be 2 to 5)".</summary>
    public static string English(int rank, int low, int high) =>
        low == high && rank == low
            ? string.Create(CultureInfo.InvariantCulture, $"Rank {rank} (firm)")
        : low == high ? string.Create(CultureInfo.InvariantCulture, $"Rank {rank} (could be {low})")
        : string.Create(CultureInfo.InvariantCulture, $"Rank {rank} (could be {low} to {high})");
}

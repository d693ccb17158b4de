namespace ThiDua.Dashboard.Charts;

/// <summary>Geometry of a rank interval (khoảng hạng): one tick a place, in percent of the width.</summary>
public sealed record RankShape(IReadOnlyList<double> Ticks, double Dot, double From, double To)
{
    /// <param name="places">Ranked units of the bloc; ticks are thinned out above 24.</param>
    public static RankShape Of(int rank, int best, int worst, int places)
    {
        var every = Math.Max(1, (places + 23) / 24);
        var ticks = Enumerable.Range(1, places).Where(place => (place - 1) % every == 0).Select(At).ToList();
        return new RankShape(ticks, At(rank), At(best), At(worst));

        double At(int place) => places <= 1 ? 50 : 5 + ((place - 1) * 90.0 / (places - 1));
    }
}

namespace ThiDua.Metrics.Benchmarks.Retired;

/// <summary>
/// Batcher's merge exchange for any number of keys (mạng sắp xếp; Knuth 5.2.2, algorithm M): the same comparisons whatever the
/// keys, so one pass sorts as many draws as a vector has lanes, without a branch.
/// </summary>
internal static class SortingNetwork
{
    /// <summary>The comparisons in order; each puts the smaller key first.</summary>
    public static Comparison[] Build(int keys)
    {
        var comparisons = new List<Comparison>();
        var top = 1;
        while (top < keys)
        {
            top *= 2;
        }
        top /= 2;
        for (var step = top; step > 0; step /= 2)
        {
            var reach = top;
            var residue = 0;
            var distance = step;
            while (true)
            {
                for (var key = 0; key < keys - distance; key++)
                {
                    if ((key & step) == residue)
                    {
                        comparisons.Add(new Comparison((ushort)key, (ushort)(key + distance)));
                    }
                }
                if (reach == step)
                {
                    break;
                }
                distance = reach - step;
                reach /= 2;
                residue = step;
            }
        }
        return [.. comparisons];
    }

    /// <summary>One comparison: after it the key at First is at most the key at Second.</summary>
    internal readonly record struct Comparison(ushort First, ushort Second);
}

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>The memory of one thread (vùng nhớ làm việc), made once: the kernels allocate nothing.</summary>
internal sealed class RobustnessWorkspace
{
    /// <summary>Draws whose ranks are kept before pairs are counted: a multiple of every tile, small enough for the cache.</summary>
    public const int ChunkDraws = 512;

    /// <summary>Ranks of one unit lie this far from the next unit's: a power of two would put them all on the same few cache lines.</summary>
    public const int RanksStride = ChunkDraws + 32;

    private readonly AlignedBuffer<double> factors;
    private readonly AlignedBuffer<double> own;
    private readonly AlignedBuffer<double> scratch;
    private readonly AlignedBuffer<double> weights;
    private readonly AlignedBuffer<double> totals;
    private readonly AlignedBuffer<uint> keys;
    private readonly AlignedBuffer<short> ranks;

    /// <param name="ranksOnly">For one draw, whose ranks are read one by one: no counts.</param>
    public RobustnessWorkspace(RobustnessPlan plan, KernelWidth width, bool ranksOnly = false)
    {
        Width = width;
        TileDraws = KernelWidths.TileDraws(width);
        factors = new AlignedBuffer<double>(plan.Factors * TileDraws);
        own = new AlignedBuffer<double>(plan.Tree.Nodes * TileDraws);
        scratch = new AlignedBuffer<double>(plan.Tree.Nodes * TileDraws);
        weights = new AlignedBuffer<double>(plan.Leaves * TileDraws);
        totals = new AlignedBuffer<double>(plan.TotalRows * TileDraws);
        keys = new AlignedBuffer<uint>(KeySort.Padded(plan.Units) * TileDraws);
        ranks = new AlignedBuffer<short>(plan.Pairs || ranksOnly ? plan.Units * RanksStride : 0);
        RunTotals = new double[plan.Units];
        RunUnits = new int[plan.Units];
        Leaves = new double[plan.Leaves];
        NodeValues = new double[plan.Tree.Nodes];
        ChildValues = new double[plan.Tree.Nodes];
        ChildWeights = new double[plan.Tree.Nodes];
        Histogram = ranksOnly ? [] : new int[plan.Units * plan.Units];
        Net = plan.Pairs ? new int[plan.Units * plan.Units] : [];
    }

    public KernelWidth Width { get; }

    public int TileDraws { get; }

    public double[] RunTotals { get; }

    public int[] RunUnits { get; }

    /// <summary>One unit's leaves, where the index is not linear.</summary>
    public double[] Leaves { get; }

    /// <summary>One unit's nodes, where the index is not linear.</summary>
    public double[] NodeValues { get; }

    /// <summary>One node's present children, where the index is not linear.</summary>
    public double[] ChildValues { get; }

    /// <summary>What these children weigh.</summary>
    public double[] ChildWeights { get; }

    /// <summary>[rank - 1, unit]: draws.</summary>
    public int[] Histogram { get; }

    /// <summary>One unit's draws by rank, best first.</summary>
    public int[] RanksOf(int slot) => [.. Enumerable.Range(0, RunUnits.Length).Select(place => Histogram[place * RunUnits.Length + slot])];

    /// <summary>[a, b], a before b: draws with a above b less draws with b above a.</summary>
    public int[] Net { get; }

    public Span<double> Factors => factors.Span;

    public Span<double> Own => own.Span;

    public Span<double> Scratch => scratch.Span;

    public Span<double> Weights => weights.Span;

    public Span<double> Totals => totals.Span;

    public Span<uint> Keys => keys.Span;

    public Span<short> Ranks => ranks.Span;

    /// <summary>Adds another thread's counts: integers, so their order does not matter.</summary>
    public void Take(RobustnessWorkspace other)
    {
        for (var cell = 0; cell < Histogram.Length; cell++)
        {
            Histogram[cell] += other.Histogram[cell];
        }
        for (var cell = 0; cell < Net.Length; cell++)
        {
            Net[cell] += other.Net[cell];
        }
    }
}

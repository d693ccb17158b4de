using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ThiDua.Metrics.Benchmarks.Robustness;
using ThiDua.Metrics.Benchmarks.Scoring;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>
/// `bounds`: what one core of this machine can do at best, and how long each scoring kernel and each part of the rank intervals takes
/// beside it. The best of many short runs, since a bound is what nothing disturbs.
/// </summary>
public static class Bounds
{
    private const int Tile = 16;

    public static int Run()
    {
        if (KernelWidths.Best != KernelWidth.Bits512)
        {
            Console.WriteLine("bounds are written for 512-bit vectors");
            return 1;
        }
        var plan = RobustnessPlan.Compile(RobustnessTables.Of("130x60x10000"));
        var workspace = new RobustnessWorkspace(plan, KernelWidth.Bits512);
        var tiles = plan.Draws / Tile;
        var multiplyAdds = Best(() => PeakBenchmarks.Chains<Lanes512, Vector512<double>>(12_000_000 / 8)) / 12e6;
        var line = new AlignedBuffer<uint>(136 * Tile);
        var store = Best(() => Store(line.Span, 2000)) / (2000.0 * 136);
        var memory = new AlignedBuffer<double>(6_000_000);
        memory.Span.Fill(1);
        var read = Best(() => Read(memory.Span)) / (memory.Length * 8.0);
        var counts = new int[plan.Units * plan.Units];
        var increment = Best(() => Increment(counts, 200)) / (200.0 * 8192);
        Line("bound", "fused multiply-adds of doubles, one core", Text($"{2 / multiplyAdds:0.0} GFLOP/s"));
        Line("bound", "64-byte stores to the nearest cache", Text($"{1 / store:0.00} per ns"));
        Line("bound", "counting up 4-byte cells of a 68 kB table, in an order known before", Text($"{1 / increment:0.00} per ns"));
        Line("bound", "reading 48 MB", Text($"{1 / read:0.0} GB/s"));

        Part("factors", Best(() => Tiles(tiles, tile => FactorKernel.FillVector<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(workspace.Factors, (uint)(tile * Tile), 1, 0.25))));
        Part("weights", Best(() => Tiles(tiles, _ =>
        {
            WeightKernel.OwnVector<Lanes512, Vector512<double>>(plan.Tree, workspace.Factors, workspace.Own);
            WeightKernel.ShareVector<Lanes512, Vector512<double>>(plan.Tree, plan.Groups[0].Present, workspace.Own, workspace.Scratch, workspace.Weights);
        })));
        var product = Best(() => Tiles(tiles, _ => WeightedTotalKernel.AddVector<Lanes512, Vector512<double>>(plan.Points, plan.Constants, workspace.Weights, workspace.Totals, plan.Leaves)));
        Part("product", product);
        Line("", "product, useful", Text($"{2.0 * plan.Units * plan.Leaves * plan.Draws / product:0.0} GFLOP/s, {multiplyAdds * plan.Units * plan.Leaves * plan.Draws / product:P0} of the bound"));
        var padded = KeySort.Padded(plan.Units);
        var keys = new AlignedBuffer<uint>(padded * Tile);
        var random = new Random(1);
        foreach (ref var key in keys.Span)
        {
            key = (uint)random.Next();
        }
        var source = keys.Span.ToArray();
        Part("sort, with filling the keys in", Best(() => Tiles(tiles, _ =>
        {
            source.CopyTo(keys.Span);
            KeySort.Sort<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(System.Runtime.InteropServices.MemoryMarshal.Cast<uint, Vector512<uint>>(keys.Span));
        })));
        Part("keys, sort and counts", Best(() => Tiles(tiles, _ => RankKernel.CountVector<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(
            workspace.Totals[..(plan.Units * Tile)], 1e-9, workspace.Keys, workspace.RunTotals, workspace.RunUnits, [], 0, 0, Tile, workspace.Histogram))));
        Part("all, one thread", Best(() => RankIntervalKernel.Count(plan, workspace, 0, plan.Draws)));
        Part("all, two threads", Best(() => RobustnessRun.Count(plan, threads: 2, KernelWidth.Bits512)));
        var points = new AlignedBuffer<double>(100_002 * 60);
        var constants = new AlignedBuffer<double>(100_002);
        var totals = new AlignedBuffer<double>(100_002 * Tile);
        var large = Best(() => WeightedTotalKernel.AddVector<Lanes512, Vector512<double>>(points.Span, constants.Span, workspace.Weights, totals.Span, 60));
        Line("part", "product, 100,000 units x 60 x 16 draws (48 MB read, 13 MB written)", Text($"{large / 1e6:0.000} ms"));
        Scoring();
        return 0;
    }

    /// <summary>The kernels of scoring: in cache by the number of units, out of it by the bytes that must move.</summary>
    private static void Scoring()
    {
        var small = new AlignedBuffer<double>(1_000);
        small.Span.Fill(3);
        var (first, second, third) = (new AlignedBuffer<double>(2_000_000), new AlignedBuffer<double>(2_000_000), new AlignedBuffer<double>(2_000_000));
        foreach (var numbers in new[] { first, second, third })
        {
            // Memory that was never written is one page of zeroes, read from the cache.
            numbers.Span.Fill(1);
        }
        Line("bound", "divisions of doubles, one core", Text($"{1_000 * 200 / Best(() => Divide(small.Span, 200)):0.00} per ns"));
        Line("bound", "32 MB read, 16 MB written", Text($"{48e6 / Best(() => Add(first.Span, second.Span, third.Span)):0.0} GB/s"));
        foreach (var (kernel, columns) in new[] { ("Proportional", 3), ("Bands", 3), ("PassFail", 3), ("Leader", 3), ("PerCase", 2), ("Entered", 2), ("Sum", 3), ("Ranks", 1.5) })
        {
            var near = Best(kernel, 1_000, 200);
            var far = Best(kernel, 2_000_000, 1);
            Line("part", kernel, Text($"{near / 1_000:0.00} ns a unit in cache; {far / 2e6:0.00} out of it, {columns * 8 * 2e6 / far:0.0} GB/s"));
        }
        // The same core as the product runs it: facts in, rows with their words and places out.
        var table = ScoringTable.Of("150x100x1");
        var facts = ExplainedTable.Facts(table);
        var book = ScoringTable.Book(table.Kinds) with { Blocs = [.. facts.Blocs.Select(bloc => bloc.Code)] };
        var explained = Best(() => ScoreRun.Execute(book, facts, ExplainedTable.Year, new DateOnly(ExplainedTable.Year, 12, 31)), runs: 9);
        Line("part", "a province of 150 x 100 from facts, each point explained in two languages", Text($"{explained / 1e6:0} ms"));
    }

    private static void Tiles(int tiles, Action<int> body)
    {
        for (var tile = 0; tile < tiles; tile++)
        {
            body(tile);
        }
    }

    private static double Best(string kernel, int units, int times)
    {
        var benchmark = new ScoringKernelBenchmarks { Case = Text($"{kernel}/{units}") };
        benchmark.Setup();
        return Best(() =>
        {
            for (var time = 0; time < times; time++)
            {
                benchmark.Vector();
            }
        }) / times;
    }

    /// <summary>Nanoseconds.</summary>
    private static double Best(Action body, int runs = 60)
    {
        var best = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            body();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }
        return best;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Store(Span<uint> target, int times)
    {
        var vectors = System.Runtime.InteropServices.MemoryMarshal.Cast<uint, Vector512<uint>>(target);
        for (var time = 0; time < times; time++)
        {
            var value = Vector512.Create((uint)time);
            for (var place = 0; place < vectors.Length; place++)
            {
                vectors[place] = value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Read(ReadOnlySpan<double> source)
    {
        var vectors = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(source);
        Vector512<double> a = default, b = default, c = default, d = default;
        for (var place = 0; place + 3 < vectors.Length; place += 4)
        {
            a += vectors[place];
            b += vectors[place + 1];
            c += vectors[place + 2];
            d += vectors[place + 3];
        }
        return Vector512.Sum(a + b + c + d);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Divide(Span<double> numbers, int times)
    {
        var vectors = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(numbers);
        var divisor = Vector512.Create(1.0000001);
        for (var time = 0; time < times; time++)
        {
            for (var place = 0; place < vectors.Length; place++)
            {
                vectors[place] /= divisor;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> sums)
    {
        var left = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(first);
        var right = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(second);
        var target = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(sums);
        for (var place = 0; place < target.Length; place++)
        {
            target[place] = left[place] + right[place];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Increment(Span<int> counts, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var at = 0;
            for (var step = 0; step < 8192; step++)
            {
                counts[at]++;
                at += 131;
                at = at >= counts.Length ? at - counts.Length : at;
            }
        }
    }

    private static void Part(string part, double nanoseconds) => Line("part", part, Text($"{nanoseconds / 1e6:0.000} ms"));

    private static void Line(string kind, string what, string value) => Console.WriteLine($"| {kind} | {what} | {value} |");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

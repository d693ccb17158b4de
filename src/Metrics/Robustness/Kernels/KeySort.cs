using System.Runtime.CompilerServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Batcher's odd-even merge sort (mạng sắp xếp) of vectors of keys: every lane is sorted by the same comparisons, so one pass sorts
/// as many draws as a vector has lanes, without a branch that depends on a key. Sixteens are sorted in registers; after that
/// two or three layers of a merge are done in one sweep, which saves more than half of the stores that limit it. Keys beyond
/// the end count as largest: their comparisons are left out.
/// </summary>
internal static class KeySort
{
    /// <summary>The keys are filled up to a multiple of this with keys that sort last.</summary>
    public const int Block = 8;

    public static int Padded(int keys) => (keys + Block - 1) / Block * Block;

    public static void Sort<TLanes, TDouble, TLong, TInt>(Span<TInt> keys)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        // Indices stay below the length, which is a multiple of eight; overflow checks would stand in the innermost loops.
        unchecked
        {
            var start = 0;
            for (; start + 2 * Block <= keys.Length; start += 2 * Block)
            {
                SortSixteen<TLanes, TDouble, TLong, TInt>(keys.Slice(start, 2 * Block));
            }
            if (start < keys.Length)
            {
                SortEight<TLanes, TDouble, TLong, TInt>(keys[start..]);
            }
            for (var half = 2 * Block; half < keys.Length; half *= 2)
            {
                for (start = 0; start + half < keys.Length; start += 2 * half)
                {
                    Merge<TLanes, TDouble, TLong, TInt>(
                        keys.Slice(start, Math.Min(2 * half, keys.Length - start)), half);
                }
            }
        }
    }

    private static void SortEight<TLanes, TDouble, TLong, TInt>(Span<TInt> keys)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var h = keys[7];
        var a = keys[0];
        var b = keys[1];
        var c = keys[2];
        var d = keys[3];
        var e = keys[4];
        var f = keys[5];
        var g = keys[6];
        OrderEight<TLanes, TDouble, TLong, TInt>(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        keys[7] = h;
        keys[0] = a;
        keys[1] = b;
        keys[2] = c;
        keys[3] = d;
        keys[4] = e;
        keys[5] = f;
        keys[6] = g;
    }

    /// <summary>Two eights and their merge: 63 comparisons.</summary>
    private static void SortSixteen<TLanes, TDouble, TLong, TInt>(Span<TInt> keys)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var p = keys[15];
        var a = keys[0];
        var b = keys[1];
        var c = keys[2];
        var d = keys[3];
        var e = keys[4];
        var f = keys[5];
        var g = keys[6];
        var h = keys[7];
        var i = keys[8];
        var j = keys[9];
        var k = keys[10];
        var l = keys[11];
        var m = keys[12];
        var n = keys[13];
        var o = keys[14];
        OrderEight<TLanes, TDouble, TLong, TInt>(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        OrderEight<TLanes, TDouble, TLong, TInt>(ref i, ref j, ref k, ref l, ref m, ref n, ref o, ref p);
        Order<TLanes, TDouble, TLong, TInt>(ref a, ref i);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref j);
        Order<TLanes, TDouble, TLong, TInt>(ref c, ref k);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref l);
        Order<TLanes, TDouble, TLong, TInt>(ref e, ref m);
        Order<TLanes, TDouble, TLong, TInt>(ref f, ref n);
        Order<TLanes, TDouble, TLong, TInt>(ref g, ref o);
        Order<TLanes, TDouble, TLong, TInt>(ref h, ref p);
        Order<TLanes, TDouble, TLong, TInt>(ref e, ref i);
        Order<TLanes, TDouble, TLong, TInt>(ref f, ref j);
        Order<TLanes, TDouble, TLong, TInt>(ref g, ref k);
        Order<TLanes, TDouble, TLong, TInt>(ref h, ref l);
        Order<TLanes, TDouble, TLong, TInt>(ref c, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref f);
        Order<TLanes, TDouble, TLong, TInt>(ref g, ref i);
        Order<TLanes, TDouble, TLong, TInt>(ref h, ref j);
        Order<TLanes, TDouble, TLong, TInt>(ref k, ref m);
        Order<TLanes, TDouble, TLong, TInt>(ref l, ref n);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref c);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref f, ref g);
        Order<TLanes, TDouble, TLong, TInt>(ref h, ref i);
        Order<TLanes, TDouble, TLong, TInt>(ref j, ref k);
        Order<TLanes, TDouble, TLong, TInt>(ref l, ref m);
        Order<TLanes, TDouble, TLong, TInt>(ref n, ref o);
        keys[15] = p;
        keys[0] = a;
        keys[1] = b;
        keys[2] = c;
        keys[3] = d;
        keys[4] = e;
        keys[5] = f;
        keys[6] = g;
        keys[7] = h;
        keys[8] = i;
        keys[9] = j;
        keys[10] = k;
        keys[11] = l;
        keys[12] = m;
        keys[13] = n;
        keys[14] = o;
    }

    /// <summary>Nineteen comparisons, the fewest there are for eight keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OrderEight<TLanes, TDouble, TLong, TInt>(
        ref TInt a, ref TInt b, ref TInt c, ref TInt d, ref TInt e, ref TInt f, ref TInt g, ref TInt h)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        Order<TLanes, TDouble, TLong, TInt>(ref a, ref c);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref d);
        Order<TLanes, TDouble, TLong, TInt>(ref e, ref g);
        Order<TLanes, TDouble, TLong, TInt>(ref f, ref h);
        Order<TLanes, TDouble, TLong, TInt>(ref a, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref f);
        Order<TLanes, TDouble, TLong, TInt>(ref c, ref g);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref h);
        Order<TLanes, TDouble, TLong, TInt>(ref a, ref b);
        Order<TLanes, TDouble, TLong, TInt>(ref c, ref d);
        Order<TLanes, TDouble, TLong, TInt>(ref e, ref f);
        Order<TLanes, TDouble, TLong, TInt>(ref g, ref h);
        Order<TLanes, TDouble, TLong, TInt>(ref c, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref f);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref g);
        Order<TLanes, TDouble, TLong, TInt>(ref b, ref c);
        Order<TLanes, TDouble, TLong, TInt>(ref d, ref e);
        Order<TLanes, TDouble, TLong, TInt>(ref f, ref g);
    }

    /// <summary>Two sorted runs, the first of <paramref name="half"/> keys, the second of at most as many, become one.</summary>
    private static void Merge<TLanes, TDouble, TLong, TInt>(Span<TInt> keys, int half)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        unchecked
        {
            // Layers half and half / 2.
            var quarter = half / 2;
            var third = Math.Min(quarter, keys.Length - half);
            var fourth = Math.Max(0, Math.Min(quarter, keys.Length - half - quarter));
            for (var key = 0; key < fourth; key++)
            {
                ref var a = ref keys[key];
                ref var b = ref keys[key + quarter];
                ref var c = ref keys[key + half];
                ref var d = ref keys[key + half + quarter];
                Order<TLanes, TDouble, TLong, TInt>(ref a, ref c);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref d);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref c);
            }
            for (var key = fourth; key < third; key++)
            {
                ref var c = ref keys[key + half];
                Order<TLanes, TDouble, TLong, TInt>(ref keys[key], ref c);
                Order<TLanes, TDouble, TLong, TInt>(ref keys[key + quarter], ref c);
            }
            // An odd number of layers is left: the last three go in one sweep.
            var isOdd = int.Log2(quarter) % 2 == 1;
            for (var step = quarter / 4; step >= (isOdd ? 8 : 1); step /= 4)
            {
                for (var first = 0; first < step; first++)
                {
                    Sweep<TLanes, TDouble, TLong, TInt>(keys, first, step);
                }
            }
            if (isOdd)
            {
                SweepThree<TLanes, TDouble, TLong, TInt>(keys);
            }
        }
    }

    /// <summary>
    /// Layers 4, 2 and 1, eight keys at a time from the fourth on: the last three of each eight wait for the first of the next.
    /// </summary>
    private static void SweepThree<TLanes, TDouble, TLong, TInt>(Span<TInt> keys)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        unchecked
        {
            var at = 4;
            var z = keys[at - 1];
            var y = keys[at - 2];
            var x = keys[at - 3];
            for (; at + 7 < keys.Length; at += 8)
            {
                var h = keys[at + 7];
                var a = keys[at];
                var b = keys[at + 1];
                var c = keys[at + 2];
                var d = keys[at + 3];
                var e = keys[at + 4];
                var f = keys[at + 5];
                var g = keys[at + 6];
                Order<TLanes, TDouble, TLong, TInt>(ref a, ref e);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref f);
                Order<TLanes, TDouble, TLong, TInt>(ref c, ref g);
                Order<TLanes, TDouble, TLong, TInt>(ref d, ref h);
                Order<TLanes, TDouble, TLong, TInt>(ref y, ref a);
                Order<TLanes, TDouble, TLong, TInt>(ref z, ref b);
                Order<TLanes, TDouble, TLong, TInt>(ref c, ref e);
                Order<TLanes, TDouble, TLong, TInt>(ref d, ref f);
                Order<TLanes, TDouble, TLong, TInt>(ref x, ref y);
                Order<TLanes, TDouble, TLong, TInt>(ref z, ref a);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref c);
                Order<TLanes, TDouble, TLong, TInt>(ref d, ref e);
                keys[at - 3] = x;
                keys[at - 2] = y;
                keys[at - 1] = z;
                keys[at] = a;
                keys[at + 1] = b;
                keys[at + 2] = c;
                keys[at + 3] = d;
                keys[at + 4] = e;
                x = f;
                y = g;
                z = h;
            }
            // Half an eight is left: the length is a multiple of eight.
            Order<TLanes, TDouble, TLong, TInt>(ref y, ref keys[at]);
            Order<TLanes, TDouble, TLong, TInt>(ref z, ref keys[at + 1]);
            Order<TLanes, TDouble, TLong, TInt>(ref x, ref y);
            Order<TLanes, TDouble, TLong, TInt>(ref z, ref keys[at]);
            Order<TLanes, TDouble, TLong, TInt>(ref keys[at + 1], ref keys[at + 2]);
            keys[at - 3] = x;
            keys[at - 2] = y;
            keys[at - 1] = z;
        }
    }

    /// <summary>
    /// Layers 2 × step and step, of every step-th key: of the keys 1, 2, 3 ... in turn, 2 with 4 and 3 with 5, then 1 with 2 and 3
    /// with 4; so each key is read and written once.
    /// </summary>
    private static void Sweep<TLanes, TDouble, TLong, TInt>(Span<TInt> keys, int first, int step)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        unchecked
        {
            var carried = keys[first + step];
            var at = first + 2 * step;
            for (; at + 3 * step < keys.Length; at += 4 * step)
            {
                var a = keys[at];
                var b = keys[at + step];
                var c = keys[at + 2 * step];
                var d = keys[at + 3 * step];
                Order<TLanes, TDouble, TLong, TInt>(ref a, ref c);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref d);
                Order<TLanes, TDouble, TLong, TInt>(ref carried, ref a);
                Order<TLanes, TDouble, TLong, TInt>(ref b, ref c);
                keys[at - step] = carried;
                keys[at] = a;
                keys[at + step] = b;
                keys[at + 2 * step] = c;
                carried = d;
            }
            keys[at - step] = carried;
            if (at + 2 * step < keys.Length)
            {
                Order<TLanes, TDouble, TLong, TInt>(ref keys[at], ref keys[at + 2 * step]);
                Order<TLanes, TDouble, TLong, TInt>(ref keys[at + step], ref keys[at + 2 * step]);
            }
            if (at < keys.Length)
            {
                Order<TLanes, TDouble, TLong, TInt>(ref keys[at - step], ref keys[at]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order<TLanes, TDouble, TLong, TInt>(ref TInt first, ref TInt second)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var smaller = TLanes.MinInt(first, second);
        second = TLanes.MaxInt(first, second);
        first = smaller;
    }
}

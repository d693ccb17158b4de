using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Vectors of 512 bits (véc-tơ 512 bit): 8 doubles, 16 sort keys, 32 ranks.</summary>
internal readonly struct Lanes512
    : IRankLanes<Vector512<double>, Vector512<ulong>, Vector512<uint>>,
        IPairLanes<Vector512<short>>
{
    /// <summary>2^52: a whole number below it added to 2^52 stands in the low bits of the sum.</summary>
    private const double Magic = 4503599627370496.0;

    private const ulong MagicBits = 0x4330000000000000;

    public static int Doubles() => Vector512<double>.Count;

    public static bool FusesInHardware() => Avx512F.IsSupported;

    public static int Shorts() => Vector512<short>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FusedMultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) => Vector512.MinNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b) => Vector512.MaxNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> BroadcastLong(ulong value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Sequence(uint start) =>
        Vector512.Create((ulong)start) + Vector512<ulong>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> MultiplyLow(Vector512<ulong> a, Vector512<ulong> b) =>
        Avx512F.IsSupported
            ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32())
            : (a & Vector512.Create((ulong)uint.MaxValue)) * (b & Vector512.Create((ulong)uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> HighHalf(Vector512<ulong> a) => a >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LowHalfToDouble(Vector512<ulong> a) =>
        ((a & Vector512.Create((ulong)uint.MaxValue)) | Vector512.Create(MagicBits)).AsDouble() - Vector512.Create(Magic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToKeys(Vector512<double> low, Vector512<double> high)
    {
        var magic = Vector512.Create(Magic);
        return Vector512.Narrow((low + magic).AsUInt64(), (high + magic).AsUInt64());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> BroadcastInt(uint value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> MinInt(Vector512<uint> a, Vector512<uint> b) => Vector512.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> MaxInt(Vector512<uint> a, Vector512<uint> b) => Vector512.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> SubtractInt(Vector512<uint> a, Vector512<uint> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> OrInt(Vector512<uint> a, Vector512<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftLeft(Vector512<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRight(Vector512<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector512<uint> a, Vector512<uint> b) =>
        (uint)Vector512.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Sign(Vector512<short> a, Vector512<short> b) =>
        Vector512.Max(Vector512.Min(b - a, Vector512<short>.One), Vector512.Create((short)-1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> AddShort(Vector512<short> a, Vector512<short> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumShort(Vector512<short> a)
    {
        var (low, high) = Vector512.Widen(a);
        return Vector512.Sum(low + high);
    }
}

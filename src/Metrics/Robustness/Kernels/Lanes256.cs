using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Vectors of 256 bits (véc-tơ 256 bit): 4 doubles, 8 sort keys, 16 ranks.</summary>
internal readonly struct Lanes256
    : IRankLanes<Vector256<double>, Vector256<ulong>, Vector256<uint>>,
        IPairLanes<Vector256<short>>
{
    /// <summary>2^52: a whole number below it added to 2^52 stands in the low bits of the sum.</summary>
    private const double Magic = 4503599627370496.0;

    private const ulong MagicBits = 0x4330000000000000;

    public static int Doubles() => Vector256<double>.Count;

    public static bool FusesInHardware() => Fma.IsSupported;

    public static int Shorts() => Vector256<short>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FusedMultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Vector256.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b) => Vector256.MinNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Max(Vector256<double> a, Vector256<double> b) => Vector256.MaxNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> BroadcastLong(ulong value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Sequence(uint start) =>
        Vector256.Create((ulong)start) + Vector256<ulong>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyLow(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported
            ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32())
            : (a & Vector256.Create((ulong)uint.MaxValue)) * (b & Vector256.Create((ulong)uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> HighHalf(Vector256<ulong> a) => a >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LowHalfToDouble(Vector256<ulong> a) =>
        ((a & Vector256.Create((ulong)uint.MaxValue)) | Vector256.Create(MagicBits)).AsDouble() - Vector256.Create(Magic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToKeys(Vector256<double> low, Vector256<double> high)
    {
        var magic = Vector256.Create(Magic);
        return Vector256.Narrow((low + magic).AsUInt64(), (high + magic).AsUInt64());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> BroadcastInt(uint value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> MinInt(Vector256<uint> a, Vector256<uint> b) => Vector256.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> MaxInt(Vector256<uint> a, Vector256<uint> b) => Vector256.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> SubtractInt(Vector256<uint> a, Vector256<uint> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> OrInt(Vector256<uint> a, Vector256<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftLeft(Vector256<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRight(Vector256<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector256<uint> a, Vector256<uint> b) =>
        Vector256.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Sign(Vector256<short> a, Vector256<short> b) =>
        Vector256.Max(Vector256.Min(b - a, Vector256<short>.One), Vector256.Create((short)-1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> AddShort(Vector256<short> a, Vector256<short> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumShort(Vector256<short> a)
    {
        var (low, high) = Vector256.Widen(a);
        return Vector256.Sum(low + high);
    }
}

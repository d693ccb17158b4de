using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Vectors of 128 bits (véc-tơ 128 bit): 2 doubles, 4 sort keys, 8 ranks.</summary>
internal readonly struct Lanes128
    : IRankLanes<Vector128<double>, Vector128<ulong>, Vector128<uint>>,
        IPairLanes<Vector128<short>>
{
    /// <summary>2^52: a whole number below it added to 2^52 stands in the low bits of the sum.</summary>
    private const double Magic = 4503599627370496.0;

    private const ulong MagicBits = 0x4330000000000000;

    public static int Doubles() => Vector128<double>.Count;

    public static bool FusesInHardware() => Fma.IsSupported || AdvSimd.IsSupported;

    public static int Shorts() => Vector128<short>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Broadcast(double value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FusedMultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Vector128.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Subtract(Vector128<double> a, Vector128<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Divide(Vector128<double> a, Vector128<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Min(Vector128<double> a, Vector128<double> b) => Vector128.MinNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector128<double> a, Vector128<double> b) => Vector128.MaxNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> BroadcastLong(ulong value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Sequence(uint start) =>
        Vector128.Create((ulong)start) + Vector128<ulong>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> MultiplyLow(Vector128<ulong> a, Vector128<ulong> b) =>
        Sse2.IsSupported
            ? Sse2.Multiply(a.AsUInt32(), b.AsUInt32())
            : (a & Vector128.Create((ulong)uint.MaxValue)) * (b & Vector128.Create((ulong)uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> HighHalf(Vector128<ulong> a) => a >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LowHalfToDouble(Vector128<ulong> a) =>
        ((a & Vector128.Create((ulong)uint.MaxValue)) | Vector128.Create(MagicBits)).AsDouble() - Vector128.Create(Magic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToKeys(Vector128<double> low, Vector128<double> high)
    {
        var magic = Vector128.Create(Magic);
        return Vector128.Narrow((low + magic).AsUInt64(), (high + magic).AsUInt64());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> BroadcastInt(uint value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> MinInt(Vector128<uint> a, Vector128<uint> b) => Vector128.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> MaxInt(Vector128<uint> a, Vector128<uint> b) => Vector128.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> SubtractInt(Vector128<uint> a, Vector128<uint> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> OrInt(Vector128<uint> a, Vector128<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftLeft(Vector128<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRight(Vector128<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector128<uint> a, Vector128<uint> b) =>
        Vector128.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Sign(Vector128<short> a, Vector128<short> b) =>
        Vector128.Max(Vector128.Min(b - a, Vector128<short>.One), Vector128.Create((short)-1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> AddShort(Vector128<short> a, Vector128<short> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumShort(Vector128<short> a)
    {
        var (low, high) = Vector128.Widen(a);
        return Vector128.Sum(low + high);
    }
}

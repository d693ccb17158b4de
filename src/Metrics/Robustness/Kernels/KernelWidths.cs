using System.Runtime.Intrinsics;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Which widths this processor does in hardware (độ rộng véc-tơ của máy).</summary>
internal static class KernelWidths
{
    /// <summary>The widest that is done in hardware.</summary>
    public static KernelWidth Best { get; } =
        Vector512.IsHardwareAccelerated ? KernelWidth.Bits512
        : Vector256.IsHardwareAccelerated ? KernelWidth.Bits256
        : Vector128.IsHardwareAccelerated ? KernelWidth.Bits128
        : KernelWidth.Scalar;

    /// <summary>All of them: one without hardware runs in software, slowly and with the same result.</summary>
    public static IReadOnlyList<KernelWidth> All { get; } =
        [KernelWidth.Scalar, KernelWidth.Bits128, KernelWidth.Bits256, KernelWidth.Bits512];

    /// <summary>Draws in one tile: one vector of 32-bit sort keys; the plain twin does one draw after the other.</summary>
    public static int TileDraws(KernelWidth width) =>
        width switch
        {
            KernelWidth.Scalar => 1,
            KernelWidth.Bits128 => 4,
            KernelWidth.Bits256 => 8,
            KernelWidth.Bits512 => 16,
        };
}

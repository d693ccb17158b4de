using System.Diagnostics.CodeAnalysis;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>What kernels say when their caller is wrong; apart, so that the checks stay small (báo lỗi của nhân tính).</summary>
internal static class KernelThrow
{
    internal static void IfLengthsDiffer(int first, int second, int third)
    {
        if (first != second || second != third)
        {
            LengthsDiffer(first, second, third);
        }
    }

    [DoesNotReturn]
    private static void LengthsDiffer(int first, int second, int third) =>
        throw new ArgumentException($"columns of one leaf differ in length: {Text(first)}, {Text(second)}, {Text(third)}", nameof(second));

    private static string Text(int length) => length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Philox4x32-10, a counter-based random stream (dòng số ngẫu nhiên theo bộ đếm; Salmon, Moraes, Dror and Shaw 2011): number and
/// key in, four words out, no state. So draw 7,312 is the same whoever computes it, and in whatever order.
/// </summary>
internal static class Philox
{
    public const uint MultiplierA = 0xD2511F53;
    public const uint MultiplierB = 0xCD9E8D57;
    public const uint KeyStepA = 0x9E3779B9;
    public const uint KeyStepB = 0xBB67AE85;
    public const int Rounds = 10;

    /// <summary>The plain form; the tests hold it to the published vectors.</summary>
    public static (uint A, uint B, uint C, uint D) Block(uint a, uint b, uint c, uint d, uint keyA, uint keyB)
    {
        // The key runs over on purpose: it is a Weyl sequence modulo 2^32.
        unchecked
        {
            for (var round = 0; round < Rounds; round++)
            {
                var productA = (ulong)MultiplierA * a;
                var productB = (ulong)MultiplierB * c;
                (a, b, c, d) = (
                    (uint)(productB >> 32) ^ b ^ keyA,
                    (uint)productB,
                    (uint)(productA >> 32) ^ d ^ keyB,
                    (uint)productA
                );
                keyA += KeyStepA;
                keyB += KeyStepB;
            }
            return (a, b, c, d);
        }
    }
}

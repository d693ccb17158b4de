using System.Runtime.Intrinsics;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Tests.Robustness;

public sealed class PhiloxTests
{
    /// <summary>The vectors published with the algorithm (Random123, kat_vectors, philox4x32 10).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(
        0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu,
        0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u,
        0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_PublishedCounterAndKey_GivesThePublishedWords(
        uint a, uint b, uint c, uint d, uint keyA, uint keyB, uint first, uint second, uint third, uint fourth) =>
        Assert.Equal((first, second, third, fourth), Philox.Block(a, b, c, d, keyA, keyB));

    [Fact]
    public void Fill_EveryWidth_GivesTheSameBitsAsThePlainTwin()
    {
        Compare<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>();
        Compare<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>();
        Compare<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>();
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.0)]
    [InlineData(0.99)]
    public void Fill_AnySpread_StaysInsideAndCentred(double spread)
    {
        var factors = new double[60];
        double sum = 0;
        for (var draw = 0u; draw < 2000; draw++)
        {
            FactorKernel.FillScalar(factors, draw, seed: 7, spread);
            foreach (var factor in factors)
            {
                Assert.InRange(factor, 1 - spread, 1 + spread);
                sum += factor;
            }
        }
        // Standard error of the mean of 120,000 uniforms: spread / sqrt(3 x 120,000).
        Assert.InRange(sum / 120_000, 1 - 5 * spread / 600 - 1e-12, 1 + 5 * spread / 600 + 1e-12);
    }

    [Fact]
    public void Fill_OtherSeedDrawOrFactor_GivesOtherNumbers()
    {
        var seen = new HashSet<double>();
        var factors = new double[8];
        foreach (var seed in new[] { 0ul, 1ul, 1ul << 32, ulong.MaxValue })
        {
            for (var draw = 0u; draw < 50; draw++)
            {
                FactorKernel.FillScalar(factors, draw, seed, 0.25);
                foreach (var factor in factors)
                {
                    Assert.True(seen.Add(factor));
                }
            }
        }
    }

    private static void Compare<TLanes, TDouble, TLong, TInt>()
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var tile = 2 * TLanes.Doubles();
        foreach (var rows in new[] { 4, 8, 60, 100 })
        {
            foreach (var firstDraw in new[] { 0u, 9984u, 4_000_000_000u })
            {
                const ulong seed = 0x243f6a8885a308d3;
                var vector = new AlignedBuffer<double>(rows * tile).Span;
                FactorKernel.FillVector<TLanes, TDouble, TLong, TInt>(vector, firstDraw, seed, 0.25);
                var scalar = new double[rows];
                for (var lane = 0; lane < tile; lane++)
                {
                    FactorKernel.FillScalar(scalar, firstDraw + (uint)lane, seed, 0.25);
                    for (var row = 0; row < rows; row++)
                    {
                        Assert.Equal(BitConverter.DoubleToInt64Bits(scalar[row]), BitConverter.DoubleToInt64Bits(vector[row * tile + lane]));
                    }
                }
            }
        }
    }
}

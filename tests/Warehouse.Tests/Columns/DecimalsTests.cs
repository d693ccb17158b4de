using System.Globalization;
using ThiDua.Warehouse.Columns;

namespace ThiDua.Warehouse.Tests.Columns;

public sealed class DecimalsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("2375.5", "2375500000000000000")]
    [InlineData("2375.50000000000000000000", "2375500000000000000")]
    [InlineData("-0.000000000000001", "-1")]
    [InlineData("99999999999999999999999.9999", "99999999999999999999999999900000000000")]
    public void TryScale_ThatFits_IsExactAndComesBack(string text, string unscaled)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.True(Decimals.TryScale(value, out var actual));

        Assert.Equal(Int128.Parse(unscaled, CultureInfo.InvariantCulture), actual);
        Assert.Equal(value, Decimals.FromUnscaled(actual, Decimals.Scale));
    }

    [Theory]
    [InlineData("0.0000000000000001")]
    [InlineData("1.0000000000000000000000000001")]
    [InlineData("100000000000000000000000")]
    [InlineData("-79228162514264337593543950335")]
    public void TryScale_ThatDoesNotFit_IsRefused(string text) =>
        Assert.False(Decimals.TryScale(decimal.Parse(text, CultureInfo.InvariantCulture), out _));

    [Fact]
    public void FromUnscaled_StripsTrailingZeros() =>
        Assert.Equal("95", Decimals.FromUnscaled(95_000_000_000_000_000, 15).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void FromUnscaled_MoreDigitsThanDecimalHolds_Throws() =>
        Assert.Throws<OverflowException>(() => Decimals.FromUnscaled(Int128.MaxValue, 15));
}

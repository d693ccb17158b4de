using System.Globalization;
using ThiDua.Ingest.Values;

namespace ThiDua.Ingest.Tests.Values;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1.500,0", "1500")]
    [InlineData("1 500", "1500")]
    [InlineData("1500", "1500")]
    [InlineData("7,5", "7.5")]
    [InlineData("7.5", "7.5")]
    [InlineData("-0.125", "-0.125")]
    public void Read_ANumberWithOneReading_IsThatNumber(string text, string value) =>
        Assert.Equal((Number(value), null), TypedNumber.Read(text, []));

    [Theory]
    [InlineData("1.500", "1148", "1500")]
    [InlineData("1.500", "1.2", "1.5")]
    [InlineData("1,500", "1148", "1500")]
    [InlineData("-1.500", "-2", "-1.5")]
    public void Read_ANumberWithTwo_IsTheOneOfTheKnownSize(string text, string near, string value) =>
        Assert.Equal((Number(value), null), TypedNumber.Read(text, [Number(near)]));

    [Theory]
    [InlineData("1.500")]
    [InlineData("1.500", "40")]
    [InlineData("1.500", "1148", "2")]
    public void Read_ANumberWithTwoThatNothingDecides_GivesBoth(string text, params string[] near) =>
        Assert.Equal((null, (1500m, 1.5m)), TypedNumber.Read(text, [.. near.Select(Number)]));

    [Theory]
    [InlineData("nhiều")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1e5")]
    [InlineData("5 %")]
    public void Read_AnythingElse_IsNoNumber(string text) => Assert.Equal((null, null), TypedNumber.Read(text, [5]));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

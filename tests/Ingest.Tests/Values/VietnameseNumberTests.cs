using System.Globalization;
using ThiDua.Ingest.Values;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Values;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("2.375,5", "2375.5")]
    [InlineData("2375.5", "2375.5")]
    [InlineData("2375,5", "2375.5")]
    [InlineData("2.375.000", "2375000")]
    [InlineData("2,375,000", "2375000")]
    [InlineData("2,375.5", "2375.5")]
    [InlineData("1 234 567,8", "1234567.8")]
    [InlineData("9460", "9460")]
    [InlineData("05", "5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData("2375.500", "2375.5")]
    [InlineData("- 0,25", "-0.25")]
    [InlineData("−0,25", "-0.25")]
    [InlineData("+3", "3")]
    [InlineData(" 3,68 ", "3.68")]
    [InlineData("0,123456789012345", "0.123456789012345")]
    [InlineData("0,10000000000000000000", "0.1")]
    public void Read_WhatPeopleWrite_IsTheNumber(string text, string expected) =>
        AllCultures.Run(() =>
        {
            var reading = VietnameseNumber.Read(text);
            Assert.Equal(NumberOutcome.Number, reading.Outcome);
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), reading.Value);
            Assert.Null(reading.Suffix);
        });

    [Theory]
    [InlineData("3,68%", "3.68", "%")]
    [InlineData("3,68 %", "3.68", "%")]
    [InlineData("2.375,5 tỷ đồng", "2375.5", "tỷ đồng")]
    [InlineData("02 vụ", "2", "vụ")]
    [InlineData("05 (năm)", "5", "(năm)")]
    [InlineData("0,42‰", "0.42", "‰")]
    public void Read_UnitBehindTheNumber_IsGivenApart(string text, string expected, string suffix)
    {
        var reading = VietnameseNumber.Read(text);
        Assert.Equal(NumberOutcome.Number, reading.Outcome);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), reading.Value);
        Assert.Equal(suffix, reading.Suffix);
    }

    [Theory]
    [InlineData("1.234", "1234", "1.234")]
    [InlineData("1,234", "1.234", "1234")]
    [InlineData("-12.500", "-12500", "-12.5")]
    [InlineData("999,999", "999.999", "999999")]
    public void Read_OneMarkBeforeThreeDigits_IsTwoNumbers(string text, string comma, string dot)
    {
        var reading = VietnameseNumber.Read(text);
        Assert.Equal(NumberOutcome.Ambiguous, reading.Outcome);
        Assert.Equal(decimal.Parse(comma, CultureInfo.InvariantCulture), reading.Value);
        Assert.Equal(decimal.Parse(dot, CultureInfo.InvariantCulture), reading.Other);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("–")]
    [InlineData("n/a")]
    public void Read_MarksForNoFigure_AreMissing(string text) =>
        Assert.Equal(NumberOutcome.Missing, VietnameseNumber.Read(text).Outcome);

    [Theory]
    [InlineData("1,2,5")]
    [InlineData("1.2.5")]
    [InlineData("1.23.456")]
    [InlineData("12.3456,7")]
    [InlineData("1,234,5.6")]
    [InlineData("1 23")]
    [InlineData("1.234,567.8")]
    [InlineData("5/10")]
    [InlineData("2-3")]
    [InlineData("khoảng 7")]
    [InlineData("≥ 5")]
    [InlineData("7 8 9")]
    [InlineData("--5")]
    [InlineData("(0,25)")]
    public void Read_AnythingElse_IsNoNumber(string text) =>
        Assert.Equal(NumberOutcome.NotANumber, VietnameseNumber.Read(text).Outcome);

    [Fact]
    public void Read_BeyondTheLedgersDigits_IsRefusedNotRounded()
    {
        Assert.Equal(NumberOutcome.TooPrecise, VietnameseNumber.Read("0,1234567890123456").Outcome);
        Assert.Equal(NumberOutcome.TooPrecise, VietnameseNumber.Read("12345678901234567890,123456789").Outcome);
        Assert.Equal(NumberOutcome.TooLarge, VietnameseNumber.Read("123456789012345678901234").Outcome);
        Assert.Equal(NumberOutcome.TooLarge, VietnameseNumber.Read(new string('9', 5000)).Outcome);
        Assert.NotEqual(NumberOutcome.Number, VietnameseNumber.Read(string.Concat(Enumerable.Repeat("1.000", 500))).Outcome);
    }

    [Fact]
    public void Read_WhatAVietnameseOfficePrints_GivesTheNumberBack() =>
        AllCultures.Run(() =>
        {
            var random = new Random(20250701);
            var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
            for (var count = 0; count < 2000; count++)
            {
                var value = decimal.Round((decimal)(random.NextDouble() * Math.Pow(10, random.Next(0, 12))), random.Next(0, 5), MidpointRounding.ToZero);
                var text = value.ToString("#,##0.####", vietnamese);
                var reading = VietnameseNumber.Read(text);
                Assert.True(reading.Outcome is NumberOutcome.Number or NumberOutcome.Ambiguous, text);
                Assert.Equal(value, reading.Value);
            }
        });
}

using ThiDua.Reports.Text;

namespace ThiDua.Reports.Tests.Text;

public sealed class VietnameseFormatsTests
{
    [Theory]
    [InlineData("2375.5", "2.375,5")]
    [InlineData("9460", "9.460")]
    [InlineData("-0.25", "-0,25")]
    [InlineData("5.50", "5,5")]
    [InlineData("0", "0")]
    public void Number_WritesDotAndComma(string value, string expected) =>
        Assert.Equal(
            expected,
            VietnameseFormats.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("95.40", "95,40")]
    [InlineData("1118.4", "1.118,4")]
    [InlineData("7", "7")]
    [InlineData("–", "–")]
    public void Shown_KeepsEveryDigitOfTheScreen(string shown, string expected) =>
        Assert.Equal(expected, VietnameseFormats.Shown(shown));

    [Fact]
    public void Number_WithDecimals_RoundsHalfAwayFromZero() =>
        Assert.Equal("0,13", VietnameseFormats.Number(0.125m, 2));

    [Theory]
    [InlineData(1.035, "103,5%")]
    [InlineData(1, "100%")]
    [InlineData(0.6701, "67%")]
    [InlineData(double.NaN, "–")]
    public void Percent_HasOneDecimalAtMost(double ratio, string expected) =>
        Assert.Equal(expected, VietnameseFormats.Percent(ratio));

    [Theory]
    [InlineData(2024, 12, 31, "ngày 31 tháng 12 năm 2024")]
    [InlineData(2025, 1, 5, "ngày 05 tháng 01 năm 2025")]
    [InlineData(2025, 3, 5, "ngày 05 tháng 3 năm 2025")]
    public void Date_PutsAZeroBeforeSmallDaysAndTheFirstTwoMonths(int year, int month, int day, string expected) =>
        Assert.Equal(expected, VietnameseFormats.Date(new DateOnly(year, month, day)));

    [Fact]
    public void Moment_IsVietnameseTime() =>
        Assert.Equal(
            "01:30 ngày 01/01/2025",
            VietnameseFormats.Moment(new DateTimeOffset(2024, 12, 31, 18, 30, 0, TimeSpan.Zero))
        );

    [Fact]
    public void Count_HasTwoDigitsAtLeast()
    {
        Assert.Equal("05", VietnameseFormats.Count(5));
        Assert.Equal("1.204", VietnameseFormats.Count(1_204));
    }
}

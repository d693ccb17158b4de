using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025-H1", "2025-01-01", "2025-06-30")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31")]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30")]
    [InlineData("2025-9M", "2025-01-01", "2025-09-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    public void Parse_CanonicalText_GivesDaysAndTheTextBack(string text, string start, string end)
    {
        var period = Period.Parse(text);
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), period.Start);
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), period.End);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-")]
    [InlineData("2025-Q5")]
    [InlineData("2025-H0")]
    [InlineData("2025-9")]
    [InlineData("2025-13")]
    [InlineData("2025-13M")]
    [InlineData("2025/09")]
    [InlineData("1899")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Contains_LooksAtMonthsOfOneYear()
    {
        var half = Period.OfHalf(2025, 1);
        Assert.True(half.Contains(Period.OfQuarter(2025, 2)));
        Assert.True(half.Contains(Period.OfMonth(2025, 6)));
        Assert.False(half.Contains(Period.OfFirstMonths(2025, 9)));
        Assert.False(half.Contains(Period.OfMonth(2024, 6)));
    }
}

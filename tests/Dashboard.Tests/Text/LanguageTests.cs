using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Tests.Text;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("2375.5", 1, "2.375,5", "2,375.5")]
    [InlineData("9460", 0, "9.460", "9,460")]
    [InlineData("-5.6", 2, "−5,60", "−5.60")]
    [InlineData("0.025", 2, "0,03", "0.03")]
    public void Number_InBothLanguages(string value, int decimals, string vietnamese, string english)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(vietnamese, Language.Vietnamese.Number(number, decimals));
        Assert.Equal(english, Language.English.Number(number, decimals));
    }

    [Theory]
    [InlineData("0.3", "+0,30")]
    [InlineData("-0.3", "−0,30")]
    [InlineData("0", "0,00")]
    [InlineData("0.001", "0,00")]
    public void Signed_HasPlusOnlyWhereSomethingIsShown(string value, string shown) =>
        Assert.Equal(shown, Language.Vietnamese.Signed(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 2));

    [Fact]
    public void Shown_KeepsTheDecimalsOfTheRuleBook()
    {
        Assert.Equal("95,705", Language.Vietnamese.Shown("95.705"));
        Assert.Equal("1.018,40", Language.Vietnamese.Shown("1018.40"));
        Assert.Equal("95", Language.Vietnamese.Shown("95"));
    }

    [Theory]
    [InlineData("2025", "năm 2025", "cả năm")]
    [InlineData("2025-H1", "6 tháng đầu năm 2025", "6 tháng đầu")]
    [InlineData("2025-9M", "9 tháng năm 2025", "9 tháng")]
    [InlineData("2025-Q3", "quý III năm 2025", "quý III")]
    [InlineData("2025-09", "tháng 9 năm 2025", "tháng 9")]
    [InlineData("không rõ", "không rõ", "không rõ")]
    public void Period_InWords(string canonical, string whole, string inYear)
    {
        Assert.Equal(whole, Language.Vietnamese.PeriodName(canonical));
        Assert.Equal(inYear, Language.Vietnamese.PeriodInYear(canonical));
    }

    [Fact]
    public void Moment_IsVietnamsTime_AcrossMidnight() =>
        Assert.Equal("16/12/2025 01:30 (UTC+7)", Language.Vietnamese.Moment(new DateTimeOffset(2025, 12, 15, 18, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Percent_KeepsItsSignOnTheLine()
    {
        Assert.Equal("102,5\u00A0%", Language.Vietnamese.Percent(1.025));
        Assert.Equal("102.5%", Language.English.Percent(1.025));
    }

    [Theory]
    [InlineData("GRDP bình quân", "GRDP bình quân")]
    [InlineData("Giảm tỷ lệ hộ nghèo", "giảm tỷ lệ hộ nghèo")]
    public void Inside_KeepsAbbreviations(string text, string inside) => Assert.Equal(inside, Language.Inside(text));

    [Fact]
    public void List_AndCount_AreWords()
    {
        Assert.Equal("A, B và C", Language.Vietnamese.List(["A", "B", "C"]));
        Assert.Equal("bốn", Language.Vietnamese.Count(4));
        Assert.Equal("12", Language.Vietnamese.Count(12));
    }
}

using System.Globalization;
using ThiDua.Ingest.Values;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Values;

public sealed class DateAndPeriodTests
{
    [Theory]
    [InlineData("05/11/2024", "2024-11-05")]
    [InlineData("5/11/2024", "2024-11-05")]
    [InlineData("5-11-2024", "2024-11-05")]
    [InlineData("05.11.2024", "2024-11-05")]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2024-11-05 00:00:00", "2024-11-05")]
    [InlineData("2024-11-05T08:30:00Z", "2024-11-05")]
    [InlineData("ngày 31 tháng 12 năm 2024", "2024-12-31")]
    [InlineData("Lai Châu, ngày 31 tháng 12 năm 2024", "2024-12-31")]
    [InlineData("45657", "2024-12-31")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void Date_WhatPeopleWrite_IsTheDay(string text, string expected) =>
        AllCultures.Run(() =>
        {
            Assert.True(VietnameseDate.TryRead(text, out var date));
            Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), date);
        });

    [Theory]
    [InlineData("12/31/2024")]
    [InlineData("29/02/2025")]
    [InlineData("31/12/24")]
    [InlineData("2024")]
    [InlineData("99999")]
    [InlineData("tháng 12 năm 2024")]
    [InlineData("1/1/0001")]
    public void Date_AnythingElse_IsRefused(string text) => Assert.False(VietnameseDate.TryRead(text, out _));

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("Năm 2025", "2025")]
    [InlineData("cả năm 2025", "2025")]
    [InlineData("Quý 3/2025", "2025-Q3")]
    [InlineData("Quý III/2025", "2025-Q3")]
    [InlineData("quý IV năm 2025", "2025-Q4")]
    [InlineData("Q3/2025", "2025-Q3")]
    [InlineData("2025-Q3", "2025-Q3")]
    [InlineData("6 tháng đầu năm 2025", "2025-H1")]
    [InlineData("6 tháng cuối năm 2025", "2025-H2")]
    [InlineData("6 tháng 2025", "2025-H1")]
    [InlineData("2025-6M", "2025-H1")]
    [InlineData("9 tháng 2025", "2025-9M")]
    [InlineData("9 tháng đầu năm 2025", "2025-9M")]
    [InlineData("3 tháng đầu năm 2025", "2025-Q1")]
    [InlineData("Tháng 9/2025", "2025-09")]
    [InlineData("tháng 9 năm 2025", "2025-09")]
    [InlineData("T9/2025", "2025-09")]
    [InlineData("09/2025", "2025-09")]
    [InlineData("2025-09", "2025-09")]
    [InlineData("11 tháng năm 2025", "2025-11M")]
    public void Period_WhatPeopleWrite_IsCanonical(string text, string expected) =>
        AllCultures.Run(() =>
        {
            foreach (var form in new[] { text, text.Normalize(System.Text.NormalizationForm.FormD), text.ToUpperInvariant() })
            {
                Assert.True(VietnamesePeriod.TryRead(form, out var period), form);
                Assert.Equal(expected, period.ToString());
            }
        });

    [Theory]
    [InlineData("quý 5/2025")]
    [InlineData("tháng 13/2025")]
    [InlineData("25")]
    [InlineData("quý 3")]
    [InlineData("13 tháng 2025")]
    [InlineData("0 tháng 2025")]
    [InlineData("2021-2025")]
    public void Period_AnythingElse_IsRefused(string text) => Assert.False(VietnamesePeriod.TryRead(text, out _));
}

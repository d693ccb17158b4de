using ThiDua.Dashboard.Pages.Campaigns;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Promises followed per unit to done; late is said in words.</summary>
public sealed class PromiseTests
{
    private static readonly DateOnly Due = new(2025, 6, 30);

    [Theory]
    [InlineData("2025-06-30", "xong 30/06/2025", false)]
    [InlineData("2025-07-04", "xong 04/07/2025, trễ 4 ngày", true)]
    public void ADonePromise_SaysByHowManyDaysItWasLate(string done, string words, bool isLate) =>
        Assert.Equal((words, isLate), PromiseWords.Standing(Due, DateOnly.Parse(done, System.Globalization.CultureInfo.InvariantCulture), MadeRows.Frame()));

    [Fact]
    public void AnOpenPromise_IsOverdueOnlyAfterItsDay()
    {
        var frame = MadeRows.Frame();
        var today = frame.Today!.Value;
        Assert.Equal(("quá hạn 3 ngày", true), PromiseWords.Standing(today.AddDays(-3), null, frame));
        Assert.Equal(("chưa đến hạn", false), PromiseWords.Standing(today, null, frame));
        Assert.Equal(("đang làm", false), PromiseWords.Standing(null, null, frame));
    }

    [Fact]
    public void OnAnEarlierDay_WhatFallsDueLaterIsNotOverdue()
    {
        var frame = MadeRows.Frame() with { KnownOn = Due };
        Assert.Equal(("chưa đến hạn", false), PromiseWords.Standing(Due, null, frame));
        Assert.Equal(("quá hạn 1 ngày", true), PromiseWords.Standing(Due, null, frame with { KnownOn = Due.AddDays(1) }));
    }

    [Fact]
    public void APromiseOfManyUnits_IsCounted_WithTheOverdueOnesFirst()
    {
        var units = PromiseUnits.Of([Row("A", new DateOnly(2025, 6, 1)), Row("B", new DateOnly(2025, 7, 4)), Row("C", null)], MadeRows.Frame());
        Assert.Equal("2 trong 3 đơn vị đã xong, 1 xong trễ; 1 quá hạn", units.Summary);
        Assert.True(units.IsLate);
        Assert.Equal(["C", "B", "A"], units.Lines.Select(line => line.Unit));
        Assert.Equal(["0/1", "1/1", "1/1"], units.Lines.Select(line => line.Done));
        Assert.Equal(["met", "risk", "missed"], units.Bar.Select(part => part.Class));
    }

    private static CommitmentUnitRow Row(string unit, DateOnly? done) =>
        new("pt", "Các xã", "Một công trình", unit, unit, 1, Due, done is null ? 0 : 1, done, done, "Biên bản", null);
}

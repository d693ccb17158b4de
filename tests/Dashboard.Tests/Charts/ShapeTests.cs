using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Tests.Charts;

public sealed class ShapeTests
{
    [Fact]
    public void Bullet_ScaleIsTheTargetsOwn()
    {
        var shape = BulletShape.Of(1.025, 0.94, hasTarget: true)!;
        Assert.Equal(100 / 1.3, shape.TargetMark, 6);
        Assert.True(shape.Bar > shape.TargetMark);
        Assert.True(shape.LastYear < shape.TargetMark);
        Assert.False(shape.IsCut);
    }

    [Fact]
    public void Bullet_AFigureBeyondTheScaleIsCutAndSaysSo()
    {
        var shape = BulletShape.Of(2, null, hasTarget: true)!;
        Assert.Equal(100, shape.Bar);
        Assert.True(shape.IsCut);
    }

    [Fact]
    public void Bullet_WithoutTarget_IsNotDrawn() => Assert.Null(BulletShape.Of(1, null, hasTarget: false));

    [Fact]
    public void Waterfall_EndsWhereItShould_AndStaysInside()
    {
        var steps = Waterfall.Between(("trung bình", 93.48m), [("I.1", 0.3m), ("I.4", 1.92m)], ("đơn vị", 95.70m), Language.Vietnamese);
        Assert.Equal(["93,48", "+0,30", "+1,92", "95,70"], steps.Select(step => step.Value));
        Assert.Equal(steps[^1].To, steps[^2].To, 6);
        Assert.All(steps, step => Assert.InRange(step.To, 0, 100));
    }

    [Fact]
    public void Spark_OnePointIsNoCourse()
    {
        Assert.Null(SparkShape.Of([(6, 6.88m)]));
        Assert.NotNull(SparkShape.Of([(6, 6.88m), (12, 8.2m)]));
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(150, 22)]
    public void Rank_TicksAreThinnedOut(int places, int ticks)
    {
        var shape = RankShape.Of(1, 1, 3, places);
        Assert.Equal(ticks, shape.Ticks.Count);
        Assert.True(shape.From < shape.To);
    }
}

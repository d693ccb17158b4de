using ThiDua.Metrics.Robustness;

namespace ThiDua.Metrics.Tests.Robustness;

public sealed class WeightSetsTests
{
    [Theory]
    [InlineData("iCode,Level,r1,r2\n\"x\",2,1.5,0\ny,3,2,4\n")]
    [InlineData("\uFEFFcode;s1;s2\r\nx;1.5;0\r\ny;2;4")]
    [InlineData("code\tb\ta\nx\t1.5\t0\n\ny\t2\t4\n")]
    [InlineData("mã;bộ 1;bộ 2\nx;1,5;0\ny;2;4\n")]
    public void TryParse_TableOfText_GivesSets(string text)
    {
        Assert.True(WeightSets.TryParse(text, out var sets, out _));
        Assert.Equal(["x", "y"], sets!.Codes);
        Assert.Equal(2, sets.Count);
        Assert.Equal([1.5, 2, 0, 4], [sets[0, 0], sets[0, 1], sets[1, 0], sets[1, 1]]);
    }

    [Theory]
    [InlineData("", "dòng 1:")]
    [InlineData("code,s1\nx,1,2\n", "dòng 2: có 3 ô, cần 2")]
    [InlineData("code,s1\nx,1\ny,-2\n", "dòng 3: \"-2\" không phải là trọng số")]
    [InlineData("code,s1\nx,a\n", "dòng 2: \"a\" không phải là trọng số")]
    [InlineData("code,level\nx,1\n", "dòng 1: không có cột trọng số nào")]
    [InlineData("code,level,s1\n", "dòng 1: chưa có dòng nào")]
    [InlineData("code,s1\n\nx,1\nx,1\n", "dòng 4: tiêu chí \"x\" đã đứng ở một dòng trên")]
    [InlineData("\nx;90;0\ny;1;1\n", "dòng 2: \"x;90;0\" là trọng số, không phải dòng tiêu đề")]
    public void TryParse_AnythingElse_SaysWhereAndWhy(string text, string why)
    {
        Assert.False(WeightSets.TryParse(text, out _, out var said));
        Assert.StartsWith(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_SetsGiven_TakesTheirWeightsInsteadOfDrawing()
    {
        var input = RobustnessInput.OfPoints(
            ["a", "b"], ["x", "y"], [10, 0, 0, 10], [10, 10], [0, 0], new RobustnessOptions { Top = 1 }) with
        {
            Sets = new WeightSets(["y", "x"], [1, 9, 9, 1, 5, 5, 2, 1]),
        };
        var result = RobustnessRun.Execute(input);
        Assert.Equal((4, null), (result.Draws, result.Spread));
        Assert.Equal(0.5, result.Units[0].FirstShare);
        Assert.Equal(0.75, result.Units[1].FirstShare);
        Assert.Equal(0.375, result.Pairs![0, 1]);
    }
}

using ThiDua.Dashboard.Telemetry;

namespace ThiDua.Dashboard.Tests;

public sealed class DashboardOptionsTests
{
    [Fact]
    public void Sample_DoesNotSwallowTheWordAfterIt()
    {
        var options = DashboardOptions.Parse(["--sample", "--urls", "http://127.0.0.1:5099", "--home", "x"]);
        Assert.True(options.Sample);
        Assert.Equal(Path.GetFullPath("x"), options.Home.Path);
        Assert.Equal(["--urls", "http://127.0.0.1:5099"], options.HostArguments);
    }

    [Fact]
    public void Sample_HasAHomeOfItsOwn() =>
        Assert.EndsWith(".thidua-sample", DashboardOptions.Parse(["--sample"]).Home.Path, StringComparison.Ordinal);

    [Theory]
    [InlineData("--home")]
    [InlineData("--home=")]
    public void Home_WithoutAFolder_IsSaidInASentence(string word)
    {
        var error = Assert.Throws<ArgumentException>(() => DashboardOptions.Parse([word]));
        Assert.Contains("thư mục", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--hom")]
    [InlineData("--khong")]
    [InlineData("x")]
    public void AnUnknownWordIsRefused(string word)
    {
        var error = Assert.Throws<ArgumentException>(() => DashboardOptions.Parse([word, "--sample"]));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheHostReadsPasses() =>
        Assert.Equal(["--environment=Development", "--urls=http://localhost:1"], DashboardOptions.Parse(["--environment=Development", "--urls=http://localhost:1"]).HostArguments);

    [Fact]
    public void LogAndRate_AreTakenAsTheyAreSaid()
    {
        var options = DashboardOptions.Parse(["--log", "json", "--api-rate=60", "--home", "x"]);
        Assert.Equal((LogShape.Json, 60), (options.Log, options.ApiRate));
        Assert.Equal(LogShape.Text, DashboardOptions.Parse(["--log=text"]).Log);
        Assert.Equal(DashboardOptions.DefaultApiRate, DashboardOptions.Parse([]).ApiRate);
    }

    [Theory]
    [InlineData("--log", "xml", "text")]
    [InlineData("--log", "", "json")]
    [InlineData("--api-rate", "nhiều", "số nguyên")]
    [InlineData("--api-rate", "-1", "số nguyên")]
    public void AWrongValueIsNamedWithWhatIsAllowed(string word, string value, string allowed)
    {
        var error = Assert.Throws<ArgumentException>(() => DashboardOptions.Parse([word, value]));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Message, StringComparison.Ordinal);
    }
}

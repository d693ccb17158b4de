namespace ThiDua.Browser.Tests.Fixtures;

/// <summary>The browser of this machine; Playwright's own is never downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .Append("/usr/bin")
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Skips by name where there is no browser; where tools are required, that is a failure.</summary>
    public static string Required()
    {
        if (Path is null && Environment.GetEnvironmentVariable("THIDUA_TOOLS_REQUIRED") is "1")
        {
            Assert.Fail("chromium is required here and was not found");
        }
        Assert.SkipUnless(Path is not null, "chromium is not installed");
        return Path;
    }
}

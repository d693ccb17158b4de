namespace ThiDua.Load;

/// <summary>Programs of the machine that the measurement needs.</summary>
internal static class Tools
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    public static string Dotnet => Find("dotnet") ?? throw new InvalidOperationException("dotnet is not on the PATH");

    public static string Wrk => Find("wrk") ?? throw new InvalidOperationException("wrk is not on the PATH");

    public static string? Browser => Browsers.Select(Find).FirstOrDefault(path => path is not null);

    public static IReadOnlyList<string> Missing() => [.. new[] { Find("wrk") is null ? "wrk" : null, Browser is null ? "chromium" : null }.OfType<string>()];

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}

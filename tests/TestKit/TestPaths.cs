namespace ThiDua.TestKit;

/// <summary>Places that tests read from: this checkout and the folder of published data beside it.</summary>
public static class TestPaths
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);

    /// <summary>The checkout's top folder, the one with ThiDua.sln.</summary>
    public static string Root => LazyRoot.Value;

    /// <summary>The folder beside the checkout with published data and directives; it may be absent.</summary>
    public static string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The small input files of the repository.</summary>
    public static string Samples => Path.Combine(Root, "data", "samples");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ThiDua.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No ThiDua.sln above {AppContext.BaseDirectory}");
    }
}

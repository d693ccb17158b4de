using System.Text.RegularExpressions;
using ThiDua.TestKit;

namespace ThiDua.Architecture.Tests;

/// <summary>Rules about the code that no analyzer holds.</summary>
public sealed partial class SourceRuleTests
{
    [Fact]
    public void NoWarning_IsSwitchedOffInCode()
    {
        Assert.DoesNotContain(Sources(), file => File.ReadAllText(file).Contains("#pragma warning disable", StringComparison.Ordinal));
    }

    [Fact]
    public void CatchAll_StandsOnlyWhereAProgramStarts()
    {
        var found = Sources()
            .Where(file => Swallows(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(TestPaths.Root, file).Replace('\\', '/'));
        Assert.Empty(found.Except(["src/Cli/Program.cs", "src/Dashboard/Program.cs", "src/Dashboard/Http/ErrorPages.cs"], StringComparer.Ordinal));
    }

    [Fact]
    public void EverySourceFolder_HasAShortReadme()
    {
        var missing = Directory
            .EnumerateDirectories(Path.Combine(TestPaths.Root, "src"))
            .Select(folder => Path.Combine(folder, "README.md"))
            .Where(readme => !File.Exists(readme) || File.ReadAllLines(readme).Length > 15);
        Assert.Empty(missing);
    }

    [Fact]
    public void NoPathOfOneMachine_StandsInATrackedFile()
    {
        var found = Directory
            .EnumerateFiles(TestPaths.Root, "*", SearchOption.AllDirectories)
            .Where(file => IsOurs(file) && Path.GetExtension(file) is ".cs" or ".md" or ".json" or ".sh" or ".props" or ".targets" or ".csproj")
            .Where(file => IsOurs(file) && MachinePath().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(TestPaths.Root, file));
        Assert.Empty(found);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(TestPaths.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static bool IsOurs(string file)
    {
        var parts = Path.GetRelativePath(TestPaths.Root, file).Split(Path.DirectorySeparatorChar);
        return !parts.Any(part => part is "artifacts" or "node_modules" or ".git" or "bin" or "obj" or "BenchmarkDotNet.Artifacts");
    }

    /// <summary>A catch of everything that does not throw again.</summary>
    private static bool Swallows(string source)
    {
        foreach (var match in CatchAll().EnumerateMatches(source))
        {
            var at = match.Index + match.Length;
            for (var depth = 1; depth > 0 && at < source.Length; at++)
            {
                depth += source[at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
            }
            if (!source.AsSpan(match.Index, at - match.Index).Contains("throw", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception\b[^)]*\))?\s*\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_.\-])/(home|root|work|farm|mnt|srv)/[a-z]", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex MachinePath();
}

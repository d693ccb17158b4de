using System.Text.RegularExpressions;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tests.Scoring;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests;

/// <summary>docs/method.md says nothing that does not hold: its arithmetic, its types, its rules.</summary>
public sealed partial class MethodDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "method.md"));

    [Fact]
    public void EveryArithmeticLine_IsConfirmedByTheCalculator()
    {
        var lines = Spans().Where(span => span.Contains(" = ", StringComparison.Ordinal) || span.Contains('≈', StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count >= 18, "the page has lost its examples");
        Assert.All(lines, line => Calculator.Confirm(line));
    }

    [Fact]
    public void EveryTypeAndRule_Exists()
    {
        // Each type stands in a file of its name; the page speaks of other projects' types too.
        var types = Directory
            .EnumerateFiles(Path.Combine(TestPaths.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains(nameof(ScoreRun), types);
        Assert.Empty(Spans().Where(span => TypeName().IsMatch(span)).Except(types, StringComparer.Ordinal));
        Assert.Empty(RuleWords.Kinds.All.Except(Spans(), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Spans() => Code().Matches(Text).Select(match => match.Groups["code"].Value);

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z][A-Za-z]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex TypeName();
}

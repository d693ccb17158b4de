using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Architecture.Tests;

/// <summary>A sentence in a document that can be checked is checked.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void EveryRelativeLink_LeadsSomewhere()
    {
        List<string> broken = [];
        foreach (var document in Documents())
        {
            foreach (var link in Link().Matches(File.ReadAllText(document)).Select(match => match.Groups["target"].Value))
            {
                if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith('#') || link.StartsWith("mailto:", StringComparison.Ordinal))
                {
                    continue;
                }
                var target = Path.Combine(Path.GetDirectoryName(document)!, link.Split('#')[0]);
                if (!Path.Exists(target))
                {
                    broken.Add($"{Path.GetRelativePath(TestPaths.Root, document)}: {link}");
                }
            }
        }
        Assert.Empty(broken);
    }

    [Fact]
    public void EveryPathInBackticks_OfThisRepository_Exists()
    {
        List<string> missing = [];
        foreach (var document in Documents())
        {
            foreach (var path in RepositoryPath().Matches(File.ReadAllText(document)).Select(match => match.Groups["path"].Value))
            {
                if (!Path.Exists(Path.Combine(TestPaths.Root, path)))
                {
                    missing.Add($"{Path.GetRelativePath(TestPaths.Root, document)}: {path}");
                }
            }
        }
        Assert.Empty(missing);
    }

    [Fact]
    public void EveryGlossaryType_ExistsAndSaysItsVietnameseTerm()
    {
        List<string> wrong = [];
        foreach (Match row in GlossaryRow().Matches(File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "glossary.md"))))
        {
            var type = row.Groups["type"].Value;
            var source = Directory
                .EnumerateFiles(Path.Combine(TestPaths.Root, "src"), type + ".cs", SearchOption.AllDirectories)
                .FirstOrDefault();
            var terms = row.Groups["term"].Value.Split(',', StringSplitOptions.TrimEntries);
            if (source is null || !terms.Any(term => File.ReadAllText(source).Contains(term, StringComparison.Ordinal)))
            {
                wrong.Add($"{type}: {string.Join(" / ", terms)}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void FindingsDocument_IsTheCatalogue()
    {
        var path = Path.Combine(TestPaths.Root, "docs", "findings.md");
        var made = Findings();
        if (string.Equals(Environment.GetEnvironmentVariable("THIDUA_UPDATE_GOLDENS"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, made);
            Assert.Fail("docs/findings.md was written again; run the tests once more without THIDUA_UPDATE_GOLDENS.");
        }
        Assert.Equal(made, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void DataDictionary_IsTheCatalogueOfTables()
    {
        var path = Path.Combine(TestPaths.Root, "docs", "data-dictionary.md");
        var made = TableDescriptions.Markdown(PublishedTables.All);
        if (string.Equals(Environment.GetEnvironmentVariable("THIDUA_UPDATE_GOLDENS"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, made);
            Assert.Fail("docs/data-dictionary.md was written again; run the tests once more without THIDUA_UPDATE_GOLDENS.");
        }
        Assert.Equal(made, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void EveryFindingCode_HasWordsInBothLanguages()
    {
        foreach (var code in Enum.GetValues<FindingCode>())
        {
            var kind = FindingCatalogue.Of(code);
            Assert.All(
                [kind.Tag, kind.TagEnglish, kind.Message, kind.MessageEnglish, kind.Remedy, kind.RemedyEnglish],
                text => Assert.False(string.IsNullOrWhiteSpace(text), code.ToString())
            );
        }
    }

    private static string Findings()
    {
        StringBuilder text = new("<!-- Made from src/Metrics/Findings/FindingCatalogue*.cs by DocumentTests; change it there. -->\n# Findings\n");
        text.Append("Every kind of finding, its weight, its sentence and its remedy. {0}, {1} ... stand for what was found.\n\n");
        text.Append("| code | name | weight | message | remedy |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in FindingCatalogue.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {(int)kind.Code} | {kind.Code} | {kind.Severity} | {Cell(kind.Message)} | {Cell(kind.Remedy)} |\n"
            );
        }
        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static IEnumerable<string> Documents() =>
        Directory
            .EnumerateFiles(TestPaths.Root, "*.md", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(TestPaths.Root, file)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "artifacts" or "node_modules" or "bin" or "obj" or "BenchmarkDotNet.Artifacts")
            );

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|docs|data|benchmarks|build)/[A-Za-z0-9_./-]*[A-Za-z0-9_/-])`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^\|[^|]+\|(?<term>[^|]+)\|\s*`(?<type>\w+)`\s*\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex GlossaryRow();
}

using System.Text.RegularExpressions;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Api;

/// <summary>The examples of docs/api.md, cut out of it and run against the sample.</summary>
public sealed partial class DocumentExampleTests(SampleServer sample)
{
    private const string Address = "http://localhost:5080";

    public static TheoryData<string, int> Examples
    {
        get
        {
            TheoryData<string, int> examples = [];
            foreach (var group in Blocks().Select(block => block.Language).CountBy(language => language, StringComparer.Ordinal))
            {
                for (var index = 0; index < group.Value; index++)
                {
                    examples.Add(group.Key, index);
                }
            }
            return examples;
        }
    }

    [Fact]
    public void EveryToolOfTheDocument_HasAnExample() =>
        Assert.Equal(["js", "powerquery", "python", "r"], Blocks().Select(block => block.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task AnExample_PrintsWhatTheDocumentSays(string language, int index)
    {
        Assert.SkipWhen(language is "powerquery", "Needs Excel, which runs Power Query");
        var (_, code, prints) = Blocks().Where(block => string.Equals(block.Language, language, StringComparison.Ordinal)).ElementAt(index);
        Assert.SkipWhen(code.Contains("jsonlite", StringComparison.Ordinal) && !await HasJsonlite(), "Needs R with the package jsonlite");
        var address = (await sample.Address()).ToString().TrimEnd('/');
        using TempFolder folder = new();
        // Modules are found from the script's own folder.
        if (language is "js")
        {
            _ = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "node_modules"), Path.Combine(TestKit.TestPaths.Root, "node_modules"));
        }
        var (program, file) = language switch
        {
            "python" => ("python3", "example.py"),
            "r" => ("Rscript", "example.R"),
            "js" => ("node", "example.mjs"),
            _ => throw new InvalidOperationException($"No program runs {language}"),
        };
        await File.WriteAllTextAsync(Path.Combine(folder.Path, file), code.Replace(Address, address, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains(Address, code, StringComparison.Ordinal);
        var said = await OtherProgram.Run(program, folder.Path, file);
        Assert.Equal(Lines(prints), Lines(said));
    }

    private static async Task<bool> HasJsonlite() => (await OtherProgram.Run("Rscript", TestKit.TestPaths.Root, "-e", "cat(requireNamespace('jsonlite', quietly = TRUE))")).Contains("TRUE", StringComparison.Ordinal);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<(string Language, string Code, string Prints)> Blocks() =>
        [
            .. Block()
                .Matches(File.ReadAllText(Path.Combine(TestKit.TestPaths.Root, "docs", "api.md")).ReplaceLineEndings("\n"))
                .Select(match => (match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["prints"].Value)),
        ];

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<code>.*?)^```(\n\n```text\n(?<prints>.*?)^```)?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Block();
}

using System.Globalization;
using System.Text.Json;
using ThiDua.Ingest.Directives;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>The five published directives, held against what a careful official writes down from each.</summary>
public sealed class PublishedDirectiveTests
{
    private static readonly string Folder = Path.Combine(TestPaths.Shared, "directives");

    public static TheoryData<string> Directives =>
        [
            "lai-chau-2025-chi-thi-09.txt",
            "tua-chua-2024-cong-van.txt",
            "huu-lung-2024-phat-dong.txt",
            "phong-tho-2024-phat-dong.txt",
            "phong-tho-2024-cong-van.txt",
        ];

    [Theory]
    [MemberData(nameof(Directives))]
    public void Document_and_campaign_are_read(string file)
    {
        var (expected, found) = Load(file);
        var document = expected.GetProperty("document");
        Assert.Equal(Text(document, "number"), found.Document.Number);
        Assert.Equal(Text(document, "kind"), found.Document.Kind);
        Assert.Equal(Text(document, "issuer"), found.Document.Issuer);
        Assert.Equal(Text(document, "date"), Iso(found.Document.Date));
        Assert.Equal(document.GetProperty("year").GetInt32(), found.Document.Year);
        Assert.Equal(expected.GetProperty("openList").GetBoolean(), found.OpenList);
        var campaign = expected.GetProperty("campaign");
        Assert.Equal(Text(campaign, "theme"), found.Campaign.Theme);
        Assert.Equal(Text(campaign, "start"), Iso(found.Campaign.Start));
        Assert.Equal(Text(campaign, "end"), Iso(found.Campaign.End));
    }

    [Theory]
    [MemberData(nameof(Directives))]
    public void Targets_are_those_and_no_others(string file)
    {
        var (expected, found) = Load(file);
        var text = WordOverlap.OneSpace(File.ReadAllText(Path.Combine(Folder, file)));
        var wanted = expected.GetProperty("targets").EnumerateArray().ToList();
        Assert.Equal(wanted.Count, found.Targets.Count);
        foreach (var (target, reading) in wanted.Zip(found.Targets))
        {
            Assert.Equal(Text(target, "quote"), reading.Quote);
            Assert.Contains(reading.Quote, text, StringComparison.Ordinal);
            Assert.True(WordOverlap.IsHalf(Text(target, "indicator"), reading.Indicator), reading.Indicator);
            Assert.True(WordOverlap.IsHalf(Text(target, "scope"), reading.Scope), reading.Scope);
            Assert.Equal(target.GetProperty("value").GetDecimal(), reading.Value);
            Assert.Equal(Text(target, "unit"), reading.Unit);
            Assert.Equal(Text(target, "change"), Name(reading.Change));
            Assert.Equal(Text(target, "period"), reading.Period);
            var comparators = target.TryGetProperty("comparatorAlso", out var also)
                ? also.EnumerateArray().Select(item => item.GetString()).Append(Text(target, "comparator"))
                : [Text(target, "comparator")];
            Assert.Contains(Name(reading.Comparator), comparators);
        }
    }

    [Theory]
    [MemberData(nameof(Directives))]
    public void Deadlines_and_commitments_are_found(string file)
    {
        var (expected, found) = Load(file);
        var deadlines = expected.GetProperty("deadlines").EnumerateArray().ToList();
        Assert.Equal(deadlines.Count, found.Deadlines.Count);
        foreach (var (deadline, reading) in deadlines.Zip(found.Deadlines))
        {
            Assert.Equal(Text(deadline, "date"), Iso(reading.Date));
            Assert.True(WordOverlap.IsHalf(Text(deadline, "who"), reading.Who), reading.Who);
            Assert.True(WordOverlap.IsHalf(Text(deadline, "what"), reading.What), reading.What);
        }
        foreach (var commitment in expected.GetProperty("commitments").EnumerateArray())
        {
            Assert.Contains(
                found.Commitments,
                reading =>
                    WordOverlap.IsHalf(Text(commitment, "who"), reading.Who)
                    && WordOverlap.IsHalf(Text(commitment, "what"), reading.What)
                    && Number(commitment, "count") == reading.Count
                    && string.Equals(Text(commitment, "due"), reading.Due, StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Directives))]
    public void Warnings_are_those_and_no_others(string file)
    {
        var (expected, found) = Load(file);
        var wanted = expected.GetProperty("warnings").EnumerateArray().Select(warning => $"{Text(warning, "text")}: {Text(warning, "why")}");
        var given = found.Warnings.Select(warning => $"{warning.Text}: {warning.Why}");
        Assert.Equal(wanted.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    /// <summary>The rules are of the language: no run of twelve words of a published directive stands in
    /// them. Shorter runs are names that all such texts share ("vùng đồng bào dân tộc thiểu số và miền núi").</summary>
    [Fact]
    public void No_words_of_a_published_directive_stand_in_the_sources()
    {
        if (!Directory.Exists(Folder))
        {
            Assert.Skip("The folder of published directives is not beside this checkout.");
        }
        var published = Directory.GetFiles(Folder, "*.txt").SelectMany(file => Runs(File.ReadAllText(file))).ToHashSet(StringComparer.Ordinal);
        var sources = Directory.GetFiles(Path.Combine(TestPaths.Root, "src", "Ingest", "Directives"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources.SelectMany(file => Runs(File.ReadAllText(file))), published.Contains);
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '"', ',', '.', ';', ':', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - 11)).Select(start => string.Join(' ', words[start..(start + 12)]));
    }

    private static (JsonElement Expected, DirectiveReading Found) Load(string file)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path))
        {
            Assert.Skip("The folder of published directives is not beside this checkout.");
        }
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        var documents = json.RootElement.GetProperty("documents").EnumerateArray();
        var expected = documents.Single(entry => string.Equals(Text(entry, "file"), file, StringComparison.Ordinal)).Clone();
        return (expected, DirectiveReader.Read(File.ReadAllText(path), file));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

using System.Text.Json;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests.RuleBooks;

/// <summary>The published schema and the reader know the same words, and every book kept here fits both.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = Parse(File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "rulebook.schema.json")));

    [Fact]
    public void EveryObject_HasTheReadersWords()
    {
        Same(RuleWords.Book, Schema);
        Same(RuleWords.Criterion, Definition("criterion"));
        Same(RuleWords.Reference, Definition("reference"));
        Same(RuleWords.PointGroup, Definition("pointGroup"));
        Same(RuleWords.PointItem, Definition("pointItem"));
        Same(RuleWords.Band, Definition("band"));
        Same(RuleWords.ClassCase, Definition("classCase"));
        Same(RuleWords.Rung, Definition("rung"));
        Same(RuleWords.Condition, Definition("condition"));
        Same(RuleWords.TieBreak, Definition("tieBreak"));
        Same(RuleWords.Rating, Definition("rating"));
        Same(RuleWords.Disqualify, Definition("disqualify"));
        Same(RuleWords.Robustness, Definition("robustness"));
        var rules = Definition("rule").GetProperty("oneOf").EnumerateArray().ToDictionary(rule => Word(rule, "kind", "const"), StringComparer.Ordinal);
        Assert.Equal(RuleWords.Kinds.All.Order(StringComparer.Ordinal), rules.Keys.Order(StringComparer.Ordinal));
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            Same(RuleWords.Rule(kind), rules[RuleWords.Kinds.Write(kind)]);
        }
    }

    [Fact]
    public void EveryClosedSet_HasTheReadersValues()
    {
        Same(RuleWords.Aggregates.All, "criterion", "aggregate");
        Same(RuleWords.NotAssigned.All, "criterion", "whenNotAssigned");
        Same(RuleWords.Missing.All, "criterion", "whenMissing");
        Same(RuleWords.BandStates.All, "band", "state");
        Same(RuleWords.Subjects.All, "condition", "of");
        Same(RuleWords.Stages.All, "disqualify", "missingStage");
        Same(RuleWords.HigherLower.All.Concat(RuleWords.FewerMore.All).Concat(RuleWords.EarlierLater.All), "tieBreak", "order");
        Same(RuleWords.Arithmetics.All, null, "arithmetic");
        Same(RuleWords.Roundings.All, null, "rounding");
        Same(RuleWords.RankOns.All, null, "rankOn");
        Same(RuleWords.RankBys.All, null, "rankBy");
    }

    public static TheoryData<string> Books() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(TestPaths.Root, "data"), "*.json", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("\"criteria\"", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(TestPaths.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Books))]
    public void EveryBookKeptHere_FitsTheSchema_IsRead_AndComesBackFromTheWriter(string path) =>
        Hold(File.ReadAllText(Path.Combine(TestPaths.Root, path)));

    [Theory]
    [InlineData("0.5", 0)]
    [InlineData("1", 1)]
    public void Spread_LiesBelowOne(string spread, int faults) =>
        Assert.Equal(faults, new SchemaCheck(Definition("robustness")).Faults(Parse($"{{ \"spread\": {spread} }}")).Count);

    [Fact]
    public void TheExample_FitsTheSchema_AndComesBackFromTheWriter()
    {
        var file = Path.Combine(TestPaths.Shared, "rulebook-example.json");
        Assert.SkipUnless(File.Exists(file), "The published example of a rule book is not beside this checkout.");
        Hold(File.ReadAllText(file));
    }

    [Fact]
    public void TheBookOfAllRules_ComesBackFromTheWriter()
    {
        var text = RuleBookWriter.Write(ThiDua.Metrics.Tests.Scoring.AllRules.Book);
        Assert.Empty(new SchemaCheck(Schema).Faults(Parse(text)));
        Assert.Equal(text, RuleBookWriter.Write(Read(text)));
    }

    private static void Hold(string json)
    {
        Assert.Empty(new SchemaCheck(Schema).Faults(Parse(json)));
        var written = RuleBookWriter.Write(Read(json));
        Assert.Empty(new SchemaCheck(Schema).Faults(Parse(written)));
        Assert.Equal(written, RuleBookWriter.Write(Read(written)));
        Assert.Equal(Descriptions(Read(json)), Descriptions(Read(written)));
    }

    private static IEnumerable<string> Descriptions(RuleBook book) =>
        book.AllCriteria().Select(criterion => $"{criterion.Code} {criterion.Title} {criterion.Maximum} {criterion.Weight} {RuleDescription.Of(criterion)}");

    private static RuleBook Read(string json)
    {
        var reading = RuleBookReader.Read(json, "bang.json");
        Assert.Empty(reading.Findings.Select(finding => $"{finding.Place}: {FindingCatalogue.Message(finding)}"));
        Assert.NotNull(reading.Book);
        return reading.Book;
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static string Word(JsonElement rule, string property, string word) =>
        rule.GetProperty("properties").GetProperty(property).GetProperty(word).GetString()!;

    private static void Same(IEnumerable<string> words, JsonElement definition) =>
        Assert.Equal(
            words.Order(StringComparer.Ordinal),
            definition.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)
        );

    private static void Same(IEnumerable<string> words, string? definition, string property) =>
        Assert.Equal(
            words.Order(StringComparer.Ordinal),
            (definition is null ? Schema : Definition(definition))
                .GetProperty("properties")
                .GetProperty(property)
                .GetProperty("enum")
                .EnumerateArray()
                .Select(value => value.GetString())
                .Order(StringComparer.Ordinal)
        );
}

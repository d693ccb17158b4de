using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.RuleBooks;

public sealed class RuleBookDifferencesTests
{
    [Theory]
    [InlineData("\"title\": \"Một\"", "\"title\": \"Một khác\"", "I.1")]
    [InlineData("\"title\": \"Bảng\"", "\"title\": \"Bảng khác\"", "title")]
    [InlineData("\"code\": \"I.2\"", "\"code\": \"I.3\"", "I.2", "I.3")]
    [InlineData("\"leafDecimals\": 2", "\"leafDecimals\": 2, \"note\": \"x\"", "note")]
    [InlineData("\"leafDecimals\": 2", "\"leafDecimals\":   2")]
    public void Between_NamesWhatSaysSomethingElse(string before, string after, params string[] expected)
    {
        var text = """
            { "id": "k", "title": "Bảng", "year": 2025, "version": 1, "effective": "2025-01-01", "blocs": ["k"], "leafDecimals": 2,
              "maximum": 15, "criteria": [ { "code": "I", "title": "Mục", "maximum": 15, "criteria": [
                { "code": "I.1", "title": "Một", "maximum": 10, "rule": { "kind": "entered" } },
                { "code": "I.2", "title": "Hai", "maximum": 5, "rule": { "kind": "entered" } } ] } ] }
            """;
        Assert.Contains(before, text, StringComparison.Ordinal);
        var (one, other) = (Read(text), Read(text.Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal(expected, RuleBookDifferences.Between(one, other));
    }

    private static RuleBook Read(string text)
    {
        var reading = RuleBookReader.Read(text, "k.json");
        return reading.Book ?? throw new InvalidOperationException(string.Join("; ", reading.Findings.Select(finding => finding.Code)));
    }
}

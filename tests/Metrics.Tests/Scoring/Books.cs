using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Small rule books for tests, written as their files are.</summary>
internal static class Books
{
    /// <summary>One leaf "X" with a rule.</summary>
    internal static RuleBook Leaf(decimal maximum, string rule, string more = "", string top = "") =>
        Read(
            $$"""
            { "id": "thu", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["huyen"], {{top}}
              "criteria": [ { "code": "X", "title": "Tiêu chí", "maximum": {{Text(maximum)}}, "indicator": "x", "rule": {{rule}} {{more}} } ] }
            """
        );

    /// <summary>Any list of criteria.</summary>
    internal static RuleBook Of(string criteria, string top = "") =>
        Read(
            $$"""
            { "id": "thu", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["huyen"], {{top}}
              "criteria": [ {{criteria}} ] }
            """
        );

    internal static RuleBook Read(string json)
    {
        var reading = RuleBookReader.Read(json, "bang.json");
        Assert.True(
            reading.Book is not null,
            string.Join('\n', reading.Findings.Select(finding => $"{finding.Place}: {FindingCatalogue.Message(finding)}"))
        );
        return reading.Book;
    }

    internal static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

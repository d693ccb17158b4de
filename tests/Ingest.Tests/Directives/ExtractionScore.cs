using System.Globalization;
using System.Text;
using ThiDua.Ingest.Directives;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>
/// Precision and recall of the targets of a set of cases, and the share of right values in each field of those found.
/// </summary>
internal sealed class ExtractionScore
{
    private readonly SortedDictionary<string, int> right = new(StringComparer.Ordinal);
    private readonly StringBuilder misses = new();

    public int Cases { get; private set; }

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Matched { get; private set; }

    public string Misses => misses.ToString();

    public static ExtractionScore Of(IEnumerable<DirectiveCase> cases)
    {
        var score = new ExtractionScore();
        foreach (var item in cases)
        {
            score.Add(item);
        }
        return score;
    }

    /// <summary>Of the targets found, how many are targets.</summary>
    public decimal Precision => Share(Matched, Found);

    /// <summary>Of the targets there are, how many are found.</summary>
    public decimal Recall => Share(Matched, Expected);

    /// <summary>Of the targets found that are targets, how many have this field right.</summary>
    public decimal Field(string name) => Share(right.GetValueOrDefault(name), Matched);

    /// <summary>One row of the table in docs/directives.md.</summary>
    public string Row(string name)
    {
        var fields = new[] { "indicator", "change", "comparator", "value", "unit", "scope", "period", "year", "quote" };
        var cells = new[] { Precision, Recall }.Concat(fields.Select(Field)).Select(share => share.ToString("0.0", CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {Cases} | {Expected} | {string.Join(" | ", cells)} |");
    }

    private void Add(DirectiveCase item)
    {
        var found = DirectiveReader.Read(DirectiveCase.Head + item.Text, "case.txt").Targets;
        var left = found.ToList();
        Cases++;
        Expected += item.Targets.Count;
        Found += found.Count;
        foreach (var target in item.Targets)
        {
            var match =
                left.Find(candidate => candidate.Value == target.Value && candidate.Quote.Contains(target.Quote, StringComparison.Ordinal))
                ?? left.Find(candidate => candidate.Value == target.Value);
            if (match is null)
            {
                misses.AppendLine(CultureInfo.InvariantCulture, $"not found: {target.Quote}");
                continue;
            }
            left.Remove(match);
            Matched++;
            Compare(target, match);
        }
        foreach (var extra in left)
        {
            misses.AppendLine(CultureInfo.InvariantCulture, $"no target: {extra.Quote}");
        }
    }

    private void Compare(DirectiveCase.Target target, DirectiveTarget match)
    {
        Check("indicator", WordOverlap.IsHalf(target.Indicator, match.Indicator), match.Indicator);
        Check("change", target.Change == match.Change, match.Change);
        Check("comparator", target.Comparator == match.Comparator, match.Comparator);
        Check("value", target.Value == match.Value && target.Upper == match.Upper, match.Upper);
        Check("unit", string.Equals(target.Unit, match.Unit, StringComparison.Ordinal), match.Unit);
        Check("scope", WordOverlap.IsHalf(target.Scope, match.Scope), match.Scope);
        Check("period", string.Equals(target.Period, match.Period, StringComparison.Ordinal), match.Period);
        Check("year", target.DeadlineYear == match.DeadlineYear, match.DeadlineYear);
        Check("quote", string.Equals(target.Quote, match.Quote, StringComparison.Ordinal), match.Quote);

        void Check(string field, bool holds, object? value)
        {
            right[field] = right.GetValueOrDefault(field) + (holds ? 1 : 0);
            if (!holds)
            {
                misses.AppendLine(CultureInfo.InvariantCulture, $"{field} is {value}: {target.Quote}");
            }
        }
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 100m : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}

using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Units;

/// <summary>What cannot be right about changes of units, and figures of units at times in which they did not exist.</summary>
public static class UnitChangeChecks
{
    /// <summary>By day and unit; figures in the order in which they came.</summary>
    public static IReadOnlyList<Finding> Check(ScoringFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var units = facts.Units.GroupBy(unit => unit.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var lineage = new UnitLineage(facts.Units, facts.UnitChanges);
        List<Finding> findings = [];
        foreach (var day in lineage.Dates)
        {
            foreach (var arrows in lineage.ArrowsOn(day).GroupBy(arrow => arrow.From, StringComparer.Ordinal))
            {
                CheckShares(arrows.Key, day, [.. arrows]);
            }
            foreach (var arrow in lineage.ArrowsOn(day))
            {
                if (!lineage.LivedBefore(arrow.From, day))
                {
                    findings.Add(Of(FindingCode.UnitChangeOutsideValidity, arrow.From, day.Year, NameOf(arrow.From), Day(day), Validity(units[arrow.From])));
                }
                if (!lineage.LivesOn(arrow.To, day))
                {
                    findings.Add(Of(FindingCode.UnitChangeOutsideValidity, arrow.To, day.Year, NameOf(arrow.To), Day(day), Validity(units[arrow.To])));
                }
            }
        }
        foreach (var figure in facts.Observations)
        {
            // A unit that began within the period speaks of itself from its first day on; one that ended has a successor to speak.
            if (units.TryGetValue(figure.Unit, out var unit) && (unit.ValidTo < figure.Period.End || unit.ValidFrom > figure.Period.End))
            {
                findings.Add(
                    Of(FindingCode.FigureOutsideValidity, figure.Unit, figure.Period.Year, figure.Indicator, figure.Period.ToString(), unit.Name, Validity(unit)) with
                    {
                        Subject = figure.Indicator,
                        Place = figure.Place,
                    }
                );
            }
        }
        return findings;

        void CheckShares(string unit, DateOnly day, List<UnitChange> arrows)
        {
            foreach (var arrow in arrows.Where(arrow => lineage.ShareOf(arrow) is null))
            {
                findings.Add(Of(FindingCode.UnitShareMissing, unit, day.Year, NameOf(unit), Day(day), NameOf(arrow.To)));
            }
            if (lineage.Given(unit, day) is { } given && given != Fraction.One)
            {
                var sum = NumberText.Trim(given.ToDecimal(6));
                findings.Add(
                    Of(
                        FindingCode.UnitSharesDoNotAddUp,
                        unit,
                        day.Year,
                        NameOf(unit),
                        Day(day),
                        Finding.Both(NumberText.Vietnamese(sum), NumberText.English(sum))
                    )
                );
            }
        }

        string NameOf(string code) => units.TryGetValue(code, out var unit) ? unit.Name : code;
    }

    private static Finding Of(FindingCode code, string unit, int year, params string[] arguments) =>
        new()
        {
            Code = code,
            Unit = unit,
            Year = year,
            Arguments = arguments,
        };

    private static string Validity(Unit unit) =>
        (unit.ValidFrom, unit.ValidTo) switch
        {
            ({ } from, { } to) => Finding.Both($"từ {Text(from)} đến {Text(to)}", $"from {English(from)} to {English(to)}"),
            ({ } from, null) => Finding.Both($"từ {Text(from)}", $"from {English(from)}"),
            (null, { } to) => Finding.Both($"đến {Text(to)}", $"until {English(to)}"),
            (null, null) => Finding.Both("không giới hạn", "without limit"),
        };

    private static string Text(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>As English pages write days: "30 Jun 2025".</summary>
    private static string English(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => Finding.Both(Text(day), English(day));
}

using System.Globalization;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Charts;

/// <summary>The chart of a bloc: each unit's points by section (điểm theo mục).</summary>
internal static class SectionChart
{
    internal static string Title(BlocReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"Điểm theo mục năm {report.Year} – {report.Bloc.Name}");

    /// <param name="references">Cells of a section's name and of its values.</param>
    internal static StackedBars Build(
        BlocReport report,
        CriterionTree tree,
        string categories,
        Func<string, (string Name, string Values)> references
    )
    {
        var names = report.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        return new StackedBars
        {
            Title = Title(report),
            AxisTitle = "Điểm, chưa kể thưởng và trừ",
            Categories = [.. report.Standings.Select(standing => names[standing.Unit])],
            CategoriesReference = categories,
            AxisEnd = report.Standings.All(standing => SumOf(standing.Unit) <= tree.Maximum) ? tree.Maximum : null,
            Decimals = report.RuleBook.ShownDecimals,
            Series =
            [
                .. tree.Sections.Select(
                    (section, at) =>
                    {
                        var (name, values) = references(section.Criterion);
                        return new ChartSeries(
                            section.Title,
                            name,
                            [.. report.Standings.Select(standing => tree.Of(standing.Unit, section.Criterion)?.Points)],
                            values,
                            StackedBars.ColorAt(at)
                        );
                    }
                ),
            ],
        };

        decimal SumOf(string unit) => tree.Sections.Sum(section => tree.Of(unit, section.Criterion)?.Points ?? 0);
    }
}

using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Everything of a unit that its points look at (các yếu tố có thể cải thiện).</summary>
internal static class Levers
{
    internal static IEnumerable<Lever> Of(RunState state, int unit)
    {
        var lines = state.Plan.Lines.Where(line => line.Rule is not null).ToList();
        return Figures(state, unit, lines).Concat(Cases(state, unit, lines)).Concat(Entries(state, unit, lines));
    }

    private static IEnumerable<Lever> Figures(RunState state, int unit, List<ScoreLine> lines)
    {
        var uses = lines
            .Where(line => state.LeafFacts[line.Position][unit].Indicator is not null)
            .GroupBy(line => state.LeafFacts[line.Position][unit].Indicator!.Code, StringComparer.Ordinal);
        foreach (var use in uses)
        {
            var first = state.LeafFacts[use.First().Position][unit];
            if (first.Figure is not { Value: { } value } figure || first.Indicator is not { } indicator)
            {
                continue;
            }
            var goesUp = figure.Measure == FigureMeasure.Change || indicator.Direction == Direction.Higher;
            var wanted = Math.Abs(first.Target?.Target?.Value ?? 0);
            var decimals = Math.Min(6, (int)Math.Max(NumberText.Trim(value).Scale, NumberText.Trim(wanted).Scale));
            var step = 1 / ScoreRounding.PowerOfTen(decimals);
            // A figure that is above zero and better when lower ends at zero.
            var room = goesUp || value <= 0 ? 20 * Math.Max(1, Math.Max(Math.Abs(value), wanted)) : value;
            yield return new Lever
            {
                Kind = LeverKind.Figure,
                Code = indicator.Code,
                Name = indicator.Name,
                UnitOfMeasure = indicator.UnitOfMeasure,
                Measure = figure.Measure,
                From = value,
                Step = goesUp ? step : -step,
                MostSteps = (long)(Math.Min(room, 1_000_000_000_000m * step) / step),
                Lines = Using(lines, line => RuleFacts.Indicators(line.Rule!, line.Indicator), indicator.Code),
            };
        }
    }

    private static IEnumerable<Lever> Cases(RunState state, int unit, List<ScoreLine> lines)
    {
        foreach (var name in lines.SelectMany(line => RuleFacts.Events(line.Rule!)).Distinct(StringComparer.Ordinal))
        {
            var users = Using(lines, line => RuleFacts.Events(line.Rule!), name);
            var line = state.Plan.Lines[users[0]];
            var count = state.Reader.Count(state.Units[unit].Unit, name);
            var goesUp = line.Kind == CriterionKind.Bonus || (line.Kind == CriterionKind.Leaf && line.Rule is ScoringRule.PerCase { Points: > 0 });
            yield return new Lever
            {
                Kind = LeverKind.Cases,
                Code = name,
                Name = line.Title,
                From = count,
                Step = goesUp ? 1 : -1,
                MostSteps = goesUp ? 1_000 : (long)count,
                Lines = users,
            };
        }
    }

    private static IEnumerable<Lever> Entries(RunState state, int unit, List<ScoreLine> lines)
    {
        foreach (var line in lines)
        {
            if (state.Points[line.Position][unit].Counted is not { } counted)
            {
                continue;
            }
            var step = 1 / ScoreRounding.PowerOfTen(Math.Min(2, state.Plan.Book.LeafDecimals));
            var from = line.Kind == CriterionKind.Penalty ? Math.Abs(counted.Points) : counted.Points;
            var room = line.Kind == CriterionKind.Penalty ? from : (line.LimitsOf(state.LeafFacts[line.Position][unit].Rule).Most ?? from + 100) - from;
            yield return new Lever
            {
                Kind = LeverKind.Entry,
                Code = line.Code,
                Name = line.Title,
                From = from,
                Step = line.Kind == CriterionKind.Penalty ? -step : step,
                MostSteps = Math.Max(0, (long)(room / step)),
                Lines = [line.Position],
            };
        }
    }

    private static List<int> Using(List<ScoreLine> lines, Func<ScoreLine, IEnumerable<string>> codes, string code) =>
        [.. lines.Where(line => codes(line).Contains(code, StringComparer.Ordinal)).Select(line => line.Position)];
}

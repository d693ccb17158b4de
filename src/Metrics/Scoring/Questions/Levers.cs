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
        foreach (var group in state.FigureUses(unit).GroupBy(use => use.Indicator!.Code, StringComparer.Ordinal))
        {
            var indicator = group.First().Indicator!;
            var figure = group.First().Figure!;
            var uses = group.Where(use => use.Figure!.Measure == figure.Measure).ToList();
            var value = figure.Value!.Value;
            var ends = uses.SelectMany(Ends).ToList();
            var wanted = uses.Max(use => Math.Abs(use.Target?.Target?.Value ?? 0));
            var decimals = Math.Min(6, ends.Append(value).Append(wanted).Max(number => (int)NumberText.Trim(number).Scale));
            var step = 1 / ScoreRounding.PowerOfTen(decimals);
            var far = 20 * Math.Max(1, Math.Max(Math.Abs(value), wanted));
            var ways = uses.Select(Better).Distinct().ToList();
            var lever = new Lever
            {
                Kind = LeverKind.Figure,
                Code = indicator.Code,
                Name = indicator.Name,
                UnitOfMeasure = indicator.UnitOfMeasure,
                Measure = figure.Measure,
                From = value,
                Step = step,
                MostSteps = StepsIn(far, step),
                Marks = [.. ends, .. uses.SelectMany(EndsOfAttainment)],
                Lines = Using(lines, line => RuleFacts.Indicators(line.Rule!, line.Indicator), indicator.Code),
            };
            if (ways.Exists(way => way >= 0))
            {
                yield return lever;
            }
            if (ways.Exists(way => way <= 0))
            {
                // A level above zero ends at zero.
                var endsAtZero = figure.Measure == FigureMeasure.Value && value > 0;
                yield return lever with { Step = -step, MostSteps = endsAtZero ? StepsIn(value, step) : lever.MostSteps };
            }
        }
    }

    private static long StepsIn(decimal room, decimal step) => (long)(Math.Min(room, 1_000_000_000_000m * step) / step);

    /// <summary>1: more is better, -1: less is; 0: that depends on where the figure stands, so both ways are tried.</summary>
    private static int Better(LeafFact use)
    {
        if (use.Rule is ScoringRule.Bands or ScoringRule.Stair or ScoringRule.Ladder or ScoringRule.Share or ScoringRule.Goalposts or ScoringRule.Power)
        {
            return 0;
        }
        var byDirection = use.Indicator!.Direction == Direction.Higher ? 1 : -1;
        if (use.Target?.Target is not { Value: { } wanted } target)
        {
            return byDirection;
        }
        if (target.Comparator == TargetComparator.Between || wanted <= 0)
        {
            return 0;
        }
        var isLimit = target.Comparator is TargetComparator.AtMost or TargetComparator.LessThan;
        // Of a decrease the level is looked at from the other side; one reported directly is a number like others.
        return target.Change switch
        {
            TargetChange.Level => byDirection,
            TargetChange.MultiplyBy => 1,
            TargetChange.DecreaseBy when use.Figure!.Measure == FigureMeasure.Value => isLimit ? 1 : -1,
            TargetChange.DecreaseBy or TargetChange.IncreaseBy => isLimit ? -1 : 1,
        };
    }

    /// <summary>Figures at which a target's range or the rule's own ranges begin and end.</summary>
    private static IEnumerable<decimal> Ends(LeafFact use)
    {
        var range = use.Target?.Target is { Comparator: TargetComparator.Between } target ? new[] { target.Value, target.Upper }.OfType<decimal>() : [];
        return range.Concat(Ranges(use.Rule!, BandSubject.Value, use.Indicator!.Code));
    }

    /// <summary>The figures at which the attainment is where the rule's ranges begin and end, of levels and reported changes.</summary>
    private static IEnumerable<decimal> EndsOfAttainment(LeafFact use)
    {
        if (use.Target?.Target is not { Value: { } wanted, Comparator: not TargetComparator.Between } target)
        {
            return [];
        }
        var shares = Ranges(use.Rule!, BandSubject.Attainment, use.Indicator!.Code);
        var isInverse = target.Change == TargetChange.Level ? use.Indicator.Direction == Direction.Lower : target.Comparator is TargetComparator.AtMost or TargetComparator.LessThan;
        return target.Change != TargetChange.Level && use.Figure!.Measure != FigureMeasure.Change ? []
            : isInverse ? shares.Where(share => share != 0).Select(share => wanted / share)
            : shares.Select(share => share * wanted);
    }

    /// <summary>Where the rule's ranges over one figure or one event begin and end.</summary>
    private static IEnumerable<decimal> Ranges(ScoringRule rule, BandSubject of, string code)
    {
        var ranges = rule switch
        {
            ScoringRule.Bands bands when bands.Of == of => bands.Cases.Select(band => band.Range),
            ScoringRule.Ladder ladder => ladder
                .Rungs.SelectMany(rung => rung.When)
                .Where(condition => condition.Of == of && string.Equals(condition.Indicator ?? condition.Event, code, StringComparison.Ordinal))
                .Select(condition => condition.Range),
            _ => [],
        };
        return ranges.SelectMany(range => new[] { range?.From, range?.To }).OfType<decimal>();
    }

    /// <summary>More cases or fewer: which is better follows from the rule, so both ways are tried.</summary>
    private static IEnumerable<Lever> Cases(RunState state, int unit, List<ScoreLine> lines)
    {
        foreach (var name in lines.SelectMany(line => RuleFacts.Events(line.Rule!)).Distinct(StringComparer.Ordinal))
        {
            var users = Using(lines, line => RuleFacts.Events(line.Rule!), name);
            var count = state.Reader.Count(state.Units[unit].Unit, name);
            var more = new Lever
            {
                Kind = LeverKind.Cases,
                Code = name,
                Name = state.Plan.Lines[users[0]].Title,
                From = count,
                Step = 1,
                MostSteps = 1_000,
                Marks = [.. users.Select(user => state.LeafFacts[user][unit].Rule).OfType<ScoringRule>().SelectMany(rule => Ranges(rule, BandSubject.Count, name))],
                Lines = users,
            };
            yield return more;
            yield return more with { Step = -1, MostSteps = (long)count };
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

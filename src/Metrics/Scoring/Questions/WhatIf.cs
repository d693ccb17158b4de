using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Scores a bloc as it would stand with other figures, entries, weights or another rule book (giả định).</summary>
public static class WhatIf
{
    /// <param name="other">The rule book after the change; null: the same one.</param>
    /// <param name="together">The blocs to score with it, itself included (<see cref="RuleBookSelection.Together"/>); null: it alone.</param>
    /// <exception cref="ArgumentException">The bloc has no members under the book.</exception>
    public static WhatIfResult Execute(
        RuleBook book,
        ScoringFacts facts,
        int year,
        DateOnly asOf,
        string bloc,
        IReadOnlyList<WhatIfChange> changes,
        RuleBook? other = null,
        IReadOnlyCollection<string>? together = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(changes);
        var changedBook = changes.Aggregate(other ?? book, (changed, change) => Apply(changed, change));
        var scored = together ?? [bloc];
        var changedFacts = changes.Aggregate(
            facts,
            (changed, change) =>
                change is WhatIfChange.Figure figure
                    ? changed with { Observations = [.. WithFigure(changed, figure, year, asOf, MeasureOf(changedBook, facts, figure, year, asOf, scored))] }
                    : Apply(changed, change, year, bloc)
        );
        return Compare(ScoreRun.Execute(book, facts, year, asOf, scored), ScoreRun.Execute(changedBook, changedFacts, year, asOf, scored), bloc);
    }

    private static WhatIfResult Compare(ScoreRunResult before, ScoreRunResult after, string bloc)
    {
        if (Own(before) is not { } first || Own(after) is not { } second)
        {
            throw new ArgumentException($"no members of bloc {bloc} to score", nameof(bloc));
        }
        var earlier = first.Standings.ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        var moves = second
            .Standings.Select(standing => Move(earlier.GetValueOrDefault(standing.Unit), standing))
            .ToList();
        return new WhatIfResult(first, second, moves, after.Findings);

        BlocResult? Own(ScoreRunResult run) => run.Blocs.FirstOrDefault(result => Is(result.Bloc.Code, bloc));
    }

    private static RankMove Move(Standing? before, Standing after) => new(after.Unit, before?.Rank, after.Rank, before?.Total, after.Total);

    private static RuleBook Apply(RuleBook book, WhatIfChange change) =>
        change switch
        {
            WhatIfChange.Maximum maximum => book with { Root = RuleBookEdits.WithMaximum(book.Root, maximum.Criterion, maximum.Points) },
            WhatIfChange.Weight weight => book with
            {
                Root = RuleBookEdits.WithWeights(
                    book.Root,
                    new Dictionary<string, decimal>(StringComparer.Ordinal) { [weight.Criterion] = weight.Value }
                ),
            },
            _ => book,
        };

    private static ScoringFacts Apply(ScoringFacts facts, WhatIfChange change, int year, string bloc) =>
        change switch
        {
            WhatIfChange.Cases cases => OnTime(facts, cases) with
            {
                Events =
                [
                    .. facts.Events.Where(item => item.Date.Year != year || !Is(item.Unit, cases.Unit) || !Is(item.Event, cases.Event)),
                    .. cases.Count == 0
                        ? Array.Empty<UnitEvent>()
                        : [new UnitEvent(cases.Unit, cases.Event, new DateOnly(year, 1, 1), cases.Count, null, null)],
                ],
            },
            WhatIfChange.Entry entry => facts with
            {
                Assessments =
                [
                    .. facts.Assessments.Where(item =>
                        item.Year != year || item.Stage != entry.Stage || !Is(item.Unit, entry.Unit) || !Is(item.Criterion, entry.Criterion)
                    ),
                    new Assessment
                    {
                        Year = year,
                        Bloc = bloc,
                        Unit = entry.Unit,
                        Criterion = entry.Criterion,
                        Stage = entry.Stage,
                        Points = entry.Points,
                        Note = "giả định",
                    },
                ],
            },
            _ => facts,
        };

    /// <summary>
    /// The number tried of late or missing reports stands for all of them: what the calendar would count besides came in
    /// on its due day.
    /// </summary>
    private static ScoringFacts OnTime(ScoringFacts facts, WhatIfChange.Cases cases)
    {
        if (cases.Event is not (Timeliness.LateReport or Timeliness.MissingReport))
        {
            return facts;
        }
        var due = facts
            .Obligations.GroupBy(item => item.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Due, StringComparer.Ordinal);
        var own = facts.Submissions.Where(item => Is(item.Unit, cases.Unit)).ToList();
        return facts with
        {
            Submissions =
            [
                .. facts.Submissions.Where(item => !Is(item.Unit, cases.Unit)),
                .. own.Select(item =>
                    due.TryGetValue(item.Obligation, out var day) && item.SubmittedAt > day ? item with { SubmittedAt = day } : item
                ),
                .. due.Where(item => own.TrueForAll(sent => !Is(sent.Obligation, item.Key)))
                    .Select(item => new Submission(cases.Unit, item.Key, item.Value, null, null)),
            ],
        };
    }

    /// <summary>A figure is tried as it is used: a change that was reported directly stays one.</summary>
    private static FigureMeasure MeasureOf(RuleBook book, ScoringFacts facts, WhatIfChange.Figure figure, int year, DateOnly asOf, IReadOnlyCollection<string> blocs)
    {
        if (!facts.Observations.Any(item => item.Measure == FigureMeasure.Change && IsOf(item, figure, year)))
        {
            return FigureMeasure.Value;
        }
        var state = RunState.Of(book, facts, year, asOf, blocs);
        var place = state.PlaceOf(figure.Unit);
        var used = place < 0 ? null : state.FigureUses(place).FirstOrDefault(use => Is(use.Indicator!.Code, figure.Indicator));
        return used?.Figure!.Measure ?? FigureMeasure.Value;
    }

    private static bool IsOf(Observation item, WhatIfChange.Figure figure, int year) =>
        item.Period.Year == year && Is(item.Unit, figure.Unit) && Is(item.Indicator, figure.Indicator);

    /// <summary>
    /// The figures that the target or the year would use make room for the one tried. It stands for the whole period,
    /// so that sums and latest figures alike find it.
    /// </summary>
    private static IEnumerable<Observation> WithFigure(ScoringFacts facts, WhatIfChange.Figure figure, int year, DateOnly asOf, FigureMeasure measure)
    {
        foreach (var item in facts.Observations)
        {
            if (item.Measure != measure || !IsOf(item, figure, year))
            {
                yield return item;
            }
        }
        var periods = facts
            .Targets.Where(target => target.Period.Year == year && target.Period.LastMonth == 12 && Is(target.Indicator, figure.Indicator))
            .Select(target => target.Period)
            .Append(Period.OfYear(year))
            .Distinct();
        foreach (var period in periods)
        {
            yield return new Observation
            {
                Unit = figure.Unit,
                Indicator = figure.Indicator,
                Period = period,
                Value = figure.Value,
                Measure = measure,
                Status = FigureStatus.Official,
                SubmittedAt = asOf,
                Sequence = long.MaxValue,
            };
        }
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

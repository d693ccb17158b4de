using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>
/// What a bloc head asks about a result (câu hỏi của trưởng khối). The run is scored once; each question re-scores only
/// what it changes.
/// </summary>
public sealed class BlocQuestions
{
    private readonly RunState state;
    private readonly string bloc;

    /// <exception cref="ArgumentException">The bloc has no members under the book.</exception>
    public BlocQuestions(RuleBook book, ScoringFacts facts, int year, DateOnly asOf, string bloc)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        state = RunState.Of(book, facts, year, asOf, [bloc]);
        this.bloc = bloc;
        if (state.Units.Count == 0)
        {
            throw new ArgumentException($"no members of bloc {bloc} to score", nameof(bloc));
        }
    }

    /// <summary>The standings with other weights in the means, by criterion; the others keep theirs.</summary>
    public IReadOnlyList<Standing> WithWeights(IReadOnlyDictionary<string, decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var book = state.Plan.Book;
        var plan = ScorePlan.Compile(book with { Root = RuleBookEdits.WithWeights(book.Root, weights) });
        var points = (LinePoints[][])state.Points.Clone();
        PlanScoring.Sections(plan, points, state.Units.Count);
        return state.Standings(bloc, plan, points);
    }
}

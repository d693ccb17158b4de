using ThiDua.Metrics.Facts;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// Scores and ranks the blocs of a rule book (lần chấm điểm): facts in, points with their explanations, ranks and
/// findings out. The one entry of the scoring core.
/// </summary>
public static class ScoreRun
{
    /// <summary>All blocs that the book names, or those of them that are asked for.</summary>
    /// <param name="asOf">What became known later is not looked at.</param>
    /// <param name="blocs">Codes of blocs to score; null: those of the book. Lets one year be scored under another year's book.</param>
    public static ScoreRunResult Execute(
        RuleBook book,
        ScoringFacts facts,
        int year,
        DateOnly asOf,
        IReadOnlyCollection<string>? blocs = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var state = RunState.Of(book, facts, year, asOf, blocs ?? book.Blocs);
        return new ScoreRunResult([.. state.Blocs.Select(state.Result)], state.Findings);
    }
}

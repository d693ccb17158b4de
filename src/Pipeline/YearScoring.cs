using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline;

/// <summary>All blocs of a year by the rule books in force: the one way from facts to results, stored or only asked.</summary>
public static class YearScoring
{
    /// <summary>Years that have blocs or targets, earliest first.</summary>
    public static IReadOnlyList<int> Years(ScoringFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.Blocs.Select(bloc => bloc.Year).Concat(facts.Targets.Select(target => target.Period.Year)).Distinct().Order()];
    }

    /// <summary>Scores; a bloc without a rule book is a finding, not an end.</summary>
    /// <param name="only">The code of the one bloc to score; null: all of the year.</param>
    public static ScoredYear Score(ScoringFacts facts, IReadOnlyList<RuleBook> books, int year, DateOnly asOf, string? only = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(books);
        List<Finding> findings = [];
        List<ScoredBloc> blocs = [];
        var chosen = facts
            .Blocs.Where(bloc => bloc.Year == year && (only is null || string.Equals(bloc.Code, only, StringComparison.Ordinal)))
            .OrderBy(bloc => bloc.Code, StringComparer.Ordinal)
            .Select(bloc => (Bloc: bloc, Book: RuleBookSelection.InForce(books, bloc, asOf, findings)))
            .Where(choice => choice.Book is not null)
            .ToList();
        foreach (var group in chosen.GroupBy(choice => (choice.Book!.Id, choice.Book.Version)))
        {
            var book = group.First().Book!;
            IReadOnlyList<string> together = only is null
                ? [.. group.Select(choice => choice.Bloc.Code)]
                : RuleBookSelection.Together(books, facts.Blocs, book, group.First().Bloc, asOf);
            var run = ScoreRun.Execute(book, facts, year, asOf, together);
            blocs.AddRange(
                run.Blocs.Where(result => only is null || string.Equals(result.Bloc.Code, only, StringComparison.Ordinal))
                    .Select(result => new ScoredBloc(book, result, asOf, together, RobustnessOf(result, book)))
            );
            findings.AddRange(run.Findings);
        }
        var settings = chosen.ConvertAll(choice => choice.Book!).MinBy(book => book.Id, StringComparer.Ordinal);
        var attainment = settings is null
            ? AttainmentRun.Execute(facts, year, asOf)
            : AttainmentRun.Execute(facts, year, asOf, settings.Tolerance, settings.AtRisk);
        findings.AddRange(attainment.Findings);
        return new ScoredYear(year, asOf, blocs, attainment.Rows, findings);
    }

    /// <summary>The rule books that a ledger or a snapshot keeps; each was read without an error when it came in.</summary>
    internal static IReadOnlyList<RuleBook> Books(DataTable stored)
    {
        var json = stored.Schema.IndexOf("json");
        var file = stored.Schema.IndexOf("file");
        List<RuleBook> books = [];
        for (var row = 0; row < stored.RowCount; row++)
        {
            if (RuleBookReader.Read((string)stored[row, json]!, (string?)stored[row, file] ?? "").Book is { } book)
            {
                books.Add(book);
            }
        }
        return books;
    }

    private static RobustnessResult? RobustnessOf(BlocResult result, RuleBook book) =>
        RobustnessInput.From(result, book) is { } input
            ? RobustnessRun.Execute(input with { Options = input.Options with { Pairs = false, LeaveOneOut = false } })
            : null;
}

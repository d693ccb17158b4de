using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>Facts out of the ledger, points and ranks back into it, one new snapshot.</summary>
public static class ScorePipeline
{
    /// <summary>
    /// Scores every bloc of the asked years by the rule book version in force, and replaces those years' results. A
    /// bloc without a rule book is a finding, not an end.
    /// </summary>
    /// <param name="say">Told what is being done, a line a step.</param>
    /// <exception cref="HomeException">The home folder cannot be used, or the disk is full.</exception>
    public static ScoreOutcome Run(
        HomeFolder home,
        ScoreRequest request,
        TimeProvider clock,
        Action<string>? say = null,
        Action<LockHolder>? waiting = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(request);
        using var write = LedgerWrite.Begin(home, request.Who, clock, waiting, cancellationToken);
        say?.Invoke("Đang đọc số liệu");
        var facts = FactLoading.Load(schema => write.ReadFacts(schema));
        var books = Books(write.ReadResults(ResultTables.RuleBooks));
        int[] years = request.Year is { } only ? [only] : YearsOf(facts);
        List<BlocResult> blocs = [];
        List<Finding> findings = [];
        foreach (var year in years)
        {
            cancellationToken.ThrowIfCancellationRequested();
            say?.Invoke(string.Create(CultureInfo.InvariantCulture, $"Đang chấm năm {year}"));
            var scored = ScoreYear(facts, books, year, request.AsOf ?? new DateOnly(year, 12, 31));
            Keep(write, facts, scored);
            blocs.AddRange(scored.Blocs);
            findings.AddRange(scored.Findings);
        }
        return new ScoreOutcome(years, blocs, findings, write.Commit());
    }

    /// <summary>Years that have blocs or targets, earliest first.</summary>
    private static int[] YearsOf(ScoringFacts facts) =>
        [.. facts.Blocs.Select(bloc => bloc.Year).Concat(facts.Targets.Select(target => target.Period.Year)).Distinct().Order()];

    private static List<RuleBook> Books(DataTable stored)
    {
        var json = stored.Schema.Columns.ToList().FindIndex(column => column.Name is "json");
        var file = stored.Schema.Columns.ToList().FindIndex(column => column.Name is "file");
        List<RuleBook> books = [];
        for (var row = 0; row < stored.RowCount; row++)
        {
            // It was read without an error when it came in; it is read again because the ledger keeps the text.
            if (RuleBookReader.Read((string)stored[row, json]!, (string?)stored[row, file] ?? "").Book is { } book)
            {
                books.Add(book);
            }
        }
        return books;
    }

    private static ScoredYear ScoreYear(ScoringFacts facts, List<RuleBook> books, int year, DateOnly asOf)
    {
        List<Finding> findings = [];
        List<BlocResult> results = [];
        var chosen = facts
            .Blocs.Where(bloc => bloc.Year == year)
            .OrderBy(bloc => bloc.Code, StringComparer.Ordinal)
            .Select(bloc => (Bloc: bloc, Book: RuleBookSelection.InForce(books, bloc, asOf, findings)))
            .Where(choice => choice.Book is not null)
            .ToList();
        foreach (var group in chosen.GroupBy(choice => (choice.Book!.Id, choice.Book.Version)))
        {
            var run = ScoreRun.Execute(group.First().Book!, facts, year, asOf, [.. group.Select(choice => choice.Bloc.Code)]);
            results.AddRange(run.Blocs);
            findings.AddRange(run.Findings);
        }
        var settings = chosen.ConvertAll(choice => choice.Book!).MinBy(book => book.Id, StringComparer.Ordinal);
        var attainment = settings is null
            ? AttainmentRun.Execute(facts, year, asOf)
            : AttainmentRun.Execute(facts, year, asOf, settings.Tolerance, settings.AtRisk);
        findings.AddRange(attainment.Findings);
        return new ScoredYear(year, asOf, results, attainment.Rows, findings);
    }

    private static void Keep(LedgerWrite write, ScoringFacts facts, ScoredYear scored)
    {
        (string, object?) year = ("year", (long)scored.Year);
        write.ReplaceResults(ResultRows.ScoreRuns(scored.Blocs, scored.AsOf), year);
        write.ReplaceResults(ResultRows.Standings(scored.Blocs, facts.Units), year);
        write.ReplaceResults(ResultRows.Totals(scored.Blocs), year);
        write.ReplaceResults(ResultRows.Scores(scored.Blocs), year);
        write.ReplaceResults(ResultRows.Attainments(scored.Attainments), year);
        write.ReplaceResults(
            ResultRows.Findings(scored.Findings.Select(finding => finding with { Year = scored.Year }), "score"),
            year,
            ("stage", "score")
        );
    }

    private sealed record ScoredYear(
        int Year,
        DateOnly AsOf,
        IReadOnlyList<BlocResult> Blocs,
        IReadOnlyList<TargetAttainment> Attainments,
        IReadOnlyList<Finding> Findings
    );
}

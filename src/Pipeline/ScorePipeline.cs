using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Metrics.Validation;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>Facts out of the ledger, points and ranks back into it, one new snapshot.</summary>
public static class ScorePipeline
{
    /// <summary>Scores every bloc of the asked years by the rule book version in force, and replaces those years' results.</summary>
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
        var facts = FactLoading.Load(schema => write.ReadFacts(schema), write.ReadResults(ResultTables.Rejections));
        var books = YearScoring.Books(write.ReadResults(ResultTables.RuleBooks));
        var known = YearScoring.Years(facts);
        if (request.Year is { } asked && !known.Contains(asked))
        {
            return new ScoreOutcome([], [], [], new WriteOutcome(Changed: false, Published: false, write.Published)) { Known = WithBlocs(facts), IsUnknownYear = true };
        }
        IReadOnlyList<int> years = request.Year is { } only ? [only] : known;
        List<BlocResult> blocs = [];
        List<Finding> findings = [];
        foreach (var year in years)
        {
            cancellationToken.ThrowIfCancellationRequested();
            say?.Invoke(string.Create(CultureInfo.InvariantCulture, $"Đang chấm năm {year}"));
            var scored = YearScoring.Score(facts, books, year, request.AsOf ?? new DateOnly(year, 12, 31));
            foreach (var result in ScoredRows.Of(facts, scored))
            {
                write.ReplaceResults(result.Rows, [.. result.Where]);
            }
            blocs.AddRange(scored.Blocs.Select(bloc => bloc.Result));
            findings.AddRange(scored.Findings);
        }
        say?.Invoke("Đang chuyển số liệu theo địa giới");
        var changes = UnitChangeChecks.Check(facts);
        foreach (var result in ScoredRows.OfUnits(facts, changes))
        {
            write.ReplaceResults(result.Rows, [.. result.Where]);
        }
        findings.AddRange(changes);
        say?.Invoke("Đang kiểm tra số liệu theo quy tắc");
        var validated = ValidationRun.Execute(FactLoading.Validations(schema => write.ReadFacts(schema)), facts);
        var found = ScoredRows.OfValidations(validated);
        write.ReplaceResults(found.Rows, [.. found.Where]);
        findings.AddRange(validated);
        return new ScoreOutcome(years, blocs, findings, write.Commit()) { Known = WithBlocs(facts) };
    }

    private static List<int> WithBlocs(ScoringFacts facts) => [.. facts.Blocs.Select(bloc => bloc.Year).Distinct().Order()];
}

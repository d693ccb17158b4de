using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>What a score run leaves in the result tables: the one way from a scored year to rows, stored or derived.</summary>
internal static class ScoredRows
{
    /// <summary>What a score run's findings say of themselves.</summary>
    internal const string Scoring = "score";

    private static readonly (string, object?) OfScoring = ("stage", Scoring);
    private static readonly (string, object?) OfChanges = ("stage", "units");
    private static readonly (string, object?) OfValidation = ("stage", "validation");

    /// <summary>Everything that scoring writes, of all years.</summary>
    internal static IReadOnlyList<ReplacedResults> Everything { get; } =
        [
            new(new DataTable(ResultTables.ScoreRuns)),
            new(new DataTable(ResultTables.Standings)),
            new(new DataTable(ResultTables.Totals)),
            new(new DataTable(ResultTables.Scores)),
            new(new DataTable(ResultTables.Attainments)),
            new(new DataTable(ResultTables.Robustness)),
            new(new DataTable(ResultTables.RestatedFigures)),
            new(new DataTable(ResultTables.RestatedParts)),
            new(new DataTable(ResultTables.Findings), OfScoring),
            new(new DataTable(ResultTables.Findings), OfChanges),
            new(new DataTable(ResultTables.Findings), OfValidation),
        ];

    /// <summary>What the office's validation rules find: of all years, for a figure is compared with last year's.</summary>
    internal static ReplacedResults OfValidations(IEnumerable<Finding> found) =>
        new(ResultRows.Findings(found, "validation"), OfValidation);

    /// <summary>The history of units that changed: of all years, for a figure of last year belongs to next year's unit.</summary>
    internal static IEnumerable<ReplacedResults> OfUnits(ScoringFacts facts, IEnumerable<Finding> changes)
    {
        var restated = Restatement.Execute(facts);
        return [new(RestatedRows.Figures(restated)), new(RestatedRows.Parts(restated)), new(ResultRows.Findings(changes, "units"), OfChanges)];
    }

    internal static IEnumerable<ReplacedResults> Of(ScoringFacts facts, ScoredYear scored)
    {
        (string, object?) year = ("year", (long)scored.Year);
        var results = scored.Blocs.Select(bloc => bloc.Result).ToList();
        var firm = scored.Blocs.Where(bloc => bloc.Robustness is not null).Select(bloc => (bloc.Result, bloc.Robustness!));
        var findings = scored.Findings.Select(finding => finding with { Year = scored.Year });
        return
        [
            new(ResultRows.ScoreRuns(results, scored.AsOf), year),
            new(ResultRows.Standings(results, facts.Units), year),
            new(ResultRows.Totals(results), year),
            new(ResultRows.Scores(results), year),
            new(ResultRows.Attainments(scored.Targets), year),
            new(RobustnessRows.Of(firm), year),
            new(ResultRows.Findings(findings, Scoring), year, OfScoring),
        ];
    }
}

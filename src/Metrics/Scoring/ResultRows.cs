using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>Results as the tables that are stored and published (bảng kết quả).</summary>
public static class ResultRows
{
    public static DataTable ScoreRuns(IEnumerable<BlocResult> results, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(results);
        var table = new DataTable(ResultTables.ScoreRuns);
        foreach (var result in results)
        {
            table.Add(
                (long)result.Bloc.Year,
                result.Bloc.Code,
                result.RuleBookId,
                (long)result.RuleBookVersion,
                asOf,
                (long)result.Standings.Count,
                (long)result.Standings.Count(standing => standing.State == StandingState.Ranked)
            );
        }
        return table;
    }

    public static DataTable Standings(IEnumerable<BlocResult> results, IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(units);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            names.TryAdd(unit.Code, unit.Name);
        }
        var table = new DataTable(ResultTables.Standings);
        foreach (var result in results)
        {
            foreach (var standing in result.Standings)
            {
                table.Add(
                    (long)result.Bloc.Year,
                    result.Bloc.Code,
                    standing.Unit,
                    names.GetValueOrDefault(standing.Unit, standing.Unit),
                    standing.Total,
                    standing.TotalShown,
                    (long?)standing.Rank,
                    standing.Rating,
                    TableWords.Of(standing.State),
                    standing.DecidedBy
                );
            }
        }
        return table;
    }

    public static DataTable Totals(IEnumerable<BlocResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var table = new DataTable(ResultTables.Totals);
        foreach (var result in results)
        {
            for (var position = 0; position < result.Standings.Count; position++)
            {
                var standing = result.Standings[position];
                table.Add(
                    (long)result.Bloc.Year,
                    result.Bloc.Code,
                    standing.Unit,
                    (long)position,
                    standing.Base,
                    standing.Bonus,
                    standing.Penalty,
                    standing.SelfTotal,
                    standing.BlocTotal,
                    standing.AppraisalTotal,
                    standing.CouncilTotal,
                    standing.DecidedByEnglish,
                    standing.Reason,
                    standing.ReasonEnglish
                );
            }
        }
        return table;
    }

    public static DataTable Scores(IEnumerable<BlocResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var table = new DataTable(ResultTables.Scores);
        foreach (var result in results)
        {
            foreach (var score in result.Scores)
            {
                table.Add(
                    (long)result.Bloc.Year,
                    result.Bloc.Code,
                    score.Unit,
                    score.Criterion,
                    score.Parent,
                    (long)score.Position,
                    (long)score.Depth,
                    score.Title,
                    TableWords.Of(score.Kind),
                    score.Maximum,
                    TableWords.Of(score.State),
                    score.Points,
                    Number(score.Actual),
                    score.Target,
                    score.Attainment,
                    score.AttainmentState is { } state ? TableWords.Of(state) : null,
                    score.UnitOfMeasure,
                    score.SelfPoints,
                    score.BlocPoints,
                    score.AppraisalPoints,
                    score.CouncilPoints,
                    score.Explanation.Rule,
                    score.Explanation.RuleEnglish,
                    score.Explanation.Arithmetic,
                    score.Explanation.ArithmeticEnglish,
                    score.Explanation.Clause,
                    score.Document,
                    score.Place?.File,
                    score.Place?.Sheet,
                    score.Place?.Cell,
                    score.TargetPlace?.File,
                    score.TargetPlace?.Sheet,
                    score.TargetPlace?.Cell
                );
            }
        }
        return table;
    }

    public static DataTable Attainments(IEnumerable<TargetAttainment> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new DataTable(ResultTables.Attainments);
        foreach (var row in rows)
        {
            var target = row.Target;
            table.Add(
                (long)target.Period.Year,
                target.Period.ToString(),
                (long)row.Position,
                target.Indicator,
                target.Scope,
                row.Unit,
                target.AssignedBy,
                TableWords.Of(target.Change),
                TableWords.Of(target.Comparator),
                target.Value,
                target.Upper,
                row.UnitOfMeasure,
                target.Effective,
                row.Earlier?.Value,
                Number(row.Actual),
                row.ActualPeriod?.ToString(),
                row.ActualStatus is { } status ? TableWords.Of(status) : null,
                row.ActualKnownBy is { } known ? Written(known) : null,
                row.Attainment,
                TableWords.Of(row.State),
                row.Reason,
                row.ReasonEnglish,
                row.Path,
                row.LastYear,
                row.Arithmetic,
                row.ArithmeticEnglish,
                row.Document,
                row.Place?.File,
                row.Place?.Sheet,
                row.Place?.Cell,
                target.Document,
                target.Quote,
                target.Place?.File,
                target.Place?.Sheet,
                target.Place?.Cell
            );
        }
        return table;
    }

    /// <param name="stage">"import" or "score".</param>
    public static DataTable Findings(IEnumerable<Finding> findings, string stage)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var table = new DataTable(ResultTables.Findings);
        foreach (var finding in findings)
        {
            var kind = FindingCatalogue.Of(finding.Code);
            table.Add(
                (long)finding.Code,
                finding.Code.ToString(),
                TableWords.Of(finding.Severity),
                stage,
                (long?)finding.Year,
                finding.Bloc,
                finding.Unit,
                finding.Subject,
                kind.Tag,
                kind.TagEnglish,
                FindingCatalogue.Message(finding),
                FindingCatalogue.Message(finding, english: true),
                FindingCatalogue.Remedy(finding),
                FindingCatalogue.Remedy(finding, english: true),
                finding.Place?.File,
                finding.Place?.Sheet,
                finding.Place?.Cell
            );
        }
        return table;
    }

    /// <summary>As the table of observations writes it.</summary>
    private static string Written(KnownBy known) =>
        known switch
        {
            KnownBy.SelfReported => "self-reported",
            KnownBy.Checked => "checked",
            KnownBy.Independent => "independent",
        };

    /// <summary>15 decimals are what a table holds.</summary>
    private static decimal? Number(decimal? number) =>
        number is { } value ? Math.Round(value, 15, MidpointRounding.AwayFromZero) : null;
}

using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;

namespace ThiDua.Reports.Content;

/// <summary>Gathers one bloc's documents from a snapshot's tables (nội dung văn bản của khối).</summary>
public static class BlocReportReader
{
    private const string ProvinceKind = "tinh";

    /// <summary>The report; null where the year and bloc have no published score run, or its rule book is not there.</summary>
    public static BlocReport? Read(SnapshotTables tables, int year, string bloc, ReportOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(origin);
        bool Belongs(PublishedRow row) => row.Is("year", year) && row.Is("bloc", bloc);
        var run = PublishedRow.Of(tables.ScoreRuns).Where(Belongs).Cast<PublishedRow?>().FirstOrDefault();
        if (run is not { } found || RuleBookOf(tables, found) is not { } book)
        {
            return null;
        }
        var totals = PublishedRow
            .Of(tables.Totals)
            .Where(Belongs)
            .ToDictionary(row => row.Required("unit"), StringComparer.Ordinal);
        var rows = PublishedRow
            .Of(tables.Standings)
            .Where(Belongs)
            .Select(row => (Row: row, Total: totals[row.Required("unit")]))
            .OrderBy(pair => pair.Total.Integer("position"))
            .ToList();
        var order = rows.Select((pair, at) => (Unit: pair.Row.Required("unit"), at))
            .ToDictionary(pair => pair.Unit, pair => pair.at, StringComparer.Ordinal);
        var province = origin.Province ?? ProvinceOf(tables.Units);
        return new BlocReport
        {
            Authority = origin.Authority ?? $"UBND tỉnh {province}",
            Province = province,
            Year = year,
            Bloc = BlocOf(tables.Blocs, year, bloc),
            RuleBook = book,
            Units =
            [
                .. rows.Select(pair =>
                {
                    var code = pair.Row.Required("unit");
                    return new ReportUnit(
                        code,
                        pair.Row.Text("name") ?? code,
                        origin.Proposals.GetValueOrDefault(code)
                    );
                }),
            ],
            Standings = [.. rows.Select(pair => StandingOf(pair.Row, pair.Total))],
            Scores =
            [
                .. PublishedRow
                    .Of(tables.Scores)
                    .Where(Belongs)
                    .Select(ScoreOf)
                    .OrderBy(score => order.GetValueOrDefault(score.Unit, order.Count))
                    .ThenBy(score => score.Position),
            ],
            Attainments = [.. AttainmentsOf(tables, year, order)],
            Findings = [.. PublishedRow.Of(tables.Findings).Where(Belongs).Select(FindingOf)],
            SnapshotId = origin.SnapshotId,
            PublishedAt = origin.PublishedAt,
            SealCode = origin.SealCode,
            EarlierSeal = origin.EarlierSeal,
            SampleNotice = PublishedRow.Of(tables.Notices).Select(row => row.Text("notice")).FirstOrDefault(),
            Details = origin.Details,
        };
    }

    private static RuleBook? RuleBookOf(SnapshotTables tables, PublishedRow run) =>
        PublishedRow
            .Of(tables.RuleBooks)
            .Where(row =>
                row.Is("id", run.Required("rule_book")) && row.Integer("version") == run.Integer("rule_book_version")
            )
            .Select(row => RuleBookReader.Read(row.Required("json"), row.Text("file") ?? row.Required("id")).Book)
            .FirstOrDefault(book => book is not null);

    private static string ProvinceOf(DataTable units)
    {
        const string kind = "Tỉnh ";
        var name = PublishedRow
            .Of(units)
            .Where(row => row.Is("kind", ProvinceKind))
            .Select(row => row.Required("name"))
            .FirstOrDefault();
        return name is null ? "………"
            : name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? name[kind.Length..]
            : name;
    }

    private static Bloc BlocOf(DataTable blocs, int year, string code) =>
        PublishedRow
            .Of(blocs)
            .Where(row => row.Is("year", year) && row.Is("bloc", code))
            .Select(row => new Bloc(year, code, row.Required("name"), row.Text("head")))
            .FirstOrDefault()
        ?? new Bloc(year, code, code, null);

    private static Standing StandingOf(PublishedRow row, PublishedRow total) =>
        new()
        {
            Bloc = row.Required("bloc"),
            Unit = row.Required("unit"),
            State = row.Word<StandingState>("state"),
            Total = row.Number("total"),
            TotalShown = row.Text("total_shown"),
            Base = total.Number("base"),
            Bonus = total.Number("bonus") ?? 0,
            Penalty = total.Number("penalty") ?? 0,
            SelfTotal = total.Number("self_total"),
            BlocTotal = total.Number("bloc_total"),
            AppraisalTotal = total.Number("appraisal_total"),
            CouncilTotal = total.Number("council_total"),
            Rank = row.Integer("rank"),
            Rating = row.Text("rating"),
            DecidedBy = row.Text("decided_by"),
            DecidedByEnglish = total.Text("decided_by_en"),
            Reason = total.Text("reason"),
            ReasonEnglish = total.Text("reason_en"),
        };

    private static CriterionScore ScoreOf(PublishedRow row) =>
        new()
        {
            Unit = row.Required("unit"),
            Criterion = row.Required("criterion"),
            Parent = row.Text("parent"),
            Position = row.Integer("position") ?? 0,
            Depth = row.Integer("depth") ?? 0,
            Title = row.Required("title"),
            Kind = row.Word<CriterionKind>("kind"),
            Maximum = row.Number("maximum") ?? 0,
            State = row.Word<CriterionState>("state"),
            Points = row.Number("points"),
            Actual = row.Number("actual"),
            Target = row.Number("target"),
            Attainment = row.Double("attainment"),
            AttainmentState = row.WordOrNull<AttainmentState>("attainment_state"),
            UnitOfMeasure = row.Text("unit_of_measure"),
            SelfPoints = row.Number("self_points"),
            BlocPoints = row.Number("bloc_points"),
            AppraisalPoints = row.Number("appraisal_points"),
            CouncilPoints = row.Number("council_points"),
            Explanation = new Explanation
            {
                Rule = row.Text("rule") ?? "",
                RuleEnglish = row.Text("rule_en") ?? "",
                Arithmetic = row.Text("arithmetic") ?? "",
                ArithmeticEnglish = row.Text("arithmetic_en") ?? "",
                Clause = row.Text("clause"),
            },
            Document = row.Text("document"),
            Place = row.Place(),
            TargetPlace = row.Place("target_"),
        };

    /// <summary>
    /// The targets of the bloc's own units, in the order of the targets table; of several that a unit has for one
    /// indicator the first for the longest period (docs/decisions/0024).
    /// </summary>
    private static IEnumerable<ReportTarget> AttainmentsOf(
        SnapshotTables tables,
        int year,
        Dictionary<string, int> order
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in PublishedRow.Of(tables.Indicators))
        {
            names[row.Required("code")] = row.Required("name");
        }
        return PublishedRow
            .Of(tables.Attainments)
            .Where(row => row.Is("year", year) && row.Text("unit") is { } unit && order.ContainsKey(unit))
            .GroupBy(row => (row.Required("indicator"), row.Required("unit")))
            .Select(group => group.OrderByDescending(Months).ThenBy(row => row.Integer("position")).First())
            .OrderBy(row => row.Integer("position"))
            .ThenBy(row => order[row.Required("unit")])
            .Select(row => new ReportTarget(
                Words.TargetName(
                    names.GetValueOrDefault(row.Required("indicator"), row.Required("indicator")),
                    row.Word<TargetChange>("change")
                ),
                row.Required("unit"),
                row.Text("unit_of_measure"),
                row.Word<TargetComparator>("comparator"),
                row.Number("target"),
                row.Number("actual"),
                row.Double("attainment"),
                row.Word<AttainmentState>("state")
            ));
    }

    private static int Months(PublishedRow row) =>
        Period.TryParse(row.Text("period"), out var period) ? period.LastMonth - period.FirstMonth : -1;

    private static ReportFinding FindingOf(PublishedRow row) =>
        new(
            row.Word<Severity>("severity"),
            row.Text("unit"),
            row.Text("subject"),
            row.Required("message"),
            row.Text("remedy"),
            row.Place()
        );
}

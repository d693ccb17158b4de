using System.Text.Json;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Metrics.Validation;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>The ledger's tables as the domain's records.</summary>
internal static class FactLoading
{
    /// <summary>Only what names the things that a rule book names by code.</summary>
    internal static (Indicator[] Indicators, Obligation[] Obligations) LoadNames(Func<TableSchema, FactRows> load) =>
        (Rows(load, InputTables.Indicators, ToIndicator), Rows(load, InputTables.Obligations, ToObligation));

    /// <summary>Reads what a score run needs; <paramref name="load"/> gives the current rows of a table.</summary>
    /// <param name="rejections">The table of refused rows.</param>
    internal static ScoringFacts Load(Func<TableSchema, FactRows> load, DataTable rejections) =>
        new()
        {
            Units = Rows(load, InputTables.Units, ToUnit),
            UnitChanges = Rows(
                load,
                InputTables.UnitChanges,
                row => new UnitChange(
                    row.Date("effective"),
                    row.Word<UnitChangeKind>("kind"),
                    row.Text("from"),
                    row.Text("to"),
                    row.NumberOrNull("share")
                )
            ),
            Blocs = Rows(load, InputTables.Blocs, ToBloc),
            Members = Rows(
                load,
                InputTables.BlocMembers,
                row => new BlocMember(
                    row.Year(),
                    row.Text("bloc"),
                    row.Text("unit"),
                    row.DateOrNull("valid_from"),
                    row.DateOrNull("valid_to")
                )
            ),
            Indicators = Rows(load, InputTables.Indicators, ToIndicator),
            Targets = Rows(load, InputTables.Targets, ToTarget),
            Observations = Rows(load, InputTables.Observations, ToObservation),
            Events = Rows(
                load,
                InputTables.Events,
                row => new UnitEvent(
                    row.Text("unit"),
                    row.Text("event"),
                    row.Date("date"),
                    row.Number("count"),
                    row.TextOrNull("note"),
                    row.Place
                )
            ),
            Assessments = Rows(load, InputTables.Assessments, ToAssessment),
            Obligations = Rows(load, InputTables.Obligations, ToObligation),
            Submissions = Rows(
                load,
                InputTables.Submissions,
                row => new Submission(
                    row.Text("unit"),
                    row.Text("obligation"),
                    row.Date("submitted_at"),
                    row.TextOrNull("document"),
                    row.Place
                )
            ),
            Evidence = Rows(
                load,
                InputTables.Evidence,
                row => new Evidence(
                    row.Text("unit"),
                    row.Year(),
                    row.Text("criterion"),
                    row.Text("document"),
                    row.DateOrNull("date"),
                    row.Place
                )
            ),
            Rejected = [.. Enumerable.Range(0, rejections.RowCount).Select(row => ToRejected(rejections, row)).OfType<RejectedRow>()],
        };

    /// <summary>Null: nobody can tell whom the row was about.</summary>
    private static RejectedRow? ToRejected(DataTable table, int row)
    {
        object? Cell(string column) => table[row, table.Schema.IndexOf(column)];
        if (Cell("fact") is not string fact || Cell("unit") is not string unit)
        {
            return null;
        }
        return new RejectedRow(
            fact,
            unit,
            (string?)Cell("subject"),
            Cell("period") is string text && Period.TryParse(text, out var period) ? period : null,
            (DateOnly?)Cell("day"),
            Cell("stage") is string word && Enum.TryParse<AssessmentStage>(word, ignoreCase: true, out var stage) ? stage : null,
            FirstLine((string?)Cell("reasons")),
            FirstLine((string?)Cell("reasons_en")),
            Cell("file") is string file ? new SourceLocation(file, (string?)Cell("sheet"), (string?)Cell("cell")) : null
        );
    }

    private static string FirstLine(string? text) => text?.Split('\n')[0] ?? "";

    internal static IReadOnlyList<ValidationRule> Validations(Func<TableSchema, FactRows> load) =>
        Rows(
            load,
            InputTables.Validations,
            row => new ValidationRule
            {
                Code = row.Text("code"),
                Kind = row.Word<ValidationKind>("kind"),
                Indicator = row.Text("indicator"),
                Scope = row.Text("scope"),
                Parts = ValidationRule.PartsOf(row.TextOrNull("parts")),
                Lower = row.NumberOrNull("lower"),
                Upper = row.NumberOrNull("upper"),
                Tolerance = row.NumberOrNull("tolerance") ?? 0,
                Severity = row.Word<Severity>("severity"),
                Remedy = row.TextOrNull("remedy"),
                Place = row.Place,
            }
        );

    /// <summary>What the office's rules find in all that the ledger holds; nothing more is read where there are no rules.</summary>
    internal static IReadOnlyList<Finding> Validate(Func<TableSchema, FactRows> load) =>
        Validations(load) is { Count: > 0 } rules
            ? ValidationRun.Execute(
                rules,
                Rows(load, InputTables.Units, ToUnit),
                Rows(load, InputTables.Indicators, ToIndicator),
                Rows(load, InputTables.Observations, ToObservation)
            )
            : [];

    internal static T[] Rows<T>(Func<TableSchema, FactRows> load, TableSchema schema, Func<FactRow, T> read) =>
        [.. FactRow.Each(load(schema)).Select(read)];

    internal static Unit ToUnit(FactRow row) =>
        new()
        {
            Code = row.Text("code"),
            Name = row.Text("name"),
            Kind = row.Text("kind"),
            Parent = row.TextOrNull("parent"),
            ValidFrom = row.DateOrNull("valid_from"),
            ValidTo = row.DateOrNull("valid_to"),
            Attributes = row.Attributes is { Length: > 0 } json
                ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
                : [],
        };

    internal static Indicator ToIndicator(FactRow row) =>
        new()
        {
            Code = row.Text("code"),
            Name = row.Text("name"),
            UnitOfMeasure = row.Text("unit_of_measure"),
            Direction = row.Word<Direction>("direction"),
            Accumulation = row.Word<Accumulation>("accumulation"),
            Aggregation = Aggregation.TryParse(row.Text("aggregation"), out var aggregation)
                ? aggregation
                : throw new InvalidOperationException($"indicators: '{row.Text("aggregation")}' is no aggregation"),
        };

    internal static Bloc ToBloc(FactRow row) =>
        new(row.Year(), row.Text("bloc"), row.Text("name"), row.TextOrNull("head"));

    private static Target ToTarget(FactRow row) =>
        new()
        {
            Period = row.TextOrNull("period") is { } period ? Period.Parse(period) : Period.OfYear(row.Year()),
            Indicator = row.Text("indicator"),
            Scope = row.Text("scope"),
            Applies = row.Word<TargetApplies>("applies"),
            Change = row.Word<TargetChange>("change"),
            Comparator = row.Word<TargetComparator>("comparator"),
            Value = row.NumberOrNull("value"),
            Upper = row.NumberOrNull("upper"),
            UnitOfMeasure = row.TextOrNull("unit_of_measure"),
            Baseline = row.NumberOrNull("baseline"),
            AssignedBy = row.TextOrNull("assigned_by"),
            Effective = row.DateOrNull("effective"),
            Document = row.TextOrNull("source"),
            Quote = row.TextOrNull("quote"),
            Place = row.Place,
        };

    private static Observation ToObservation(FactRow row) =>
        new()
        {
            Unit = row.Text("unit"),
            Indicator = row.Text("indicator"),
            Period = Period.Parse(row.Text("period")),
            Value = row.Number("value"),
            Measure = row.Word<FigureMeasure>("measure"),
            Status = row.Word<FigureStatus>("status"),
            KnownBy = row.Word<KnownBy>("known_by"),
            SubmittedAt = row.DateOrNull("submitted_at"),
            Document = row.TextOrNull("source"),
            Sequence = row.Sequence,
            Place = row.Place,
        };

    private static Assessment ToAssessment(FactRow row) =>
        new()
        {
            Year = row.Year(),
            Bloc = row.Text("bloc"),
            Unit = row.Text("unit"),
            Criterion = row.Text("criterion"),
            Stage = row.Word<AssessmentStage>("stage"),
            Points = row.Number("points"),
            Assessor = row.TextOrNull("assessor"),
            Date = row.DateOrNull("date"),
            Note = row.TextOrNull("note"),
            Place = row.Place,
        };

    private static Obligation ToObligation(FactRow row) =>
        new(
            row.Text("code"),
            row.TextOrNull("campaign"),
            row.Text("scope"),
            Period.Parse(row.Text("period")),
            row.Date("due"),
            row.TextOrNull("form")
        );
}

using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>A small year that a test fills with units, targets, figures and entries, and then scores.</summary>
internal sealed class Situation
{
    internal const int Year = 2025;

    private readonly List<Unit> units = [];
    private readonly List<Bloc> blocs = [new(Year, "huyen", "Khối các huyện", null)];
    private readonly List<BlocMember> members = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<Target> targets = [];
    private readonly List<Observation> observations = [];
    private readonly List<UnitEvent> events = [];
    private readonly List<Assessment> assessments = [];
    private readonly List<Obligation> obligations = [];
    private readonly List<Submission> submissions = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<RejectedRow> rejected = [];

    internal DateOnly AsOf { get; set; } = new(Year, 12, 31);

    internal ScoringFacts Facts =>
        new()
        {
            Units = units,
            Blocs = blocs,
            Members = members,
            Indicators = indicators,
            Targets = targets,
            Observations = observations,
            Events = events,
            Assessments = assessments,
            Obligations = obligations,
            Submissions = submissions,
            Evidence = evidence,
            Rejected = rejected,
        };

    internal static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    internal Situation Unit(string code, string kind = "huyen", string bloc = "huyen", params (string Name, string Value)[] attributes)
    {
        units.Add(
            new Unit
            {
                Code = code,
                Name = "Đơn vị " + code,
                Kind = kind,
                Attributes = attributes.ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal),
            }
        );
        if (bloc.Length > 0)
        {
            members.Add(new BlocMember(Year, bloc, code, null, null));
        }
        return this;
    }

    internal Situation Unit(Unit unit, string bloc = "huyen")
    {
        units.Add(unit);
        if (bloc.Length > 0)
        {
            members.Add(new BlocMember(Year, bloc, unit.Code, null, null));
        }
        return this;
    }

    /// <summary>A unit's attribute; null where it has none of that name.</summary>
    internal string? Attribute(string unit, string name) =>
        units.First(item => string.Equals(item.Code, unit, StringComparison.Ordinal)).Attributes.GetValueOrDefault(name);

    internal Situation Bloc(string code)
    {
        blocs.Add(new Bloc(Year, code, "Khối " + code, null));
        return this;
    }

    internal Situation Indicator(
        string code,
        Direction direction = Direction.Higher,
        Accumulation accumulation = Accumulation.Cumulative,
        string unitOfMeasure = "tỷ đồng",
        string aggregation = "sum"
    )
    {
        Assert.True(Aggregation.TryParse(aggregation, out var parsed));
        indicators.Add(
            new Indicator
            {
                Code = code,
                Name = "Chỉ tiêu " + code,
                UnitOfMeasure = unitOfMeasure,
                Direction = direction,
                Accumulation = accumulation,
                Aggregation = parsed,
            }
        );
        return this;
    }

    internal Situation Target(
        string scope,
        string indicator,
        decimal? value,
        TargetComparator comparator = TargetComparator.AtLeast,
        TargetChange change = TargetChange.Level,
        TargetApplies applies = TargetApplies.Self,
        decimal? upper = null,
        decimal? baseline = null,
        string? assignedBy = null,
        string? effective = null,
        string? unitOfMeasure = null,
        string? period = null
    )
    {
        targets.Add(
            new Target
            {
                Period = Period.Parse(period ?? "2025"),
                Indicator = indicator,
                Scope = scope,
                Applies = applies,
                Change = change,
                Comparator = value is null ? TargetComparator.None : comparator,
                Value = value,
                Upper = upper,
                Baseline = baseline,
                AssignedBy = assignedBy,
                Effective = effective is null ? null : Day(effective),
                UnitOfMeasure = unitOfMeasure,
                Place = new SourceLocation("ke-hoach.csv", null, $"H{targets.Count + 2}"),
            }
        );
        return this;
    }

    internal Situation Figure(
        string unit,
        string indicator,
        decimal value,
        string period = "2025",
        FigureStatus status = FigureStatus.Official,
        FigureMeasure measure = FigureMeasure.Value,
        string? submitted = null
    )
    {
        observations.Add(
            new Observation
            {
                Unit = unit,
                Indicator = indicator,
                Period = Period.Parse(period),
                Value = value,
                Status = status,
                Measure = measure,
                SubmittedAt = submitted is null ? null : Day(submitted),
                Sequence = observations.Count,
                Place = new SourceLocation("so-lieu.csv", null, $"D{observations.Count + 2}"),
            }
        );
        return this;
    }

    /// <summary>A unit with one figure and one target.</summary>
    internal Situation Pair(string unit, string indicator, decimal? target, decimal actual) =>
        Unit(unit).Target(unit, indicator, target).Figure(unit, indicator, actual);

    internal Situation Event(string unit, string name, decimal count = 1, string day = "2025-06-15")
    {
        events.Add(new UnitEvent(unit, name, Day(day), count, null, null));
        return this;
    }

    internal Situation Entry(
        string unit,
        string criterion,
        decimal points,
        AssessmentStage stage = AssessmentStage.Self,
        string? note = null,
        string bloc = "huyen"
    )
    {
        assessments.Add(
            new Assessment
            {
                Year = Year,
                Bloc = bloc,
                Unit = unit,
                Criterion = criterion,
                Stage = stage,
                Points = points,
                Note = note,
            }
        );
        return this;
    }

    internal Situation Obligation(string code, string scope, string due, string period = "2025")
    {
        obligations.Add(new Obligation(code, null, scope, Period.Parse(period), Day(due), null));
        return this;
    }

    internal Situation Submission(string unit, string obligation, string day)
    {
        submissions.Add(new Submission(unit, obligation, Day(day), null, null));
        return this;
    }

    internal Situation EvidenceOf(string unit, string criterion)
    {
        evidence.Add(new Evidence(unit, Year, criterion, "minh-chung.pdf", null, null));
        return this;
    }

    /// <summary>A row of that table that was refused at import.</summary>
    internal Situation Refused(string table, string unit, string? subject, string? period = null, string? day = null, AssessmentStage? stage = null)
    {
        rejected.Add(
            new RejectedRow(
                table,
                unit,
                subject,
                period is null ? null : Period.Parse(period),
                day is null ? null : Day(day),
                stage,
                "\"1,2,5\" không phải là số.",
                "\"1,2,5\" is not a number.",
                new SourceLocation("so-lieu.csv", null, "D7")
            )
        );
        return this;
    }

    internal ScoreRunResult Run(RuleBook book, params string[] onlyBlocs) =>
        ScoreRun.Execute(book, Facts, Year, AsOf, onlyBlocs.Length > 0 ? onlyBlocs : null);

    /// <summary>Runs a book and gives the points of one criterion, by unit; null where it has none.</summary>
    internal Dictionary<string, decimal?> Points(RuleBook book, string criterion) =>
        Run(book)
            .Blocs.SelectMany(bloc => bloc.Scores)
            .Where(score => string.Equals(score.Criterion, criterion, StringComparison.Ordinal))
            .ToDictionary(score => score.Unit, score => score.Points, StringComparer.Ordinal);

    internal Dictionary<string, Standing> Standings(RuleBook book) =>
        Run(book).Blocs.SelectMany(bloc => bloc.Standings).ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
}

using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Facts;

/// <summary>The facts of a run, found by what they are about, as they were known on the as-of date (tra cứu dữ liệu).</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<(string Unit, string Indicator), List<Observation>> observations;
    private readonly Dictionary<string, List<Target>> targets;
    private readonly Dictionary<(string Indicator, string Unit), List<Target>> unitTargets;
    private readonly Dictionary<string, List<Target>> setTargets;
    private readonly Dictionary<(string Unit, string Event), List<UnitEvent>> events;
    private readonly Dictionary<(string Unit, string Obligation), List<Submission>> submissions;
    private readonly HashSet<(string Unit, string Criterion)> evidence;

    internal FactIndex(ScoringFacts facts, int year, DateOnly asOf)
    {
        Facts = facts;
        Year = year;
        AsOf = asOf;
        Units = First(facts.Units, unit => unit.Code);
        Indicators = First(facts.Indicators, indicator => indicator.Code);
        observations = Group(
            facts.Observations.Where(item => Observation.IsKnown(item.SubmittedAt, asOf)),
            item => (item.Unit, item.Indicator)
        );
        targets = Group(facts.Targets.Where(item => (item.Effective ?? item.Period.Start) <= asOf), item => item.Indicator);
        var inForce = targets.Values.SelectMany(group => group).ToLookup(item => new TargetScope(item.Scope).Unit is not null);
        unitTargets = Group(inForce[true], item => (item.Indicator, new TargetScope(item.Scope).Unit ?? string.Empty));
        setTargets = Group(inForce[false], item => item.Indicator);
        events = Group(facts.Events.Where(item => item.Date.Year == year && item.Date <= asOf), item => (item.Unit, item.Event));
        submissions = Group(facts.Submissions.Where(item => item.SubmittedAt <= asOf), item => (item.Unit, item.Obligation));
        evidence = facts
            .Evidence.Where(item => item.Year == year && (item.Date is not { } day || day <= asOf))
            .Select(item => (item.Unit, item.Criterion))
            .ToHashSet();
    }

    internal ScoringFacts Facts { get; }

    internal int Year { get; }

    internal DateOnly AsOf { get; }

    internal Dictionary<string, Unit> Units { get; }

    internal Dictionary<string, Indicator> Indicators { get; }

    /// <summary>The unit's name for messages; its code where it has none.</summary>
    internal string NameOf(string unit) => Units.TryGetValue(unit, out var known) ? known.Name : unit;

    internal string IndicatorNameOf(string indicator) => Indicators.TryGetValue(indicator, out var known) ? known.Name : indicator;

    /// <summary>How texts about a rule book name what it names by code.</summary>
    internal FactNames Names(RuleBook book) => FactNames.Of(book, Facts.Indicators, Facts.Obligations);

    internal IReadOnlyList<Observation> Observations(string unit, string indicator) =>
        observations.TryGetValue((unit, indicator), out var found) ? found : [];

    /// <summary>All that are in force on the as-of date or were before.</summary>
    internal IReadOnlyList<Target> Targets(string indicator) => targets.TryGetValue(indicator, out var found) ? found : [];

    /// <summary>Those that name the unit, and those that name a set: all that can be a unit's.</summary>
    internal IEnumerable<Target> Targets(string indicator, string unit) =>
        (unitTargets.TryGetValue((indicator, unit), out var own) ? own : []).Concat(
            setTargets.TryGetValue(indicator, out var sets) ? sets : []
        );

    internal IReadOnlyList<UnitEvent> Events(string unit, string name) => events.TryGetValue((unit, name), out var found) ? found : [];

    internal IReadOnlyList<Submission> Submissions(string unit, string obligation) =>
        submissions.TryGetValue((unit, obligation), out var found) ? found : [];

    internal bool HasEvidence(string unit, string criterion) => evidence.Contains((unit, criterion));

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> code)
    {
        var byCode = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            byCode.TryAdd(code(item), item);
        }
        return byCode;
    }

    private static Dictionary<TKey, List<T>> Group<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<T>>();
        foreach (var item in items)
        {
            var at = key(item);
            if (!groups.TryGetValue(at, out var group))
            {
                group = [];
                groups.Add(at, group);
            }
            group.Add(item);
        }
        return groups;
    }
}

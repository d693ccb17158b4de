using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>A run with all that it knows (trạng thái lần chấm): what questions about a result start from.</summary>
internal sealed class RunState
{
    private RunState(ScorePlan plan, FactIndex index, List<ScoredUnit> units, LeafReader reader, StageEntries entries, List<Finding> findings)
    {
        Plan = plan;
        Index = index;
        Units = units;
        Reader = reader;
        Entries = entries;
        Findings = findings;
        LeafFacts = PlanScoring.ReadFacts(plan, units, reader);
        Points = PlanScoring.Score(plan, units, LeafFacts, index, entries, findings);
    }

    internal ScorePlan Plan { get; }

    internal FactIndex Index { get; }

    internal IReadOnlyList<ScoredUnit> Units { get; }

    internal LeafReader Reader { get; }

    internal StageEntries Entries { get; }

    internal List<Finding> Findings { get; }

    /// <summary>By line, then by unit; empty for sections.</summary>
    internal LeafFact[][] LeafFacts { get; }

    /// <summary>By line, then by unit.</summary>
    internal LinePoints[][] Points { get; }

    internal IEnumerable<Bloc> Blocs => Units.Select(unit => unit.Bloc).Distinct();

    internal static RunState Of(RuleBook book, ScoringFacts facts, int year, DateOnly asOf, IReadOnlyCollection<string> blocs)
    {
        var findings = new List<Finding>();
        var plan = ScorePlan.Compile(book);
        var index = new FactIndex(facts, year, asOf);
        var members = Members(index, blocs, findings);
        var entries = new StageEntries(
            plan,
            index,
            members.ToDictionary(member => member.Unit.Code, member => member.Bloc.Code, StringComparer.Ordinal),
            findings
        );
        var reader = new LeafReader(book, index);
        var units = members.ConvertAll(member => member with { Disqualified = Grounds(book, entries, reader, member) });
        foreach (var unit in units.Where(unit => !unit.IsPeer))
        {
            findings.Add(
                Note(FindingCode.ScoreUnitDisqualified, index, unit.Bloc, unit.Unit.Code, unit.Unit.Name, unit.Disqualified.Argument)
            );
        }
        return new RunState(plan, index, units, reader, entries, findings);
    }

    internal BlocResult Result(Bloc bloc) => new BlocScoring(Plan, Index, Reader, Units, Points, Findings).Result(bloc, MembersOf(bloc.Code));

    /// <summary>Totals and ranks only, of these or of changed points.</summary>
    internal List<Standing> Standings(string bloc, ScorePlan? plan = null, LinePoints[][]? points = null) =>
        [
            .. new BlocScoring(plan ?? Plan, Index, Reader, Units, points ?? Points, findings: null)
                .Standings(MembersOf(bloc))
                .Select(item => item.Standing),
        ];

    /// <summary>These units ranked by themselves, as if the bloc had no others.</summary>
    internal List<Standing> StandingsOf(IReadOnlyList<int> members) =>
        [.. new BlocScoring(Plan, Index, Reader, Units, Points, findings: null).Standings(members).Select(item => item.Standing)];

    /// <summary>One unit's rank when only some units' points have changed: the totals of the others are known.</summary>
    internal int? RankOf(string unit, LinePoints[][] points, LeafReader reader, IReadOnlyCollection<int> moved)
    {
        sums ??= new BlocScoring(Plan, Index, Reader, Units, Points, findings: null).Sums([.. Enumerable.Range(0, Units.Count)]);
        var changed = new BlocScoring(Plan, Index, reader, Units, points, findings: null);
        var bloc = Units[PlaceOf(unit)].Bloc.Code;
        var mixed = MembersOf(bloc).ConvertAll(member => moved.Contains(member) ? changed.Sums([member])[0] : sums[member]);
        return changed.RankOf(unit, mixed);
    }

    private List<(int Unit, Standing Standing)>? sums;

    /// <summary>The figures that a unit's points look at, in the book's order, each once for every line that does.</summary>
    internal IEnumerable<LeafFact> FigureUses(int unit) =>
        Plan
            .Lines.Where(line => line.Rule is not null)
            .SelectMany(line => Reader.FigureUses(line, LeafFacts[line.Position][unit], Units[unit].Unit))
            .Where(use => use is { Indicator: not null, Figure.Value: not null });

    /// <summary>Places of a bloc's members among the units.</summary>
    internal List<int> MembersOf(string bloc) =>
        [.. Enumerable.Range(0, Units.Count).Where(unit => string.Equals(Units[unit].Bloc.Code, bloc, StringComparison.Ordinal))];

    /// <summary>-1 when it is not among them.</summary>
    internal int PlaceOf(string unit)
    {
        for (var place = 0; place < Units.Count; place++)
        {
            if (string.Equals(Units[place].Unit.Code, unit, StringComparison.Ordinal))
            {
                return place;
            }
        }
        return -1;
    }

    /// <summary>Members of the blocs on the as-of date, or on the year's last day if that is earlier; by bloc and code.</summary>
    private static List<ScoredUnit> Members(FactIndex index, IReadOnlyCollection<string> blocs, List<Finding> findings)
    {
        var day = index.AsOf.Year > index.Year ? new DateOnly(index.Year, 12, 31) : index.AsOf;
        var scored = new List<ScoredUnit>();
        var taken = new Dictionary<string, Bloc>(StringComparer.Ordinal);
        var known = index.Facts.Blocs.Where(bloc => bloc.Year == index.Year && blocs.Contains(bloc.Code, StringComparer.Ordinal));
        foreach (var bloc in known.DistinctBy(bloc => bloc.Code, StringComparer.Ordinal).OrderBy(bloc => bloc.Code, StringComparer.Ordinal))
        {
            var members = index
                .Facts.Members.Where(member => member.Year == index.Year && Is(member.Bloc, bloc.Code) && IsIn(member, day))
                .Select(member => member.Unit)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (members.Count == 0)
            {
                findings.Add(Note(FindingCode.ScoreBlocEmpty, index, bloc, null, bloc.Name, Year(index)));
            }
            foreach (var code in members)
            {
                if (!index.Units.TryGetValue(code, out var unit))
                {
                    findings.Add(Note(FindingCode.ScoreUnitUnknown, index, bloc, code, bloc.Name, code));
                    continue;
                }
                if (!ExistsWithin(unit, index.Year))
                {
                    findings.Add(Note(FindingCode.ScoreUnitNotThen, index, bloc, code, unit.Name, bloc.Name, Year(index)));
                }
                if (!taken.TryAdd(code, bloc))
                {
                    findings.Add(Note(FindingCode.ScoreUnitInTwoBlocs, index, bloc, code, unit.Name, taken[code].Name, bloc.Name, Year(index)));
                    continue;
                }
                scored.Add(new ScoredUnit { Unit = unit, Bloc = bloc });
            }
        }
        return scored;
    }

    private static bool IsIn(BlocMember member, DateOnly day) =>
        (member.ValidFrom is not { } from || from <= day) && (member.ValidTo is not { } to || day <= to);

    private static bool ExistsWithin(Unit unit, int year) =>
        (unit.ValidFrom is not { } from || from.Year <= year) && (unit.ValidTo is not { } to || to.Year >= year);

    /// <summary>Why the unit is not ranked; nothing when it is.</summary>
    private static Said Grounds(RuleBook book, StageEntries entries, LeafReader reader, ScoredUnit unit)
    {
        var grounds = book
            .Disqualifications.Where(ground =>
                ground.Event is { } name
                    ? reader.Count(unit.Unit, name) > 0
                    : ground.MissingStage is { } stage && !entries.HasStage(unit.Unit.Code, stage)
            )
            .Select(ground => new Said(ground.Reason, ground.ReasonEnglish ?? ground.Reason))
            .ToList();
        return Said.Join("; ", grounds);
    }

    private static Finding Note(FindingCode code, FactIndex index, Bloc bloc, string? unit, params string[] arguments) =>
        new()
        {
            Code = code,
            Unit = unit,
            Year = index.Year,
            Bloc = bloc.Code,
            Arguments = arguments,
        };

    private static string Year(FactIndex index) => index.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

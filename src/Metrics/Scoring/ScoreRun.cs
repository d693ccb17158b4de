using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// Scores and ranks the blocs of a rule book (lần chấm điểm): facts in, points with their explanations, ranks and
/// findings out. The one entry of the scoring core.
/// </summary>
public static class ScoreRun
{
    /// <summary>All blocs that the book names, or those of them that are asked for.</summary>
    /// <param name="asOf">What became known later is not looked at.</param>
    /// <param name="blocs">Codes of blocs to score; null: those of the book. Lets one year be scored under another year's book.</param>
    public static ScoreRunResult Execute(
        RuleBook book,
        ScoringFacts facts,
        int year,
        DateOnly asOf,
        IReadOnlyCollection<string>? blocs = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new List<Finding>();
        var plan = ScorePlan.Compile(book);
        var index = new FactIndex(facts, year, asOf);
        var members = Members(index, blocs ?? book.Blocs, findings);
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
                new Finding
                {
                    Code = FindingCode.ScoreUnitDisqualified,
                    Unit = unit.Unit.Code,
                    Year = year,
                    Bloc = unit.Bloc.Code,
                    Arguments = [unit.Unit.Name, unit.Disqualified.Argument],
                }
            );
        }
        var points = PlanScoring.Score(plan, units, reader, index, entries, findings);
        var results = units
            .Select((unit, at) => (unit.Bloc, at))
            .GroupBy(item => item.Bloc)
            .Select(group => new BlocScoring(plan, index, reader, units, points, findings).Result(group.Key, [.. group.Select(item => item.at)]))
            .ToList();
        return new ScoreRunResult(results, findings);
    }

    /// <summary>Members of the blocs on the as-of date, or on the year's last day if that is earlier; by bloc and code.</summary>
    private static List<ScoredUnit> Members(FactIndex index, IReadOnlyCollection<string> blocs, List<Finding> findings)
    {
        var day = index.AsOf.Year > index.Year ? new DateOnly(index.Year, 12, 31) : index.AsOf;
        var scored = new List<ScoredUnit>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
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
                if (taken.Add(code))
                {
                    scored.Add(new ScoredUnit { Unit = unit, Bloc = bloc });
                }
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

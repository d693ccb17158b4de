using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Scoring;

/// <summary>The points that people entered (điểm các bước chấm), by unit, line and stage.</summary>
internal sealed class StageEntries
{
    private readonly Dictionary<(string Unit, string Criterion), Assessment?[]> entries = [];
    private readonly HashSet<(string Unit, AssessmentStage Stage)> stages = [];

    /// <param name="blocs">Bloc of each scored unit; entries of other units or blocs are not looked at.</param>
    internal StageEntries(ScorePlan plan, FactIndex index, IReadOnlyDictionary<string, string> blocs, List<Finding> findings)
    {
        var known = plan
            .Lines.Where(line => line.Rule is not null)
            .Select(line => line.Code)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in index.Facts.Assessments)
        {
            if (
                entry.Year != index.Year
                || !blocs.TryGetValue(entry.Unit, out var bloc)
                || !string.Equals(entry.Bloc, bloc, StringComparison.Ordinal)

            )
            {
                continue;
            }
            if (!known.Contains(entry.Criterion))
            {
                findings.Add(Note(FindingCode.ScoreEntryUnknown, entry, entry.Criterion, plan.Book.Title));
                continue;
            }
            stages.Add((entry.Unit, entry.Stage));
            Take(entry, index, findings);
        }
    }

    private StageEntries(StageEntries other)
    {
        entries = new Dictionary<(string Unit, string Criterion), Assessment?[]>(other.entries);
        stages = other.stages;
    }

    /// <summary>The same with other points in the entry that counts.</summary>
    internal StageEntries With(string unit, string criterion, decimal points)
    {
        var changed = new StageEntries(this);
        var found = (Assessment?[])((Assessment?[])Of(unit, criterion)).Clone();
        var latest = Array.FindLastIndex(found, entry => entry is not null);
        if (latest >= 0)
        {
            found[latest] = found[latest]! with { Points = points };
        }
        changed.entries[(unit, criterion)] = found;
        return changed;
    }

    /// <summary>The entry of each stage; null where there is none.</summary>
    internal IReadOnlyList<Assessment?> Of(string unit, string criterion) =>
        entries.TryGetValue((unit, criterion), out var found) ? found : None;

    internal bool HasStage(string unit, AssessmentStage stage) => stages.Contains((unit, stage));

    internal static Assessment? Latest(IReadOnlyList<Assessment?> entries) => entries.LastOrDefault(entry => entry is not null);

    private static readonly Assessment?[] None = new Assessment?[4];

    private void Take(Assessment entry, FactIndex index, List<Finding> findings)
    {
        var key = (entry.Unit, entry.Criterion);
        if (!entries.TryGetValue(key, out var found))
        {
            found = new Assessment?[4];
            entries.Add(key, found);
        }
        var stage = (int)entry.Stage;
        if (found[stage] is { } before && before.Points != entry.Points)
        {
            var kept = (entry.Date ?? DateOnly.MinValue) >= (before.Date ?? DateOnly.MinValue) ? entry : before;
            findings.Add(
                Note(
                    FindingCode.ScoreEntryOnce,
                    entry,
                    index.NameOf(entry.Unit),
                    StageText.Of(entry.Stage).Argument,
                    entry.Criterion,
                    Said.Number(before.Points).Argument,
                    Said.Number(entry.Points).Argument
                )
            );
            found[stage] = kept;
            return;
        }
        found[stage] = entry;
    }

    private static Finding Note(FindingCode code, Assessment entry, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = entry.Place,
            Unit = entry.Unit,
            Subject = entry.Criterion,
            Year = entry.Year,
            Bloc = entry.Bloc,
            Arguments = arguments,
        };
}

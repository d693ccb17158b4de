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
        var twice = new Dictionary<(string Unit, string Criterion, AssessmentStage Stage), List<Assessment>>();
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
            Take(entry, twice);
        }
        findings.AddRange(Contradictions(twice, index));
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

    /// <summary>Of two entries of one stage the one that <see cref="Order"/> puts last, whatever the order of the rows.</summary>
    private void Take(Assessment entry, Dictionary<(string Unit, string Criterion, AssessmentStage Stage), List<Assessment>> twice)
    {
        var key = (entry.Unit, entry.Criterion);
        if (!entries.TryGetValue(key, out var found))
        {
            found = new Assessment?[4];
            entries.Add(key, found);
        }
        var stage = (int)entry.Stage;
        if (found[stage] is not { } before)
        {
            found[stage] = entry;
            return;
        }
        var isLater = Order.Compare(before, entry) <= 0;
        found[stage] = isLater ? entry : before;
        var place = (entry.Unit, entry.Criterion, entry.Stage);
        if (!twice.TryGetValue(place, out var others))
        {
            others = [];
            twice.Add(place, others);
        }
        others.Add(isLater ? before : entry);
    }

    /// <summary>Entries that another one of their stage sets aside, each told once.</summary>
    private IEnumerable<Finding> Contradictions(
        Dictionary<(string Unit, string Criterion, AssessmentStage Stage), List<Assessment>> twice,
        FactIndex index
    )
    {
        foreach (var ((unit, criterion, stage), others) in twice.OrderBy(item => item.Key.Unit, StringComparer.Ordinal)
            .ThenBy(item => item.Key.Criterion, StringComparer.Ordinal)
            .ThenBy(item => item.Key.Stage))
        {
            var counts = entries[(unit, criterion)][(int)stage]!;
            foreach (var other in others.Where(other => other.Points != counts.Points).Order(Order).DistinctBy(other => other.Points))
            {
                yield return Note(
                    FindingCode.ScoreEntryOnce,
                    other,
                    index.NameOf(unit),
                    StageText.Of(stage).Argument,
                    criterion,
                    Said.Number(other.Points).Argument,
                    Said.Number(counts.Points).Argument
                );
            }
        }
    }

    /// <summary>By day; then those with a reason, then the fewer points behind the more, then the texts.</summary>
    private static readonly Comparer<Assessment> Order = Comparer<Assessment>.Create(
        (left, right) =>
        {
            var order = (left.Date ?? DateOnly.MinValue).CompareTo(right.Date ?? DateOnly.MinValue);
            order = order != 0 ? order : string.IsNullOrWhiteSpace(right.Note).CompareTo(string.IsNullOrWhiteSpace(left.Note));
            order = order != 0 ? order : right.Points.CompareTo(left.Points);
            order = order != 0 ? order : string.CompareOrdinal(left.Note, right.Note);
            order = order != 0 ? order : string.CompareOrdinal(left.Assessor, right.Assessor);
            return order != 0 ? order : string.CompareOrdinal(left.Place?.ToString(), right.Place?.ToString());
        }
    );

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

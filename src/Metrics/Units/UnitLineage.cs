using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Units;

/// <summary>
/// Which units of another day a unit is made of (nguồn gốc đơn vị): walks the changes of units one date at a time, so
/// that chains of merges, splits, renames and moves come out as one share a unit.
/// </summary>
/// <remarks>
/// Backwards a share says how much of an earlier unit's sums belongs here. Forwards it says how much of a later unit's
/// figure belongs here: all of it where the later unit came from here alone, unknown (null) where it came from others
/// too, because nobody counted that part apart.
/// </remarks>
internal sealed class UnitLineage
{
    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, ILookup<string, UnitChange>> intoOn = [];
    private readonly Dictionary<DateOnly, ILookup<string, UnitChange>> outOfOn = [];

    internal UnitLineage(IEnumerable<Unit> units, IEnumerable<UnitChange> changes)
    {
        foreach (var unit in units)
        {
            this.units.TryAdd(unit.Code, unit);
        }
        // The last row said of an arrow is the one that holds; the order of the arrows then does not matter.
        var arrows = changes
            .GroupBy(change => (change.Effective, change.From, change.To))
            .Select(group => group.Last())
            .OrderBy(change => change.From, StringComparer.Ordinal)
            .ThenBy(change => change.To, StringComparer.Ordinal)
            .ToList();
        foreach (var day in arrows.GroupBy(change => change.Effective))
        {
            intoOn.Add(day.Key, day.ToLookup(change => change.To, StringComparer.Ordinal));
            outOfOn.Add(day.Key, day.ToLookup(change => change.From, StringComparer.Ordinal));
        }
        Dates = [.. intoOn.Keys.Order()];
        Involved = [.. arrows.SelectMany(change => new[] { change.From, change.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The first days of new maps, earliest first.</summary>
    internal IReadOnlyList<DateOnly> Dates { get; }

    /// <summary>Every unit that a change names, by code.</summary>
    internal IReadOnlyList<string> Involved { get; }

    /// <summary>The map that a day belongs to: 0 before the first change, n after the last.</summary>
    internal int MapOn(DateOnly day) => Dates.Count(date => date <= day);

    /// <summary>The map that a unit is shown in: that of its last day, the latest while it lives.</summary>
    internal int MapOf(string unit) => units.TryGetValue(unit, out var known) && known.ValidTo is { } end ? MapOn(end) : Dates.Count;

    internal DateOnly? FirstDayOf(int map) => map == 0 ? null : Dates[map - 1];

    internal DateOnly? LastDayOf(int map) => map == Dates.Count ? null : Dates[map].AddDays(-1);

    /// <summary>The units of each map that a unit is made of, with their shares; index is the map.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> Of(string unit)
    {
        var home = MapOf(unit);
        var made = new IReadOnlyDictionary<string, Fraction?>[Dates.Count + 1];
        made[home] = new SortedDictionary<string, Fraction?>(StringComparer.Ordinal) { [unit] = Fraction.One };
        for (var map = home - 1; map >= 0; map--)
        {
            made[map] = Before(made[map + 1], Dates[map]);
        }
        for (var map = home + 1; map <= Dates.Count; map++)
        {
            made[map] = After(made[map - 1], Dates[map - 1]);
        }
        return made;
    }

    /// <summary>
    /// The part of the old unit that an arrow carries; null where it is not known. Without a share a merge, a rename, a move
    /// and the only arrow of a unit carry the whole.
    /// </summary>
    internal Fraction? ShareOf(UnitChange change)
    {
        if (change.Share is { } share)
        {
            return share;
        }
        var arrows = outOfOn[change.Effective][change.From];
        return change.Kind != UnitChangeKind.Split || (arrows.Count() == 1 && !LivesOn(change.From, change.Effective)) ? Fraction.One : null;
    }

    /// <summary>What the arrows of a day leave with the unit itself: all where none starts from it.</summary>
    internal Fraction? KeptBy(string unit, DateOnly day)
    {
        if (!LivedBefore(unit, day) || !LivesOn(unit, day))
        {
            return Fraction.Zero;
        }
        var arrows = outOfOn[day][unit].ToList();
        if (arrows.Exists(arrow => string.Equals(arrow.To, unit, StringComparison.Ordinal)))
        {
            return Fraction.Zero;
        }
        Fraction? kept = Fraction.One;
        foreach (var arrow in arrows)
        {
            kept = kept - ShareOf(arrow);
        }
        return kept is { Sign: < 0 } ? Fraction.Zero : kept;
    }

    /// <summary>The shares that leave a unit on a day, those that it keeps included; null where one is unknown.</summary>
    internal Fraction? Given(string unit, DateOnly day)
    {
        var given = KeptBy(unit, day);
        foreach (var arrow in outOfOn[day][unit])
        {
            given = given + ShareOf(arrow);
        }
        return given;
    }

    internal IEnumerable<UnitChange> ArrowsOn(DateOnly day) => outOfOn[day].SelectMany(group => group);

    internal bool LivesOn(string unit, DateOnly day) => !units.TryGetValue(unit, out var known) || known.ExistsOn(day);

    internal bool LivedBefore(string unit, DateOnly day) => !units.TryGetValue(unit, out var known) || known.ExistsOn(day.AddDays(-1));

    private SortedDictionary<string, Fraction?> Before(IReadOnlyDictionary<string, Fraction?> after, DateOnly day)
    {
        var before = new SortedDictionary<string, Fraction?>(StringComparer.Ordinal);
        foreach (var (unit, part) in after)
        {
            foreach (var arrow in intoOn[day][unit])
            {
                Add(before, arrow.From, part, ShareOf(arrow));
            }
            Add(before, unit, part, KeptBy(unit, day));
        }
        return before;
    }

    private SortedDictionary<string, Fraction?> After(IReadOnlyDictionary<string, Fraction?> before, DateOnly day)
    {
        var heirs = before
            .Keys.SelectMany(unit =>
                outOfOn[day][unit].Where(arrow => !IsNothing(ShareOf(arrow))).Select(arrow => arrow.To).Concat(IsNothing(KeptBy(unit, day)) ? [] : [unit])
            )
            .Distinct(StringComparer.Ordinal);
        var after = new SortedDictionary<string, Fraction?>(StringComparer.Ordinal);
        foreach (var heir in heirs)
        {
            var parts = intoOn[day]
                [heir]
                .Where(arrow => !IsNothing(ShareOf(arrow)))
                .Select(arrow => arrow.From)
                .Concat(IsNothing(KeptBy(heir, day)) ? [] : [heir])
                .Distinct(StringComparer.Ordinal)
                .Select(origin => before.TryGetValue(origin, out var part) ? part : null)
                .ToList();
            after.Add(heir, parts.TrueForAll(part => part is not null && part == parts[0]) ? parts[0] : null);
        }
        return after;
    }

    private static void Add(SortedDictionary<string, Fraction?> made, string unit, Fraction? part, Fraction? share)
    {
        if (IsNothing(share) || IsNothing(part))
        {
            return;
        }
        var carried = part * share;
        made[unit] = made.TryGetValue(unit, out var there) ? there + carried : carried;
    }

    private static bool IsNothing(Fraction? share) => share is { Sign: 0 };
}

using ThiDua.Ingest.Values;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Names;

/// <summary>Finds the unit that a text means at a time (danh bạ đơn vị): code first, then alias, then name.</summary>
internal sealed class UnitDirectory
{
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Unit>> byLooseCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Unit>> byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Unit>> byCore = new(StringComparer.Ordinal);

    /// <param name="units">A later one of the same code replaces an earlier one.</param>
    public UnitDirectory(IEnumerable<Unit> units, IEnumerable<UnitAlias> aliases)
    {
        foreach (var unit in units)
        {
            byCode[unit.Code] = unit;
        }
        foreach (var unit in byCode.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal))
        {
            Add(byLooseCode, unit.Code, unit);
            Add(byCore, UnitName.Of(unit.Name).Core, unit);
        }
        foreach (var alias in aliases)
        {
            if (byCode.TryGetValue(alias.Unit, out var unit))
            {
                Add(byAlias, TextKey.Fold(alias.Alias), unit);
                var core = UnitName.Of(alias.Alias).Core;
                if (!byCore.GetValueOrDefault(core, []).Contains(unit))
                {
                    Add(byCore, core, unit);
                }
            }
        }
    }

    public IEnumerable<Unit> Units => byCode.Values;

    public bool Has(string code) => byCode.ContainsKey(code);

    /// <param name="from">First day of the time that is asked about; null: any time.</param>
    /// <param name="to">Last day of it. A unit that existed on one of the days counts.</param>
    public UnitMatch Find(string text, DateOnly? from, DateOnly? to)
    {
        var match = FindAsWritten(text, from, to);
        if (match is not UnitMatch.Unknown)
        {
            return match;
        }
        var readings = LegacyVietnamese
            .Readings(text)
            .Select(reading => FindAsWritten(reading, from, to))
            .Where(reading => reading is not UnitMatch.Unknown)
            .Distinct()
            .ToList();
        return readings switch
        {
            [] => match,
            [UnitMatch.ByCode only] => new UnitMatch.ByName(only.Unit),
            [var only] => only,
            _ => new UnitMatch.Several([.. readings.SelectMany(UnitsOf).Distinct()]),
        };
    }

    private static IEnumerable<Unit> UnitsOf(UnitMatch match) =>
        match switch
        {
            UnitMatch.ByCode found => [found.Unit],
            UnitMatch.ByName found => [found.Unit],
            UnitMatch.Several found => found.Units,
            UnitMatch.NotThen found => [found.Unit],
            UnitMatch.Unknown => [],
            _ => throw new InvalidOperationException("a unit match without a case"),
        };

    private UnitMatch FindAsWritten(string text, DateOnly? from, DateOnly? to)
    {
        if (byCode.TryGetValue(text, out var exact))
        {
            return Existed(exact, from, to) ? new UnitMatch.ByCode(exact) : new UnitMatch.NotThen(exact);
        }
        if (byLooseCode.TryGetValue(text, out var loose) && loose.Count == 1)
        {
            return Existed(loose[0], from, to) ? new UnitMatch.ByCode(loose[0]) : new UnitMatch.NotThen(loose[0]);
        }
        var aliased = byAlias.GetValueOrDefault(TextKey.Fold(text), []);
        var name = UnitName.Of(text);
        var named = byCore.GetValueOrDefault(name.Core, []);
        foreach (var candidates in (ReadOnlySpan<List<Unit>>)[aliased, OfLevel(named, name.Level)])
        {
            var then = candidates.Where(unit => Existed(unit, from, to)).ToList();
            if (then.Count == 1)
            {
                return new UnitMatch.ByName(then[0]);
            }
            if (then.Count > 1)
            {
                return new UnitMatch.Several(then);
            }
        }
        var ever = aliased.Count > 0 ? aliased : OfLevel(named, name.Level);
        return ever switch
        {
            [] => new UnitMatch.Unknown(),
            [var only] => new UnitMatch.NotThen(only),
            _ => new UnitMatch.Several(ever),
        };
    }

    public static bool Existed(Unit unit, DateOnly? from, DateOnly? to) =>
        (from is null || unit.ValidTo is not { } end || end >= from) && (to is null || unit.ValidFrom is not { } start || start <= to);

    /// <summary>The units whose level is the one named; where none has it, those that may be called so.</summary>
    private static List<Unit> OfLevel(List<Unit> named, string? level)
    {
        if (level is null)
        {
            return named;
        }
        var same = named.Where(unit => string.Equals(UnitName.LevelOf(unit.Name, unit.Kind), level, StringComparison.Ordinal)).ToList();
        return same.Count > 0
            ? same
            : [.. named.Where(unit => UnitName.LevelOf(unit.Name, unit.Kind) is not { } other || UnitName.SameTier(other, level))];
    }

    private static void Add(Dictionary<string, List<Unit>> index, string key, Unit unit)
    {
        if (key.Length == 0)
        {
            return;
        }
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }
        if (!list.Contains(unit))
        {
            list.Add(unit);
        }
    }
}

using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Indicators;

/// <summary>Whom a target or an obligation names (phạm vi): "all", "kind=xa", "vung=ngheo" or a unit's code.</summary>
internal readonly record struct TargetScope
{
    private readonly string name;
    private readonly string? value;

    internal TargetScope(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        name = equals < 0 ? text.Trim() : text[..equals].Trim();
        value = equals < 0 ? null : text[(equals + 1)..].Trim();
    }

    internal bool IsAll => value is null && name is "all";

    /// <summary>The one unit that it names; null for a set.</summary>
    internal string? Unit => value is null && !IsAll ? name : null;

    /// <summary>3 the unit itself, 2 an attribute, 1 its kind, 0 all, -1 not in it: the more specific wins.</summary>
    internal int Rank(Unit unit)
    {
        if (value is null)
        {
            if (IsAll)
            {
                return 0;
            }
            return string.Equals(name, unit.Code, StringComparison.Ordinal) ? 3 : -1;
        }
        if (name is "kind")
        {
            return string.Equals(value, unit.Kind, StringComparison.Ordinal) ? 1 : -1;
        }
        return unit.Attributes.TryGetValue(name, out var has) && string.Equals(has.Trim(), value, StringComparison.Ordinal) ? 2 : -1;
    }

    internal bool Contains(Unit unit) => Rank(unit) >= 0;
}

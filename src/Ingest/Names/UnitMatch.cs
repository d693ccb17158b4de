using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Names;

/// <summary>What a text in place of a unit's code turned out to be (kết quả đối chiếu đơn vị).</summary>
internal abstract record UnitMatch
{
    private UnitMatch() { }

    /// <summary>The code itself.</summary>
    public sealed record ByCode(Unit Unit) : UnitMatch;

    /// <summary>A name or alias of exactly one unit of that time.</summary>
    public sealed record ByName(Unit Unit) : UnitMatch;

    /// <summary>Several units of that time: a person has to say which.</summary>
    public sealed record Several(IReadOnlyList<Unit> Units) : UnitMatch;

    /// <summary>The unit is known, but did not exist then.</summary>
    public sealed record NotThen(Unit Unit) : UnitMatch;

    public sealed record Unknown : UnitMatch;
}

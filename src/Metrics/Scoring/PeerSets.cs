using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Who is compared with whom (chia nhóm so sánh).</summary>
internal sealed class PeerSets(IReadOnlyList<ScoredUnit> units)
{
    /// <summary>The name of the unit's group; units with the same name are peers.</summary>
    internal string GroupOf(int unit, PeerGroup peers) =>
        peers.Kind switch
        {
            PeerGroupKind.Bloc => units[unit].Bloc.Code,
            PeerGroupKind.RuleBook => string.Empty,
            PeerGroupKind.Attribute => Attribute(unit, peers.Attribute ?? string.Empty),
        };

    /// <summary>The peers of a unit that count, itself included unless it is disqualified.</summary>
    internal IEnumerable<int> Of(int unit, PeerGroup peers)
    {
        var group = GroupOf(unit, peers);
        return Enumerable
            .Range(0, units.Count)
            .Where(other => units[other].IsPeer && string.Equals(GroupOf(other, peers), group, StringComparison.Ordinal));
    }

    private string Attribute(int unit, string attribute) =>
        attribute is "kind" ? units[unit].Unit.Kind
        : units[unit].Unit.Attributes.TryGetValue(attribute, out var text) ? text.Trim()
        : string.Empty;
}

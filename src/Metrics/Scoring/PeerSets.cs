using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Who is compared with whom (chia nhóm so sánh).</summary>
internal sealed class PeerSets(IReadOnlyList<ScoredUnit> units)
{
    private readonly Dictionary<PeerGroup, string[]> names = [];
    private readonly Dictionary<(PeerGroup Peers, string Group), int[]> members = [];

    /// <summary>The name of the unit's group; units with the same name are peers.</summary>
    internal string GroupOf(int unit, PeerGroup peers)
    {
        if (!names.TryGetValue(peers, out var groups))
        {
            groups = [.. units.Select(item => NameOf(item, peers))];
            names.Add(peers, groups);
        }
        return groups[unit];
    }

    /// <summary>The peers of a unit that count, itself included unless it is disqualified.</summary>
    internal IReadOnlyList<int> Of(int unit, PeerGroup peers)
    {
        var key = (peers, GroupOf(unit, peers));
        if (!members.TryGetValue(key, out var found))
        {
            found =
            [
                .. Enumerable
                    .Range(0, units.Count)
                    .Where(other => units[other].IsPeer && string.Equals(GroupOf(other, peers), key.Item2, StringComparison.Ordinal)),
            ];
            members.Add(key, found);
        }
        return found;
    }

    private static string NameOf(ScoredUnit unit, PeerGroup peers) =>
        peers.Kind switch
        {
            PeerGroupKind.Bloc => unit.Bloc.Code,
            PeerGroupKind.RuleBook => string.Empty,
            PeerGroupKind.Attribute => Attribute(unit, peers.Attribute ?? string.Empty),
        };

    private static string Attribute(ScoredUnit unit, string attribute) =>
        attribute is "kind" ? unit.Unit.Kind
        : unit.Unit.Attributes.TryGetValue(attribute, out var text) ? text.Trim()
        : string.Empty;
}

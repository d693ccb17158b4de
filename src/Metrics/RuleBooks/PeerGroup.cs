namespace ThiDua.Metrics.RuleBooks;

/// <summary>Whom a unit is compared with (nhóm so sánh).</summary>
/// <param name="Attribute">The units' attribute that makes the group; null unless the kind says so.</param>
public sealed record PeerGroup(PeerGroupKind Kind, string? Attribute = null)
{
    public static PeerGroup Bloc { get; } = new(PeerGroupKind.Bloc);

    /// <summary>The word of the file: "bloc", "ruleBook" or the attribute.</summary>
    public override string ToString() =>
        Kind switch
        {
            PeerGroupKind.Bloc => "bloc",
            PeerGroupKind.RuleBook => "ruleBook",
            PeerGroupKind.Attribute => Attribute ?? string.Empty,
        };
}

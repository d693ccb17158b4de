namespace ThiDua.Metrics.RuleBooks;

/// <summary>Whom a unit is compared with (nhóm so sánh).</summary>
public enum PeerGroupKind
{
    /// <summary>The members of its bloc.</summary>
    Bloc,

    /// <summary>All units under the rule book.</summary>
    RuleBook,

    /// <summary>Those under the rule book with the same value of an attribute.</summary>
    Attribute,
}

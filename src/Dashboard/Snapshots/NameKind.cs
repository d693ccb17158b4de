namespace ThiDua.Dashboard.Snapshots;

/// <summary>What a found name belongs to.</summary>
public enum NameKind
{
    Unit,
    Indicator,
    Bloc,
}

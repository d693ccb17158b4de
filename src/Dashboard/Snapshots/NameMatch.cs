namespace ThiDua.Dashboard.Snapshots;

/// <summary>A found name, and by which other name it was found.</summary>
/// <param name="By">Null: by its own.</param>
internal sealed record NameMatch(NameEntry Entry, string? By, bool IsFormer);

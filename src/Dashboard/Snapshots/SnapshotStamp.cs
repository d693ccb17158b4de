namespace ThiDua.Dashboard.Snapshots;

/// <summary>What every page says of the snapshot (bản số liệu công bố) it was made from.</summary>
/// <param name="Name">As people name it: "0042-9f3a1c7e".</param>
/// <param name="Id">The hash of its content.</param>
/// <param name="Notice">What the publisher wants on every page ("Số liệu mẫu"); null: nothing.</param>
public sealed record SnapshotStamp(string Name, string Id, DateTimeOffset PublishedAt, string? Notice, string? NoticeEnglish)
{
    /// <summary>The day of publication in Vietnam.</summary>
    public DateOnly Day => DateOnly.FromDateTime(PublishedAt.ToOffset(TimeSpan.FromHours(7)).DateTime);
}

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>How much there is behind each entry of the navigation, in one year; and of what most snapshots have none, in all years.</summary>
public sealed record SectionCounts(long Targets, long Blocs, long Units, long Campaigns, long Reports, long Changes, long Restated);

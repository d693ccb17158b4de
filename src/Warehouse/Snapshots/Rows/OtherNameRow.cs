namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>Another name of a unit (tên khác, tên cũ).</summary>
/// <param name="IsFormer">A name that it, or what it came from, bore before.</param>
public sealed record OtherNameRow(string Unit, string Name, bool IsFormer);

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What the ranked members of a bloc have in one criterion, together (tổng điểm tiêu chí của khối).</summary>
/// <param name="Units">Ranked units with points in it.</param>
public sealed record CriterionMeanRow(string Criterion, decimal Sum, int Units);

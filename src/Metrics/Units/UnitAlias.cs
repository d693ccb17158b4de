namespace ThiDua.Metrics.Units;

/// <summary>Another name under which a unit is written (tên gọi khác).</summary>
public sealed record UnitAlias(string Unit, string Alias);

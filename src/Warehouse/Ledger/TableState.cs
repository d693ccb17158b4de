namespace ThiDua.Warehouse.Ledger;

/// <summary>One published table: how many rows it has, and the hash of what they say.</summary>
public sealed record TableState(string Name, long Rows, string Sha256);

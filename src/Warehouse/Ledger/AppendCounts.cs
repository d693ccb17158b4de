namespace ThiDua.Warehouse.Ledger;

/// <summary>What became of a batch: rows stored as newer facts, and rows that said what the ledger knew already.</summary>
public sealed record AppendCounts(long Stored, long Unchanged);

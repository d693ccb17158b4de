using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Ledger;

/// <summary>What a write came to.</summary>
/// <param name="Changed">False: the ledger said all of it already, nothing was stored.</param>
/// <param name="Published">True: a new snapshot is current; also when an earlier write's was still to be published.</param>
/// <param name="Snapshot">The current snapshot; null: nothing was ever stored.</param>
public sealed record WriteOutcome(bool Changed, bool Published, Manifest? Snapshot);

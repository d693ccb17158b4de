namespace ThiDua.Warehouse.Ledger;

/// <summary>The ledger's own row about itself.</summary>
/// <param name="Catalogue">Hash of the tables' definitions that it was written with.</param>
/// <param name="Revision">How many writes have changed it; a snapshot's number.</param>
internal sealed record LedgerState(
    int SchemaVersion,
    string Catalogue,
    long Revision,
    string ContentId,
    long LastSequence,
    long LastBatch,
    DateTime WrittenAt,
    string WrittenBy
);

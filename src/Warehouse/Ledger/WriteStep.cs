namespace ThiDua.Warehouse.Ledger;

/// <summary>The steps of a write in order; a test kills the process at each of them.</summary>
internal enum WriteStep
{
    LockTaken,
    LedgerOpened,
    RowsStaged,
    RowsStored,
    ResultsReplaced,
    SealWritten,
    ContentHashed,
    Committing,
    Committed,
    SealNamed,
    Checkpointed,
    LedgerClosed,
    SnapshotFolderMade,
    DataCopied,
    ManifestWritten,
    SnapshotFlushed,
    SnapshotNamed,
    PointerWritten,
    PointerReplaced,
}

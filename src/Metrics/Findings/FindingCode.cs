namespace ThiDua.Metrics.Findings;

/// <summary>
/// Every kind of finding; codes are never renumbered. 100-199 files and tables, 200-299 rule books,
/// 300-399 scoring, 400-499 the home folder, 500-599 directives.
/// </summary>
public enum FindingCode
{
    FileUnreadable = 100,

    HomeNotWritable = 400,
    DiskFull = 401,
    LedgerNewer = 402,
    LedgerDamaged = 403,
    EngineMismatch = 404,
    HomeLocked = 405,
    NothingPublished = 406,
    SnapshotDamaged = 407,
    SnapshotOtherVersion = 408,
    PublishPending = 409,
    OutputExists = 410,
    OutputFailed = 411,
}

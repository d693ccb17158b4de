using System.Security.Cryptography;
using ThiDua.Ingest;
using ThiDua.Ingest.Directives;
using ThiDua.Ingest.Directives.Review;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline;

/// <summary>From a directive to targets and commitments (duyệt chỉ thị): a sheet for a person to mark, and what the person confirmed.</summary>
public static class DirectivePipeline
{
    /// <summary>The candidates of a directive, matched against the published catalogue; nothing is stored.</summary>
    /// <exception cref="HomeException">There is a home folder that cannot be read.</exception>
    public static ReviewSheet Review(HomeFolder home, string directive, DirectiveReading reading)
    {
        ArgumentNullException.ThrowIfNull(home);
        var known = KnownCodes.None;
        if (home.HoldsData)
        {
            using var snapshot = SnapshotReader.OpenCurrent(home);
            known = ImportPipeline.Known(schema => snapshot.ReadFacts(schema));
        }
        using var stream = File.OpenRead(directive);
        return ReviewCandidates.Of(reading, Convert.ToHexStringLower(SHA256.HashData(stream)), known);
    }

    /// <summary>Stores the rows marked yes with their quotes; a row that leaves something open is kept among the rejections.</summary>
    /// <param name="waiting">Told who holds the lock while this waits for it.</param>
    /// <exception cref="HomeException">The home folder cannot be used, or the disk is full.</exception>
    public static ImportOutcome Accept(
        HomeFolder home,
        string directive,
        string review,
        string who,
        bool dryRun,
        TimeProvider clock,
        Action<LockHolder>? waiting = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        using var write = LedgerWrite.Begin(home, who, clock, waiting, cancellationToken);
        var batch = AcceptedReview.Read(directive, review, ImportPipeline.Known(schema => write.ReadFacts(schema)), cancellationToken);
        return ImportPipeline.Store(write, batch, new DataTable(ResultTables.Notices), dryRun);
    }
}

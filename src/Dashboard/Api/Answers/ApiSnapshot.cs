using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>The snapshot that one call is answered from (bản số liệu của câu trả lời): the current one, or it as known on a day.</summary>
internal sealed class ApiSnapshot : IDisposable
{
    private readonly SnapshotLease lease;

    private ApiSnapshot(SnapshotLease lease, SnapshotStamp stamp, DateOnly? knownOn)
    {
        this.lease = lease;
        Stamp = stamp;
        KnownOn = knownOn;
    }

    public Snapshot Snapshot => lease.Snapshot;

    /// <summary>Of the published snapshot, also where an earlier day is asked for.</summary>
    public SnapshotStamp Stamp { get; }

    public DateOnly? KnownOn { get; }

    public static (ApiSnapshot? Taken, ApiFault? Fault) Take(HttpContext http)
    {
        var (day, wrong) = ApiQuestion.KnownOn(http.Request.Query, http.RequestServices.GetRequiredService<TimeProvider>());
        if (wrong is not null)
        {
            return (null, wrong);
        }
        var services = http.RequestServices;
        SnapshotLease current;
        try
        {
            current = services.GetRequiredService<CurrentSnapshot>().Take();
        }
        catch (HomeException error)
        {
            return (null, new ApiFault(StatusCodes.Status503ServiceUnavailable, error.Finding));
        }
        var stamp = SnapshotFacts.Of(current.Snapshot).Stamp;
        if (day is not { } knownOn)
        {
            return (new ApiSnapshot(current, stamp, null), null);
        }
        using (current)
        {
            var known = services.GetRequiredService<KnownSnapshots>().Open(current.Snapshot, knownOn, http.RequestAborted);
            return (new ApiSnapshot(known, stamp, knownOn), null);
        }
    }

    public void Dispose() => lease.Dispose();
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>
/// Small answers of a snapshot (câu trả lời giữ lại), kept as long as it is open: the same question is answered without
/// the database. Full, it keeps what it has.
/// </summary>
internal sealed class ApiBodies
{
    private const int LargestBody = 256 << 10;
    private const long Most = 16 << 20;

    private static readonly ConditionalWeakTable<Snapshot, ApiBodies> Kept = [];

    private readonly ConcurrentDictionary<string, ApiBody> bodies = new(StringComparer.Ordinal);
    private long bytes;

    public static ApiBodies Of(Snapshot snapshot) => Kept.GetValue(snapshot, static _ => new ApiBodies());

    public ApiBody? Find(string tag) => bodies.GetValueOrDefault(tag);

    /// <summary>Kept, or made now.</summary>
    public ApiBody FindOrMake(string tag, Func<ApiBody> make)
    {
        if (Find(tag) is { } kept)
        {
            return kept;
        }
        var made = make();
        Keep(tag, made);
        return made;
    }

    public void Keep(string tag, ApiBody body)
    {
        if (body.Bytes.Length <= LargestBody && Interlocked.Read(ref bytes) + body.Bytes.Length <= Most && bodies.TryAdd(tag, body))
        {
            _ = Interlocked.Add(ref bytes, body.Bytes.Length);
        }
    }
}

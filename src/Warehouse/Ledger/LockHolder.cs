using System.Text.Json;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Who is writing now: shown to whoever waits.</summary>
/// <param name="Who">The user's name as given to the write.</param>
/// <param name="Since">UTC.</param>
public sealed record LockHolder(string Who, int Process, string Machine, DateTime Since)
{
    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Null: not written yet, or half written; the next look tells.</summary>
    internal static LockHolder? Read(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<LockHolder>(file);
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

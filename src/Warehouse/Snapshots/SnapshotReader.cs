using System.Globalization;
using System.Text.Json;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Opens published snapshots; never waits for a writer.</summary>
public static class SnapshotReader
{
    /// <exception cref="HomeException">Nothing is published, or the snapshot cannot be read.</exception>
    public static Snapshot OpenCurrent(HomeFolder home)
    {
        ArgumentNullException.ThrowIfNull(home);
        var name =
            HomeFault.Guard(home, home.ReadCurrent) ?? throw new HomeException(FindingCode.NothingPublished, null, home.Path);
        return Open(Path.Combine(home.SnapshotsFolder, name));
    }

    /// <param name="folder">A snapshot's folder, with data.duckdb and manifest.json; it may have been copied elsewhere.</param>
    /// <param name="threads">Threads of one query; null: as many as the machine has.</param>
    /// <exception cref="HomeException">It cannot be read.</exception>
    public static Snapshot Open(string folder, int? threads = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        HomeFolder home = new(Path.Combine(folder, "..", ".."));
        LedgerFile.CheckEngine();
        var manifest = ReadManifest(folder);
        var data = Path.Combine(folder, SnapshotPublisher.DataName);
        var bytes = File.Exists(data) ? new FileInfo(data).Length : 0;
        if (bytes != manifest.DataBytes)
        {
            var said = string.Create(CultureInfo.InvariantCulture, $"data.duckdb: {bytes} byte, manifest.json: {manifest.DataBytes}");
            throw new HomeException(FindingCode.SnapshotDamaged, null, folder, said);
        }
        try
        {
            var database = DuckDbDatabase.Open(data, [.. Settings, .. Threads(threads)]);
            return new Snapshot(home, folder, manifest, database);
        }
        catch (Native.DuckDbException error)
        {
            throw new HomeException(FindingCode.SnapshotDamaged, error, folder, error.EngineMessage);
        }
    }

    /// <summary>A snapshot reads itself and nothing else, and spills nowhere: its folder may be read-only.</summary>
    private static (string, string)[] Settings =>
        [("access_mode", "READ_ONLY"), ("temp_directory", ""), ("enable_external_access", "false")];

    private static (string, string)[] Threads(int? threads) =>
        threads is { } most ? [("threads", most.ToString(CultureInfo.InvariantCulture))] : [];

    private static Manifest ReadManifest(string folder)
    {
        try
        {
            var manifest = Manifest.Read(Path.Combine(folder, SnapshotPublisher.ManifestName));
            return manifest.SchemaVersion == LedgerFile.SchemaVersion
                && string.Equals(manifest.Catalogue, TableSql.CatalogueHash, StringComparison.Ordinal)
                ? manifest
                : throw new HomeException(
                    FindingCode.SnapshotOtherVersion,
                    null,
                    folder,
                    Version(manifest.SchemaVersion, manifest.Catalogue),
                    Version(LedgerFile.SchemaVersion, TableSql.CatalogueHash)
                );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HomeException(FindingCode.SnapshotDamaged, error, folder, MachineWords.Of(error));
        }
    }

    private static string Version(int schema, string catalogue) =>
        string.Create(CultureInfo.InvariantCulture, $"{schema}/{catalogue[..8]}");
}

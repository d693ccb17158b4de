using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Screens;

/// <summary>A snapshot as people name it: "0012-3f2a90b1".</summary>
internal static class SnapshotName
{
    internal static string Of(Manifest manifest) => manifest.Name;
}

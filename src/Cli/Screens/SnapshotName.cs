using System.Globalization;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Screens;

/// <summary>A snapshot as people name it: "0012-3f2a90b1c4d5".</summary>
internal static class SnapshotName
{
    internal static string Of(Manifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Number:0000}-{manifest.ShortId}");
}

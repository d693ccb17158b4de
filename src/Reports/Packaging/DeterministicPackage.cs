using System.IO.Compression;

namespace ThiDua.Reports.Packaging;

/// <summary>
/// Writes an Office package again with its parts in one order and one date, so that documents made twice from the
/// same content are the same bytes and their hash can be compared.
/// </summary>
internal static class DeterministicPackage
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest moment that a zip entry can name; the document's own dates are in its properties.</summary>
    internal static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] Seal(MemoryStream package)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in Ordered(source))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return target.ToArray();
    }

    private static IEnumerable<ZipArchiveEntry> Ordered(ZipArchive archive) =>
        archive
            .Entries.OrderBy(entry => !string.Equals(entry.FullName, ContentTypes, StringComparison.Ordinal))
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
}

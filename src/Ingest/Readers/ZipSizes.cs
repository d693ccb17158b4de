using System.IO.Compression;

namespace ThiDua.Ingest.Readers;

/// <summary>Whether a zip unfolds to more than a real file ever does, by what its directory says.</summary>
internal static class ZipSizes
{
    /// <summary>How far it was counted, in megabytes; null: it is no bomb.</summary>
    public static long? BombMegabytes(ZipArchive zip, ReadLimits limits)
    {
        long total = 0;
        foreach (var part in zip.Entries)
        {
            total += part.Length;
            if (
                zip.Entries.Count > limits.MaxZipEntries
                || total > limits.MaxExpandedBytes
                || (part.Length > 16 << 20 && part.Length / Math.Max(1, part.CompressedLength) > limits.MaxExpansion)
            )
            {
                return total >> 20;
            }
        }
        return null;
    }

    /// <summary>The same of a file; null also where it is no zip.</summary>
    public static long? BombMegabytes(Stream stream, ReadLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return BombMegabytes(zip, limits);
        }
        catch (SystemException broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }
}

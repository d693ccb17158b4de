using System.Buffers.Binary;
using System.Text;

namespace ThiDua.Pipeline.Sealing;

/// <summary>
/// A zip file without compression, of which every byte follows from the names and contents of its files. Any program
/// opens it; ours reads only what it would have written itself, so there is no byte that nothing watches, and nothing to
/// inflate.
/// </summary>
internal static class StoredZip
{
    /// <summary>What the format holds without its 64-bit extension, and an array.</summary>
    internal const int MaxBytes = int.MaxValue - 1024;

    /// <summary>A package has some dozens.</summary>
    internal const int MaxFiles = 10_000;

    private const uint LocalSignature = 0x04034B50;
    private const uint CentralSignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndHeader = 22;
    private const ushort Version = 20;

    /// <summary>Names are UTF-8.</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980: the first day that the format can name.</summary>
    private const ushort Date = 0x0021;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>How many bytes the file will have.</summary>
    internal static long Measure(IEnumerable<PackageFile> files) =>
        files.Sum(file => LocalHeader + CentralHeader + (2L * Utf8.GetByteCount(file.Path)) + file.Content.Length) + EndHeader;

    internal static byte[] Write(IReadOnlyList<PackageFile> files)
    {
        var zip = new byte[checked((int)Measure(files))];
        Span<int> starts = new int[files.Count];
        var at = 0;
        for (var index = 0; index < files.Count; index++)
        {
            starts[index] = at;
            var header = zip.AsSpan(at);
            BinaryPrimitives.WriteUInt32LittleEndian(header, LocalSignature);
            at += LocalHeader + Common(header[4..], files[index], LocalHeader - 4);
            files[index].Content.Span.CopyTo(zip.AsSpan(at));
            at += files[index].Content.Length;
        }
        var directory = at;
        for (var index = 0; index < files.Count; index++)
        {
            var header = zip.AsSpan(at);
            BinaryPrimitives.WriteUInt32LittleEndian(header, CentralSignature);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            BinaryPrimitives.WriteInt32LittleEndian(header[42..], starts[index]);
            at += CentralHeader + Common(header[6..], files[index], CentralHeader - 6);
        }
        var end = zip.AsSpan(at);
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)files.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)files.Count));
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], at - directory);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], directory);
        return zip;
    }

    /// <summary>The files in order; stops at the first place that this program would not have written.</summary>
    /// <param name="fault">The place of the first byte that is not as written; -1: every byte is.</param>
    internal static IReadOnlyList<PackageFile> Read(ReadOnlyMemory<byte> zip, out long fault)
    {
        List<PackageFile> files = [];
        var at = 0;
        while (zip.Length - at >= LocalHeader && BinaryPrimitives.ReadUInt32LittleEndian(zip.Span[at..]) == LocalSignature)
        {
            if (files.Count == MaxFiles)
            {
                fault = at;
                return files;
            }
            var header = zip.Span[at..];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            if (size > (uint)(zip.Length - at - LocalHeader) || name > zip.Length - at - LocalHeader - (int)size)
            {
                fault = at;
                return files;
            }
            try
            {
                var path = Utf8.GetString(header.Slice(LocalHeader, name));
                files.Add(new PackageFile(path, zip.Slice(at + LocalHeader + name, (int)size)));
            }
            catch (DecoderFallbackException)
            {
                fault = at + LocalHeader;
                return files;
            }
            at += LocalHeader + name + (int)size;
        }
        if (Measure(files) > MaxBytes)
        {
            fault = at;
            return files;
        }
        var written = Write(files);
        var same = zip.Span.CommonPrefixLength(written);
        fault = same == zip.Length && same == written.Length ? -1 : same;
        return files;
    }

    internal static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }
        return ~crc;
    }

    /// <summary>What both headers say alike, from the version that reads it to the name.</summary>
    /// <returns>The length of the name.</returns>
    private static int Common(Span<byte> header, PackageFile file, int nameAt)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], Crc(file.Content.Span));
        BinaryPrimitives.WriteInt32LittleEndian(header[14..], file.Content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[18..], file.Content.Length);
        var name = Utf8.GetBytes(file.Path, header[nameAt..]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], checked((ushort)name));
        return name;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint value = 0; value < table.Length; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
            table[value] = crc;
        }
        return table;
    }
}

namespace ThiDua.Ingest.Readers;

/// <summary>The checksum of zip archives (mã kiểm tra), by its published polynomial.</summary>
internal static class Crc32
{
    public const uint Start = 0xFFFFFFFF;

    private static readonly uint[] Table =
        [
            .. Enumerable.Range(0, 256).Select(first =>
            {
                var value = (uint)first;
                for (var bit = 0; bit < 8; bit++)
                {
                    value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
                }
                return value;
            }),
        ];

    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            checksum = Table[(byte)(checksum & 0xFF) ^ next] ^ (checksum >> 8);
        }
        return checksum;
    }

    public static uint End(uint checksum) => ~checksum;
}

using System.Text;

namespace ThiDua.Ingest.Readers;

/// <summary>Opens text by its byte-order mark, UTF-8 without one, and finds the delimiter.</summary>
internal static class CsvText
{
    /// <summary>Stands for bytes that are not text in the file's encoding; no valid file contains it.</summary>
    public const char Undecodable = '\uffff';

    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static StreamReader Open(Stream stream)
    {
        stream.Position = 0;
        Span<byte> mark = stackalloc byte[2];
        var length = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        var name =
            length == 2 && mark[0] == 0xFF && mark[1] == 0xFE ? "utf-16"
            : length == 2 && mark[0] == 0xFE && mark[1] == 0xFF ? "utf-16BE"
            : "utf-8";
        var encoding = Encoding.GetEncoding(
            name,
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback(Undecodable.ToString())
        );
        var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        if (reader.Peek() == '\ufeff')
        {
            _ = reader.Read();
        }
        return reader;
    }

    /// <summary>Whether a quote stands anywhere; in UTF-16 a byte may only look like one.</summary>
    public static bool HasQuote(Stream stream, CancellationToken cancellation)
    {
        stream.Position = 0;
        var buffer = new byte[1 << 18];
        while (stream.Read(buffer, 0, buffer.Length) is var length and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (buffer.AsSpan(0, length).Contains((byte)'"'))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Delimiters, the likeliest first: as many cells as possible in as many rows as possible. A comma loses where
    /// it only stands inside numbers.
    /// </summary>
    public static IReadOnlyList<char> RankDelimiters(string file, Stream stream, ReadLimits limits) =>
        [.. Delimiters.OrderByDescending(delimiter => Score(file, stream, delimiter, limits))];

    private static int Score(string file, Stream stream, char delimiter, ReadLimits limits)
    {
        using var reader = new CsvTableReader(file, new Undisposed(stream), delimiter, limits);
        var widths = new Dictionary<int, int>();
        for (var count = 0; count < 40 && reader.NextRow(); count++)
        {
            var width = reader.Row.Count;
            if (width > 1)
            {
                widths[width] = widths.GetValueOrDefault(width) + 1;
            }
        }
        // Rows of the commonest width weigh most, then the width.
        return widths.Count == 0 ? 0 : widths.Max(pair => pair.Value * 1000 + Math.Min(pair.Key, 999));
    }
}

using System.Globalization;
using System.Text;

namespace ThiDua.Pipeline.Sealing;

/// <summary>
/// Rows as bytes in one way only: UTF-8 without a mark, commas, line feeds, a header of column names. A value is
/// quoted exactly when it is empty or holds a comma, a quote or a line end; null is nothing at all.
/// </summary>
internal static class CanonicalCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        StringBuilder text = new();
        Line(text, header);
        foreach (var row in rows)
        {
            Line(text, row);
        }
        return Bytes(text.ToString());
    }

    /// <summary>The header and the rows, each with as many values as the header.</summary>
    /// <exception cref="FormatException">Says in which line it is not what <see cref="Write"/> makes.</exception>
    internal static (IReadOnlyList<string> Header, List<string?[]> Rows) Read(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new FormatException("UTF-8", error);
        }
        List<string?> values = [];
        List<string?[]> rows = [];
        IReadOnlyList<string>? header = null;
        var at = 0;
        while (at < text.Length)
        {
            values.Add(Value(text, ref at, rows.Count + 1));
            if (at >= text.Length || text[at] is not (',' or '\n'))
            {
                throw Fault(rows.Count + 1);
            }
            if (text[at++] is ',')
            {
                continue;
            }
            if (header is null)
            {
                header = [.. values.Select(name => name ?? throw Fault(1))];
            }
            else if (values.Count == header.Count)
            {
                rows.Add([.. values]);
            }
            else
            {
                throw Fault(rows.Count + 2);
            }
            values.Clear();
        }
        return values.Count == 0 && header is not null ? (header, rows) : throw Fault(rows.Count + 1);
    }

    private static string? Value(string text, ref int at, int line)
    {
        var start = at;
        if (text[at] is not '"')
        {
            while (at < text.Length && text[at] is not (',' or '\n'))
            {
                at++;
            }
            return at == start ? null : text[start..at];
        }
        StringBuilder value = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] is not '"')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] is '"')
            {
                value.Append('"');
                at++;
            }
            else
            {
                at++;
                return value.ToString();
            }
        }
        throw Fault(line);
    }

    private static FormatException Fault(int line) => new(string.Create(CultureInfo.InvariantCulture, $"dòng {line}"));

    private static void Line(StringBuilder text, IReadOnlyList<string?> values)
    {
        for (var column = 0; column < values.Count; column++)
        {
            if (column > 0)
            {
                text.Append(',');
            }
            if (values[column] is { } value)
            {
                Quoted(text, value);
            }
        }
        text.Append('\n');
    }

    private static void Quoted(StringBuilder text, string value)
    {
        if (value.Length > 0 && value.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            text.Append(value);
            return;
        }
        text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>A lone surrogate is no text; it becomes U+FFFD, as everywhere else it is written.</summary>
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

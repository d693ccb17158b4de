using System.Buffers;
using System.Globalization;
using System.Text;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Exports;

/// <summary>Writes cells as RFC 4180 asks, and so that no spreadsheet takes a text for a formula.</summary>
internal sealed class CsvWriter : IDisposable
{
    private const int BufferBytes = 1 << 16;

    /// <summary>A text that begins with one of these is computed by spreadsheets, unless an apostrophe stands before it.</summary>
    private static readonly SearchValues<byte> Formula = SearchValues.Create("=+-@\t\r"u8);

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private readonly Stream file;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private int used;
    private bool started;

    internal CsvWriter(Stream file)
    {
        this.file = file;
        Put(Encoding.UTF8.Preamble);
    }

    internal void Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    internal void Null() => Separate();

    internal void Cell(ref readonly ColumnReader column, int row)
    {
        if (column.IsNull(row))
        {
            Separate();
            return;
        }
        switch (column.Type)
        {
            case DuckDbType.Varchar:
                Text(column.Bytes(row));
                break;
            case DuckDbType.Decimal:
                Plain(column.Decimal(row), default);
                break;
            case DuckDbType.Double:
                Plain(column.Double(row), "R");
                break;
            case DuckDbType.Date:
                Plain(column.Date(row), "yyyy-MM-dd");
                break;
            case DuckDbType.Timestamp:
                Plain(column.Timestamp(row), "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'");
                break;
            case DuckDbType.Boolean:
                Separate();
                Put(column.Boolean(row) ? "true"u8 : "false"u8);
                break;
            default:
                Plain(column.Integer(row), default);
                break;
        }
    }

    internal void EndRow()
    {
        Put("\r\n"u8);
        started = false;
    }

    internal void Complete() => Send();

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    /// <summary>An empty text is two quotes, so that it differs from no value.</summary>
    private void Text(ReadOnlySpan<byte> utf8)
    {
        Separate();
        if (utf8.IsEmpty)
        {
            Put("\"\""u8);
            return;
        }
        var formula = Formula.Contains(utf8[0]);
        if (!utf8.ContainsAny(Special))
        {
            Put(formula ? "'"u8 : default);
            Put(utf8);
            return;
        }
        Put(formula ? "\"'"u8 : "\""u8);
        while (utf8.IndexOf((byte)'"') is >= 0 and var quote)
        {
            Put(utf8[..(quote + 1)]);
            Put("\""u8);
            utf8 = utf8[(quote + 1)..];
        }
        Put(utf8);
        Put("\""u8);
    }

    private void Plain<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Separate();
        Span<byte> text = stackalloc byte[64];
        _ = value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Put(text[..length]);
    }

    private void Separate()
    {
        if (started)
        {
            Put(","u8);
        }
        started = true;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
        {
            Send();
            if (bytes.Length > buffer.Length)
            {
                file.Write(bytes);
                return;
            }
        }
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Send()
    {
        file.Write(buffer, 0, used);
        used = 0;
    }
}

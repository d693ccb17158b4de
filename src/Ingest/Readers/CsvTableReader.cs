using System.Globalization;
using System.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Readers;

/// <summary>
/// Delimited text, strictly and as a stream: a quote that is not closed ends the reading with the line where it
/// opened, after at most one cell's length of memory.
/// </summary>
internal sealed class CsvTableReader : ITableReader
{
    private readonly string file;
    private readonly char delimiter;
    private readonly ReadLimits limits;
    private readonly Stream stream;
    private readonly StreamReader text;
    private readonly char[] buffer = new char[1 << 16];
    private readonly StringBuilder cell = new();
    private readonly List<RawCell> row = [];
    private readonly string?[] pool = new string?[4096];
    private bool skims;
    private int length;
    private int position;
    private int line = 1;
    private bool sheetRead;
    private bool atStart = true;

    public CsvTableReader(string file, Stream stream, char delimiter, ReadLimits limits)
    {
        this.file = file;
        this.delimiter = delimiter;
        this.limits = limits;
        this.stream = stream;
        text = CsvText.Open(stream);
    }

    public string? SheetName => null;

    public bool SheetIsHidden => false;

    public bool RowIsHidden => false;

    public int RowNumber { get; private set; }

    public IReadOnlyList<RawCell> Row => row;

    public double Done => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    public Finding? Broken { get; private set; }

    public bool NextSheet()
    {
        var first = !sheetRead;
        sheetRead = true;
        return first;
    }

    public bool NextRow()
    {
        if (Broken is not null)
        {
            return false;
        }
        row.Clear();
        if (atStart)
        {
            atStart = false;
            SkipSeparatorLine();
        }
        if (Peek() < 0)
        {
            return false;
        }
        RowNumber = line;
        while (ReadCell())
        {
            if (row.Count >= limits.MaxColumns)
            {
                Break(FindingCode.TooManyColumns, RowNumber, limits.MaxColumns);
            }
        }
        return Broken is null;
    }

    public void Dispose() => text.Dispose();

    /// <summary>
    /// Goes through the file without keeping a cell. A large file is skimmed before it is read, so that one that
    /// breaks near its end has not filled the memory by then.
    /// </summary>
    public Finding? Skim(CancellationToken cancellation)
    {
        skims = true;
        while (NextRow())
        {
            if ((line & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        return Broken;
    }

    /// <summary>Reads one cell; false after the row's last one.</summary>
    private bool ReadCell()
    {
        if (Broken is not null)
        {
            return false;
        }
        var quoted = SkipBlanksBeforeQuote();
        return quoted ? ReadQuoted() : ReadBare();
    }

    /// <summary>A quote opens a cell only as its first character.</summary>
    private bool SkipBlanksBeforeQuote() => Peek() == '"';

    private bool ReadBare()
    {
        cell.Clear();
        while (true)
        {
            if (position >= length && !Fill())
            {
                AddCell(ReadOnlySpan<char>.Empty);
                return false;
            }
            var rest = buffer.AsSpan(position, length - position);
            var end = rest.IndexOfAny(delimiter, '\n', '\r');
            var part = end < 0 ? rest : rest[..end];
            if (part.IndexOfAny(CsvText.Undecodable, '\0') >= 0)
            {
                Break(FindingCode.TextNotUtf8, line);
                return false;
            }
            if (cell.Length + part.Length > limits.MaxCellChars)
            {
                Break(FindingCode.CellTooLong, line, limits.MaxCellChars);
                return false;
            }
            if (end < 0)
            {
                cell.Append(part);
                position = length;
                continue;
            }
            AddCell(part);
            position += end;
            return EndCell();
        }
    }

    private bool ReadQuoted()
    {
        var openedAt = line;
        position++;
        cell.Clear();
        while (true)
        {
            if (position >= length && !Fill())
            {
                Break(FindingCode.QuoteNotClosed, openedAt);
                return false;
            }
            var rest = buffer.AsSpan(position, length - position);
            var end = rest.IndexOfAny('"', '\n', CsvText.Undecodable);
            var part = end < 0 ? rest : rest[..end];
            if (cell.Length + part.Length > limits.MaxCellChars)
            {
                Break(FindingCode.QuoteNotClosed, openedAt);
                return false;
            }
            cell.Append(part);
            if (end < 0)
            {
                position = length;
                continue;
            }
            position += end + 1;
            switch (rest[end])
            {
                case '\n':
                    line++;
                    cell.Append('\n');
                    break;
                case CsvText.Undecodable:
                    Break(FindingCode.TextNotUtf8, line);
                    return false;
                default:
                    if (Peek() == '"')
                    {
                        position++;
                        cell.Append('"');
                        break;
                    }
                    return CloseQuote(openedAt);
            }
        }
    }

    /// <summary>After the closing quote only blanks may stand before the delimiter or the line's end.</summary>
    private bool CloseQuote(int openedAt)
    {
        while (Peek() == ' ')
        {
            position++;
        }
        if (Peek() is var next && next >= 0 && next != delimiter && next is not ('\n' or '\r'))
        {
            Break(FindingCode.QuoteNotClosed, openedAt);
            return false;
        }
        cell.Replace("\r\n", "\n");
        AddCell(ReadOnlySpan<char>.Empty);
        return next >= 0 && EndCell();
    }

    /// <summary>Steps over the delimiter or the line's end; false at the line's end.</summary>
    private bool EndCell()
    {
        var letter = buffer[position++];
        if (letter == delimiter)
        {
            // A delimiter as the last character of the file still opens a cell, an empty one.
            return true;
        }
        if (letter == '\r' && Peek() == '\n')
        {
            position++;
        }
        line++;
        return false;
    }

    private void AddCell(ReadOnlySpan<char> last)
    {
        if (skims)
        {
            row.Add(RawCell.Nothing);
        }
        else if (cell.Length > 0)
        {
            cell.Append(last);
            row.Add(RawCell.Of(cell.ToString()));
        }
        else
        {
            row.Add(last.IsEmpty ? RawCell.Nothing : RawCell.Of(Pooled(last)));
        }
    }

    /// <summary>Codes, periods and the like repeat on every row; one string serves them all.</summary>
    private string Pooled(ReadOnlySpan<char> text)
    {
        if (text.Length > 32)
        {
            return text.ToString();
        }
        ref var slot = ref pool[string.GetHashCode(text, StringComparison.Ordinal) & (pool.Length - 1)];
        if (slot is null || !text.SequenceEqual(slot))
        {
            slot = text.ToString();
        }
        return slot;
    }

    /// <summary>Spreadsheets write "sep=;" as a first line that is no data.</summary>
    private void SkipSeparatorLine()
    {
        if (Peek() >= 0 && length >= 5 && buffer.AsSpan(0, 4).Equals("sep=", StringComparison.OrdinalIgnoreCase))
        {
            var end = buffer.AsSpan(0, length).IndexOf('\n');
            if (end is > 0 and < 8)
            {
                position = end + 1;
                line++;
            }
        }
    }

    private int Peek() => position < length || Fill() ? buffer[position] : -1;

    private bool Fill()
    {
        length = text.Read(buffer, 0, buffer.Length);
        position = 0;
        return length > 0;
    }

    private void Break(FindingCode code, int atLine, int? limit = null) =>
        Broken ??= new Finding
        {
            Code = code,
            Place = new SourceLocation(file, null, CellAddress.Of(row.Count, atLine)),
            Arguments =
            [
                file,
                atLine.ToString(CultureInfo.InvariantCulture),
                limit?.ToString(CultureInfo.InvariantCulture) ?? "",
            ],
        };
}

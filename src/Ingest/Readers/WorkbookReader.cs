using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Readers;

/// <summary>Every sheet of an Excel workbook (.xlsx, .xlsm, .xlsb, .xls), from memory and within limits.</summary>
internal sealed class WorkbookReader : ITableReader
{
    private readonly string file;
    private readonly ReadLimits limits;
    private readonly MemoryStream content;
    private readonly List<RawCell> row = [];
    private WorkbookOddities oddities = new();
    private IExcelDataReader? reader;
    private bool beforeFirstSheet = true;

    static WorkbookReader()
    {
        // Old workbooks name their code page; the framework knows them only after this.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    public WorkbookReader(string file, Stream stream, ReadLimits limits)
    {
        this.file = file;
        this.limits = limits;
        content = new MemoryStream((int)Math.Min(stream.Length, int.MaxValue));
        stream.Position = 0;
        stream.CopyTo(content);
        content.Position = 0;
        Broken = CheckSizes();
        if (Broken is null)
        {
            Guard(() =>
            {
                content.Position = 0;
                reader = ExcelReaderFactory.CreateReader(
                    content,
                    new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1258), LeaveOpen = true }
                );
                return true;
            });
        }
    }

    public string? SheetName { get; private set; }

    public bool SheetIsHidden { get; private set; }

    public bool RowIsHidden { get; private set; }

    public int RowNumber { get; private set; }

    public IReadOnlyList<RawCell> Row => row;

    public double Done => reader is null || reader.RowCount == 0 ? 0 : Math.Min(1d, (double)RowNumber / reader.RowCount);

    public Finding? Broken { get; private set; }

    /// <summary>What else the workbook holds: macros, which are never run, and links to other files, which are never followed.</summary>
    public List<Finding> Notes { get; } = [];

    public bool NextSheet() =>
        Guard(() =>
        {
            if (!beforeFirstSheet && !reader!.NextResult())
            {
                return false;
            }
            beforeFirstSheet = false;
            RowNumber = 0;
            SheetName = reader!.Name;
            SheetIsHidden = reader.VisibleState is { Length: > 0 } state && !string.Equals(state, "visible", StringComparison.Ordinal);
            return true;
        });

    public bool NextRow() =>
        Guard(() =>
        {
            row.Clear();
            if (!reader!.Read())
            {
                return false;
            }
            RowNumber++;
            RowIsHidden = reader.RowHeight == 0;
            var width = LastFilled();
            if (width > limits.MaxColumns)
            {
                Break(FindingCode.TooManyColumns, limits.MaxColumns.ToString(CultureInfo.InvariantCulture));
                return false;
            }
            for (var column = 0; column < width; column++)
            {
                var cell = ReadCell(column);
                if (cell.Text.Length > limits.MaxCellChars)
                {
                    Break(FindingCode.CellTooLong, limits.MaxCellChars.ToString(CultureInfo.InvariantCulture));
                    return false;
                }
                row.Add(cell);
            }
            return true;
        });

    public void Dispose()
    {
        reader?.Dispose();
        content.Dispose();
    }

    private int LastFilled()
    {
        var width = reader!.FieldCount;
        while (width > 0 && reader.GetValue(width - 1) is null && OddityAt(width - 1) is null)
        {
            width--;
        }
        return width;
    }

    private string? OddityAt(int column) => oddities.Any ? oddities.At(SheetName!, CellAddress.Of(column, RowNumber)) : null;

    private RawCell ReadCell(int column)
    {
        return reader!.GetValue(column) switch
        {
            null => OddityAt(column) is { } odd ? new RawCell(RawCellKind.Error, odd) : RawCell.Nothing,
            string text => RawCell.Of(text),
            bool flag => new RawCell(RawCellKind.Boolean, flag ? "TRUE" : "FALSE"),
            DateTime moment => OfMoment(moment),
            TimeSpan time => RawCell.Of(time.ToString("c", CultureInfo.InvariantCulture)),
            double number => OfNumber(number, reader.GetNumberFormatString(column)),
            int number => OfNumber(number, null),
            var other => RawCell.Of(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private static RawCell OfMoment(DateTime moment) =>
        new(
            RawCellKind.Date,
            moment.TimeOfDay == TimeSpan.Zero
                ? moment.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)
                : moment.ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture),
            0,
            DateOnly.FromDateTime(moment)
        );

    /// <summary>
    /// The 15 digits that a spreadsheet shows, not the binary noise behind them; a cell formatted as a percentage
    /// holds a hundredth of what people see.
    /// </summary>
    private static RawCell OfNumber(double number, string? format)
    {
        if (!double.IsFinite(number))
        {
            return new RawCell(RawCellKind.Error, number.ToString(CultureInfo.InvariantCulture));
        }
        var percent = format is not null && IsPercent(format);
        var shown = (percent ? number * 100 : number).ToString("G15", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return RawCell.Of(shown);
        }
        var text = exact.ToString(CultureInfo.InvariantCulture).Replace('.', ',') + (percent ? "%" : "");
        return new RawCell(RawCellKind.Number, text, exact);
    }

    private static bool IsPercent(string format)
    {
        var quoted = false;
        for (var at = 0; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\':
                    at++;
                    break;
                case '%' when !quoted:
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// What the zip says it unfolds to; the framework never unfolds a part beyond what its directory says, so a
    /// directory that lies low gives a damaged part, not more memory.
    /// </summary>
    private Finding? CheckSizes()
    {
        if (content.Length < 4 || content.GetBuffer()[0] != 'P')
        {
            return null;
        }
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (ZipSizes.BombMegabytes(zip, limits) is { } megabytes)
            {
                return Whole(FindingCode.ZipBomb, megabytes.ToString(CultureInfo.InvariantCulture));
            }
            if (zip.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                Notes.Add(Whole(FindingCode.WorkbookWithMacros));
            }
            var links = zip.Entries.Count(part => part.FullName.StartsWith("xl/externalLinks/externalLink", StringComparison.OrdinalIgnoreCase));
            if (links > 0)
            {
                Notes.Add(Whole(FindingCode.WorkbookWithLinks, links.ToString(CultureInfo.InvariantCulture)));
            }
            oddities = WorkbookOddities.Find(zip);
            return oddities.Damaged ? Whole(FindingCode.FileDamaged) : null;
        }
        catch (SystemException broken) when (broken is not OutOfMemoryException)
        {
            return Whole(FindingCode.FileDamaged);
        }
    }

    /// <summary>
    /// Calls into the foreign reader. On mutated bytes it fails in many ways, none of them ours to name: all mean
    /// that the file is damaged.
    /// </summary>
    private bool Guard(Func<bool> read)
    {
        if (Broken is not null)
        {
            return false;
        }
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            Broken = Whole(FindingCode.FileEncrypted);
        }
        catch (ExcelReaderException)
        {
            Broken = Whole(FindingCode.FileDamaged);
        }
        catch (SystemException broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            Broken = Whole(FindingCode.FileDamaged);
        }
        return false;
    }

    private void Break(FindingCode code, string limit) =>
        Broken ??= new Finding
        {
            Code = code,
            Place = new SourceLocation(file, SheetName, CellAddress.Of(0, RowNumber)),
            Arguments = [file, RowNumber.ToString(CultureInfo.InvariantCulture), limit],
        };

    private Finding Whole(FindingCode code, string detail = "") =>
        new()
        {
            Code = code,
            Place = new SourceLocation(file, null, null),
            Arguments = [file, detail],
        };
}

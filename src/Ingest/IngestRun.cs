using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThiDua.Ingest.Forms;
using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Recognition;
using ThiDua.Ingest.RuleBooks;
using ThiDua.Ingest.Sources;
using ThiDua.Ingest.Validation;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest;

/// <summary>Reads files and folders into one batch (lần nhập): the entry point of this project.</summary>
public sealed class IngestRun
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MappingFile? map;
    private readonly KnownCodes known;
    private readonly IProgress<IngestProgress>? progress;
    private readonly ReadLimits limits;
    private readonly CancellationToken cancellation;
    private readonly List<SourceFile> files = [];
    private readonly List<SheetSource> sheets = [];
    private readonly List<PendingForm> forms = [];
    private readonly List<Finding> findings = [];
    private readonly List<RuleBookFile> ruleBooks = [];
    private readonly List<LeftFile> left = [];
    private bool mapUsed;
    private long rowsRead;
    private int fileNumber;
    private int fileCount;

    private IngestRun(
        MappingFile? map,
        KnownCodes known,
        IProgress<IngestProgress>? progress,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        this.map = map;
        this.known = known;
        this.progress = progress;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /// <summary>
    /// Reads everything under <paramref name="paths"/>. Nothing is stored; what is wrong with a file, a sheet or a
    /// row is in the batch. The order of paths and of files does not matter.
    /// </summary>
    public static ImportBatch Read(
        IReadOnlyList<string> paths,
        MappingFile? map,
        KnownCodes known,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellation
    ) => Read(paths, map, known, progress, ReadLimits.Default, cancellation);

    /// <summary>The same within other limits.</summary>
    public static ImportBatch Read(
        IReadOnlyList<string> paths,
        MappingFile? map,
        KnownCodes known,
        IProgress<IngestProgress>? progress,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(limits);
        return new IngestRun(map, known, progress, limits, cancellation).Run(paths);
    }

    /// <summary>Rows that another reader took from their sheets, checked and put together as those of any import.</summary>
    internal static ImportBatch OfSheets(
        IReadOnlyList<SourceFile> files,
        IReadOnlyList<SheetSource> sheets,
        KnownCodes known,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        var run = new IngestRun(null, known, null, limits, cancellation);
        run.files.AddRange(files);
        run.sheets.AddRange(sheets);
        return run.Assemble();
    }

    /// <summary>Documents of a folder with tables are only listed; one that was asked for by name, or alone, is said to be left.</summary>
    private void ReportDirectives(HashSet<string> named)
    {
        foreach (var one in left)
        {
            if (one.Reason == LeftReason.Directive && (files.Count == 0 || named.Contains(one.File.Path)))
            {
                Report(FindingCode.DirectiveNotImported, one.File, one.File.Name);
            }
        }
    }

    private ImportBatch Run(IReadOnlyList<string> paths)
    {
        var finder = new SourceFinder(
            limits,
            (name, number, count) => progress?.Report(new IngestProgress(IngestStage.Finding, name, number, count, 0, 0)),
            cancellation
        );
        var found = finder.Find(paths);
        findings.AddRange(finder.Findings);
        fileCount = found.Count;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, named) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            fileNumber++;
            if (file.Kind != SourceKind.Empty && !seen.TryAdd(file.Sha256, file.Name))
            {
                left.Add(new LeftFile(file, LeftReason.SameContent));
                Report(FindingCode.SameContentTwice, file, file.Name, seen[file.Sha256]);
                continue;
            }
            ReadFile(file, named);
        }
        ReportDirectives(found.Where(one => one.Named).Select(one => one.File.Path).ToHashSet(StringComparer.Ordinal));
        if (found.Count == 0 && findings.Count == 0)
        {
            findings.Add(new Finding { Code = FindingCode.NothingToImport, Arguments = [string.Join(", ", paths.Select(Path.GetFileName))] });
        }
        if (map is not null && !mapUsed)
        {
            findings.Add(
                new Finding
                {
                    Code = FindingCode.MappingFitsNothing,
                    Arguments = [map.Name, string.Join(", ", map.SourceColumns)],
                }
            );
        }
        return Assemble();
    }

    private void ReadFile(SourceFile file, bool named)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        switch (file.Kind)
        {
            case SourceKind.Empty:
                files.Add(file);
                Report(FindingCode.FileEmpty, file, file.Name);
                break;
            case SourceKind.Workbook or SourceKind.OldWorkbook:
                files.Add(file);
                if (RuleBookIn(file) is { } book)
                {
                    ruleBooks.Add(book);
                }
                else
                {
                    ReadSheets(file);
                }
                break;
            case SourceKind.Encrypted:
                files.Add(file);
                Report(FindingCode.FileEncrypted, file, file.Name);
                break;
            case SourceKind.WordDocument or SourceKind.Pdf when !ClaimsTable(extension):
                left.Add(new LeftFile(file, LeftReason.Directive));
                break;
            case SourceKind.Json when IsRuleBook(file.Name):
                files.Add(file);
                ReadRuleBook(file);
                break;
            case SourceKind.Text or SourceKind.Json when extension is ".csv" or ".tsv" or ".txt" or ".tab" || ClaimsTable(extension):
                ReadText(file, extension);
                break;
            case SourceKind.OpenDocument:
                files.Add(file);
                Report(FindingCode.OpenDocument, file, file.Name);
                break;
            case var kind when ClaimsTable(extension) || extension is ".docx" or ".pdf" || IsRuleBook(file.Name):
                files.Add(file);
                ReportPretence(file, extension, kind);
                break;
            default:
                left.Add(new LeftFile(file, LeftReason.NotATable));
                if (named)
                {
                    Report(FindingCode.NotATableFile, file, file.Name);
                }
                break;
        }
    }

    private void ReportPretence(SourceFile file, string extension, SourceKind kind)
    {
        if (kind is SourceKind.OtherZip && extension is ".xlsx" or ".xlsm" or ".xlsb")
        {
            using (var stream = Open(file))
            {
                if (ZipSizes.BombMegabytes(stream, limits) is { } megabytes)
                {
                    Report(FindingCode.ZipBomb, file, file.Name, megabytes.ToString(CultureInfo.InvariantCulture));
                    return;
                }
            }
            Report(FindingCode.FileDamaged, file, file.Name);
            return;
        }
        var (vietnamese, english) = kind switch
        {
            SourceKind.Html => ("một trang web (HTML)", "a web page (HTML)"),
            SourceKind.Pdf => ("một tệp PDF", "a PDF"),
            SourceKind.WordDocument or SourceKind.OldWordDocument => ("một văn bản Word", "a Word document"),
            SourceKind.OtherZip => ("một tệp nén ZIP", "a ZIP archive"),
            SourceKind.Json => ("một tệp JSON", "JSON"),
            SourceKind.Text => ("văn bản thường", "plain text"),
            _ => ("dữ liệu nhị phân", "binary data"),
        };
        Report(FindingCode.NotWhatItClaims, file, file.Name, extension, vietnamese, english);
    }

    /// <summary>A workbook whose sheets are a rule book; nothing larger is looked through for one.</summary>
    private RuleBookFile? RuleBookIn(SourceFile file)
    {
        if (map is not null || file.Bytes > limits.MaxRuleBookBytes)
        {
            return null;
        }
        using var reader = OpenTable(file, ',', limits);
        return RuleBookWorkbook.Read(reader, file.Name, file.Sha256);
    }

    private void ReadRuleBook(SourceFile file)
    {
        if (file.Bytes > limits.MaxRuleBookBytes)
        {
            Report(FindingCode.FileTooLarge, file, file.Name, Megabytes(file.Bytes), Megabytes(limits.MaxRuleBookBytes));
            return;
        }
        using var stream = Open(file);
        using var reader = CsvText.Open(stream);
        var text = reader.ReadToEnd();
        var wrong = text.IndexOf(CsvText.Undecodable, StringComparison.Ordinal);
        if (wrong >= 0)
        {
            var line = text.AsSpan(0, wrong).Count('\n') + 1;
            Report(FindingCode.TextNotUtf8, file, file.Name, line.ToString(CultureInfo.InvariantCulture));
            return;
        }
        ruleBooks.Add(new RuleBookFile(file.Name, file.Sha256, text));
    }

    /// <summary>Text is a table when it is named so, or when its header is one of ours; else prose for other readers.</summary>
    private void ReadText(SourceFile file, string extension)
    {
        if (file.Bytes > limits.MaxTextBytes)
        {
            files.Add(file);
            Report(FindingCode.FileTooLarge, file, file.Name, Megabytes(file.Bytes), Megabytes(limits.MaxTextBytes));
            return;
        }
        if (extension is ".txt" && !HasKnownHeader(file))
        {
            left.Add(new LeftFile(file, LeftReason.Directive));
            return;
        }
        if (extension is not (".csv" or ".tsv" or ".tab" or ".txt") && !HasKnownHeader(file))
        {
            files.Add(file);
            ReportPretence(file, extension, file.Kind);
            return;
        }
        files.Add(file);
        ReadSheets(file);
    }

    private bool HasKnownHeader(SourceFile file)
    {
        var delimiter = ChooseDelimiter(file);
        using var stream = Open(file);
        using var reader = new CsvTableReader(file.Name, stream, delimiter, limits);
        var rows = FirstRows(reader);
        return TableRecognizer.Recognize([Stem(file.Name)], [.. rows.Select(row => row.Cells)]) is SheetRecognition.Found
            || MapHeader([.. rows.Select(row => row.Cells)]) >= 0;
    }

    /// <summary>The likeliest delimiter under which the first rows are a known table, else the likeliest.</summary>
    private char ChooseDelimiter(SourceFile file)
    {
        using var stream = Open(file);
        var ranked = CsvText.RankDelimiters(file.Name, stream, limits);
        foreach (var delimiter in ranked)
        {
            stream.Position = 0;
            using var reader = new CsvTableReader(file.Name, new Undisposed(stream), delimiter, limits);
            IReadOnlyList<RawCell>[] rows = [.. FirstRows(reader).Select(row => row.Cells)];
            if (MapHeader(rows) >= 0 || TableRecognizer.Recognize([Stem(file.Name)], rows) is SheetRecognition.Found)
            {
                return delimiter;
            }
        }
        return ranked[0];
    }

    private void ReadSheets(SourceFile file)
    {
        var delimiter = ',';
        if (file.Kind is SourceKind.Workbook or SourceKind.OldWorkbook)
        {
            if (file.Bytes > limits.MaxWorkbookBytes)
            {
                Report(FindingCode.FileTooLarge, file, file.Name, Megabytes(file.Bytes), Megabytes(limits.MaxWorkbookBytes));
                return;
            }
        }
        else
        {
            delimiter = ChooseDelimiter(file);
        }
        if (Skim(file, delimiter) is { } early)
        {
            findings.Add(early);
            return;
        }
        var read = new List<SheetSource>();
        var notes = new List<Finding>();
        var found = new List<PendingForm>();
        FormHead? mark = null;
        using var reader = OpenTable(file, delimiter, limits);
        var index = 0;
        while (reader.NextSheet())
        {
            if (file.Kind != SourceKind.Text && reader.SheetName is FormWords.MarkSheet)
            {
                mark = FormHead.ReadMark(FirstRows(reader).Select(row => (row.Number, (IReadOnlyList<RawCell>)row.Cells)));
                index++;
            }
            else if (ReadSheet(file, index++, delimiter, reader, notes, mark, found) is { } sheet)
            {
                read.Add(sheet);
            }
        }
        if (reader.Broken is { } broken)
        {
            // A file that turns out broken gives nothing: half a file looks like a whole one.
            findings.Add(broken);
            return;
        }
        if (reader is WorkbookReader workbook)
        {
            notes.AddRange(workbook.Notes);
        }
        sheets.AddRange(read);
        forms.AddRange(found);
        findings.AddRange(notes);
        if (read.Count == 0 && notes.Count == 0 && index > 0)
        {
            Report(FindingCode.FileEmpty, file, file.Name);
        }
    }

    private Finding? Skim(SourceFile file, char delimiter)
    {
        if (file.Kind is SourceKind.Workbook or SourceKind.OldWorkbook || file.Bytes < limits.SkimFromBytes)
        {
            return null;
        }
        using var stream = Open(file);
        if (!CsvText.HasQuote(stream, cancellation))
        {
            return null;
        }
        using var reader = new CsvTableReader(file.Name, stream, delimiter, limits);
        return reader.Skim(cancellation);
    }

    internal static ITableReader OpenTable(SourceFile file, char delimiter, ReadLimits limits)
    {
        var stream = Open(file);
        if (file.Kind is not (SourceKind.Workbook or SourceKind.OldWorkbook))
        {
            return new CsvTableReader(file.Name, stream, delimiter, limits);
        }
        using (stream)
        {
            return new WorkbookReader(file.Name, stream, limits);
        }
    }

    private SheetSource? ReadSheet(SourceFile file, int index, char delimiter, ITableReader reader, List<Finding> notes, FormHead? mark, List<PendingForm> found)
    {
        var hidden = new HiddenRows();
        var first = FirstRows(reader, hidden);
        IReadOnlyList<RawCell>[] cells = [.. first.Select(row => row.Cells)];
        var place = new SourceLocation(file.Name, reader.SheetName, null);
        SheetSource sheet;
        RowReader rows;
        int header;
        if (MapHeader(cells) is var mapHeader and >= 0)
        {
            mapUsed = true;
            header = mapHeader;
            sheet = new SheetSource(file, reader.SheetName, index, delimiter, map!.Name, mapped: true);
            rows = MappedRows(sheet, cells[header]);
        }
        else
        {
            string[] names = reader.SheetName is { } sheetName ? [sheetName, Stem(file.Name)] : [Stem(file.Name)];
            switch (TableRecognizer.Recognize(names, cells))
            {
                case SheetRecognition.Found table:
                    header = table.Header.HeaderIndex;
                    sheet = new SheetSource(file, reader.SheetName, index, delimiter, table.Header.Table.Name, mapped: false);
                    rows = PlainRows(sheet, table.Header, first[header].Number);
                    break;
                case not SheetRecognition.Blank when FormHeader.Find(cells) is { } form:
                    if (form.Twice is { } twice)
                    {
                        notes.Add(new Finding { Code = FindingCode.ColumnTwice, Place = place with { Cell = CellAddress.Of(0, first[form.First].Number) }, Arguments = [FormTable.Title, FormWords.InPeriod, Short(twice.First), Short(twice.Second)] });
                        return null;
                    }
                    var pending = ReadForm(new SheetSource(file, reader.SheetName, index, delimiter, FormTable.Name, mapped: false), form, mark, first, reader, hidden);
                    found.Add(pending);
                    return pending.Sheet;
                case SheetRecognition.Unknown when reader.SheetName is FormWords.GuideSheet:
                    return null;
                case var other:
                    if (reader.Broken is null && Explain(other, place, first) is { } finding)
                    {
                        notes.Add(finding);
                    }
                    return null;
            }
        }
        if (reader.SheetIsHidden)
        {
            sheet.Notes.Add(new Finding { Code = FindingCode.HiddenSheetRead, Place = place, Arguments = [reader.SheetName!] });
        }
        foreach (var (number, row) in first.Skip(header + 1))
        {
            rows.Read(number, row);
        }
        while (reader.NextRow())
        {
            if ((++rowsRead & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new IngestProgress(IngestStage.Reading, file.Name, fileNumber, fileCount, reader.Done, rowsRead));
            }
            hidden.Look(reader);
            rows.Read(reader.RowNumber, reader.Row);
        }
        rows.Finish();
        hidden.Report(sheet);
        return sheet;
    }

    private PendingForm ReadForm(
        SheetSource sheet,
        FormHeader header,
        FormHead? mark,
        List<(int Number, List<RawCell> Cells)> first,
        ITableReader reader,
        HiddenRows hidden
    )
    {
        if (reader.SheetIsHidden)
        {
            sheet.Notes.Add(new Finding { Code = FindingCode.HiddenSheetRead, Place = new SourceLocation(sheet.File.Name, sheet.Sheet, null), Arguments = [sheet.Sheet!] });
        }
        var below = first.Skip(header.First + header.Lines).Select(row => (row.Number, (IReadOnlyList<RawCell>)row.Cells)).ToList();
        while (reader.NextRow())
        {
            if ((++rowsRead & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new IngestProgress(IngestStage.Reading, sheet.File.Name, fileNumber, fileCount, reader.Done, rowsRead));
            }
            hidden.Look(reader);
            below.Add((reader.RowNumber, [.. reader.Row]));
        }
        hidden.Report(sheet);
        var head = FormHead.Read(first.Take(header.First).Select(row => (row.Number, (IReadOnlyList<RawCell>)row.Cells)));
        return new PendingForm(sheet, header, head, mark, below);
    }

    /// <summary>Forms are judged when all files are read: their indicators may stand in any of them.</summary>
    private void JudgeForms()
    {
        if (forms.Count == 0)
        {
            return;
        }
        var rows = sheets.SelectMany(sheet => sheet.Rows).Where(row => !row.Rejected).SelectMany(row => row.Fed).ToLookup(row => row.Plan.Table);
        var codes = new CodeBook(known, table => rows[table]);
        foreach (var form in forms)
        {
            FormReader.Read(form, codes, cancellation);
        }
    }

    private static RowReader PlainRows(SheetSource sheet, HeaderMatch header, int headerRow)
    {
        var table = header.Table;
        var attributes = table.KeepsUnknownColumns
            ? header
                .Unknown.Select(unknown => (ColumnReader.KindWord(unknown.Header), unknown.Column, CellAt(unknown.Column)))
                .DistinctBy(attribute => attribute.Item1, StringComparer.Ordinal)
                .Where(attribute => attribute.Item1.Length > 0 && !IsCounter(attribute.Item1))
                .ToList()
            : [];
        if (!table.KeepsUnknownColumns && header.Unknown.Where(unknown => !IsCounter(TextKey.Slug(unknown.Header))).ToList() is { Count: > 0 } ignored)
        {
            sheet.Notes.Add(
                new Finding
                {
                    Code = FindingCode.ColumnsNotRead,
                    Place = sheet.Place(ignored[0].Column, headerRow),
                    Arguments = [string.Join(", ", ignored.Select(unknown => $"\"{Short(unknown.Header)}\"")), table.Title],
                }
            );
        }
        var plan = new TablePlan(
            table,
            [.. header.Columns.Select(column => column < 0 ? null : CellAt(column))],
            header.Columns,
            attributes,
            [],
            null
        );
        return new RowReader(sheet, [plan], [], _ => -1);
    }

    private RowReader MappedRows(SheetSource sheet, IReadOnlyList<RawCell> header)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < header.Count; column++)
        {
            positions.TryAdd(TextKey.Fold(header[column].Text), column);
        }
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        int columnOf(string name)
        {
            if (!asked.TryGetValue(name, out var column))
            {
                column = positions.GetValueOrDefault(TextKey.Fold(name), -1);
                asked[name] = column;
            }
            return column;
        }
        Func<IReadOnlyList<RawCell>, RawCell> cellOf(MappedColumn column) =>
            row =>
            {
                var cell = column.Template.Fill(row, columnOf);
                return !cell.IsEmpty && column.Values is { } values && values.TryGetValue(TextKey.Clean(cell.Text), out var other)
                    ? RawCell.Of(other)
                    : cell;
            };
        int sourceOf(MappedColumn column) => column.Template.SourceColumns.Select(columnOf).FirstOrDefault(-1);
        var plans = map!.Tables.Select(mapped => new TablePlan(
            mapped.Table,
            [.. mapped.Table.Columns.Select(column => mapped.Columns.TryGetValue(column.Name, out var from) ? cellOf(from) : null)],
            [.. mapped.Table.Columns.Select(column => mapped.Columns.TryGetValue(column.Name, out var from) ? sourceOf(from) : -1)],
            [
                .. mapped
                    .Columns.Where(pair => mapped.Table.Columns.All(column => !string.Equals(column.Name, pair.Key, StringComparison.Ordinal)))
                    .Select(pair => (pair.Key, sourceOf(pair.Value), cellOf(pair.Value))),
            ],
            mapped.Filters,
            map.DotDecimal
        ));
        return new RowReader(sheet, [.. plans], map.Filters, columnOf);
    }

    /// <summary>The first row that holds every column the mapping names; -1 when none does or there is no mapping.</summary>
    private int MapHeader(IReadOnlyList<RawCell>[] rows)
    {
        if (map is null)
        {
            return -1;
        }
        var wanted = map.SourceColumns.Select(TextKey.Fold).ToList();
        for (var index = 0; index < rows.Length; index++)
        {
            var present = rows[index].Select(cell => TextKey.Fold(cell.Text)).ToHashSet(StringComparer.Ordinal);
            if (wanted.TrueForAll(present.Contains))
            {
                return index;
            }
        }
        return -1;
    }

    private static Finding? Explain(SheetRecognition recognition, SourceLocation place, List<(int Number, List<RawCell> Cells)> rows)
    {
        switch (recognition)
        {
            case SheetRecognition.Ambiguous ambiguous:
                return new Finding
                {
                    Code = FindingCode.TableAmbiguous,
                    Place = place,
                    Arguments = [string.Join(", ", ambiguous.Tables.Select(table => $"{table.Title} ({table.Name})"))],
                };
            case SheetRecognition.Incomplete { Header: var header }:
                var at = place with { Cell = CellAddress.Of(0, rows[header.HeaderIndex].Number) };
                return header.Twice is [var twice, ..]
                    ? new Finding
                    {
                        Code = FindingCode.ColumnTwice,
                        Place = at,
                        Arguments = [header.Table.Title, twice.Column.Name, Short(twice.First), Short(twice.Second)],
                    }
                    : new Finding
                    {
                        Code = FindingCode.ColumnMissing,
                        Place = at,
                        Arguments =
                        [
                            header.Table.Title,
                            string.Join(", ", header.Missing.Select(column => $"\"{column.Headers[0]}\" ({column.Name})")),
                            header.Table.Name,
                        ],
                    };
            case SheetRecognition.Unknown:
                return new Finding
                {
                    Code = FindingCode.TableUnknown,
                    Place = place,
                    Arguments = [string.Join(", ", InputTables.All.Select(table => $"{table.Title} ({table.Name})"))],
                };
            default:
                return null;
        }
    }

    private ImportBatch Assemble()
    {
        progress?.Report(new IngestProgress(IngestStage.Checking, null, fileCount, fileCount, 1, rowsRead));
        JudgeForms();
        var checker = new CrossChecker(
            known,
            [.. sheets.SelectMany(sheet => sheet.Rows).Where(row => !row.Rejected).SelectMany(row => row.Fed)]
        );
        var refused = sheets.SelectMany(sheet => sheet.Rows).Where(row => row.Rejected).SelectMany(row => row.Fed).ToList();
        checker.Run(cancellation);
        refused.ForEach(checker.CheckRefused);
        RowTexts.Fetch(sheets, limits, cancellation);
        var batch = new ImportBatch
        {
            Files = files,
            Tables = [.. InputTables.All.Select(table => Build(table, checker.Accepted(table))).OfType<ImportedTable>()],
            Counts = [.. sheets.Select(Count)],
            Rejections =
            [
                .. sheets
                    .SelectMany(sheet => sheet.Rows)
                    .Where(row => row.Rejected)
                    .Select(row => new Rejection(
                        row.Sheet.Table,
                        row.Text ?? "",
                        row.Sheet.Place(row.FirstFilled, row.Number),
                        row.Findings
                    )
                    {
                        About = row.Fed.Select(checker.About).FirstOrDefault(fact => fact is not null),
                    }),
            ],
            Findings =
            [
                .. findings,
                .. sheets.SelectMany(sheet => sheet.Notes),
                .. sheets.SelectMany(sheet => sheet.Rows).Where(row => !row.Rejected).SelectMany(row => row.Findings),
            ],
            RuleBooks = ruleBooks,
            LeftFiles = left,
            Mapping = mapUsed ? map : null,
        };
        return batch;
    }

    private static ImportedTable? Build(TableSchema schema, IEnumerable<PendingRow> rows)
    {
        var table = new DataTable(schema);
        var places = new PlaceList();
        var attributes = new List<string?>();
        foreach (var row in rows)
        {
            table.Add(row.Values);
            places.Add(row);
            if (schema.KeepsUnknownColumns)
            {
                attributes.Add(
                    row.Attributes is { Count: > 0 } further
                        ? JsonSerializer.Serialize(new SortedDictionary<string, string>(further.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal), Readable)
                        : null
                );
            }
        }
        return table.RowCount == 0
            ? null
            : new ImportedTable
            {
                Rows = table,
                Places = places,
                Attributes = attributes,
                File = places.OnlyFile,
            };
    }

    private static SheetCounts Count(SheetSource sheet)
    {
        var rejected = sheet.Rows.Count(row => row.Rejected);
        return new SheetCounts(
            sheet.File.Name,
            sheet.File.Sha256,
            sheet.Sheet,
            sheet.Table,
            sheet.Read,
            sheet.Rows.Count - rejected,
            rejected,
            sheet.Empty,
            sheet.LeftOut
        );
    }

    private static List<(int Number, List<RawCell> Cells)> FirstRows(ITableReader reader, HiddenRows? hidden = null)
    {
        var rows = new List<(int, List<RawCell>)>();
        while (rows.Count < TableRecognizer.RowsLookedAt && reader.NextRow())
        {
            hidden?.Look(reader);
            rows.Add((reader.RowNumber, [.. reader.Row]));
        }
        return rows;
    }

    private static Func<IReadOnlyList<RawCell>, RawCell> CellAt(int column) =>
        row => column < row.Count ? row[column] : RawCell.Nothing;

    /// <summary>The running number that most tables start with.</summary>
    private static bool IsCounter(string header) => header is "stt" or "tt" or "so-tt" or "so-thu-tu" or "no";

    private static bool ClaimsTable(string extension) => extension is ".csv" or ".tsv" or ".tab" or ".xlsx" or ".xlsm" or ".xlsb" or ".xls" or ".ods";

    private static bool IsRuleBook(string name)
    {
        var file = Path.GetFileName(name);
        return file.StartsWith("rulebook", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Megabytes(long bytes) => (bytes / 1048576m).ToString("0.#", CultureInfo.InvariantCulture);

    private static FileStream Open(SourceFile file) =>
        new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);

    private void Report(FindingCode code, SourceFile file, params string[] arguments) =>
        findings.Add(
            new Finding
            {
                Code = code,
                Place = new SourceLocation(file.Name, null, null),
                Arguments = arguments,
            }
        );
}

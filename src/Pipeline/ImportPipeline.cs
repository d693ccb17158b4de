using System.Globalization;
using ThiDua.Ingest;
using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>Files and folders into the ledger: one transaction, one new snapshot.</summary>
public static class ImportPipeline
{
    /// <summary>
    /// Reads, checks and stores. A row that is wrong is kept among the rejections; a file that is not what it claims is
    /// one finding; nothing is half-stored.
    /// </summary>
    /// <param name="waiting">Told who holds the lock while this waits for it.</param>
    /// <exception cref="HomeException">The home folder cannot be used, or the disk is full.</exception>
    public static ImportOutcome Run(
        HomeFolder home,
        ImportRequest request,
        TimeProvider clock,
        IProgress<IngestProgress>? progress = null,
        Action<LockHolder>? waiting = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(request);
        MappingFile? mapping = null;
        if (request.MapFile is { } path)
        {
            var reading = MappingFile.Read(path);
            if (reading.Mapping is null)
            {
                return Nothing(request, reading.Problem!);
            }
            mapping = reading.Mapping;
        }
        if (request.DryRun && !home.HoldsData)
        {
            return Try(request, clock, progress, waiting, cancellationToken);
        }
        using var write = LedgerWrite.Begin(home, request.Who, clock, waiting, cancellationToken);
        var batch = IngestRun.Read(request.Paths, mapping, Known(schema => write.ReadFacts(schema)), progress, cancellationToken);
        return Store(write, batch, SampleNotice.Read(request.Paths), request.DryRun);
    }

    /// <summary>What was read into the ledger, and the outcome.</summary>
    internal static ImportOutcome Store(LedgerWrite write, ImportBatch batch, DataTable notices, bool dryRun)
    {
        List<Finding> findings = [.. batch.Findings];
        var (books, unused) = ReadRuleBooks(batch, write, findings);
        var (stored, unchanged) = Append(write, batch);
        findings.AddRange(write.Unused.Select(ToFinding));
        Keep(write, batch, books, findings);
        findings.AddRange(Validate(write, batch));
        if (notices.RowCount > 0)
        {
            write.ReplaceByKey(notices, "notice");
        }
        // A file that gave nothing at all changes nothing: no snapshot says that it was tried.
        var isUsable = books.Count > 0 || batch.Counts.Any(count => count.Read > 0);
        return new ImportOutcome
        {
            Counts = batch.Counts,
            Rejections = batch.Rejections,
            Findings = findings,
            RuleBooks = [.. books.Select(book => string.Create(CultureInfo.InvariantCulture, $"{book.Book.Id} ({book.Book.Version})"))],
            UnusedRuleBooks = unused,
            LeftFiles = batch.LeftFiles,
            Stored = stored,
            Unchanged = unchanged,
            Replaced = [.. write.Replaced],
            ReplacedCount = write.ReplacedCount,
            DryRun = dryRun,
            IsUsable = isUsable,
            Write = dryRun || !isUsable ? null : write.Commit(),
        };
    }

    /// <summary>A dry run where there is no home yet leaves none behind: it runs in a folder of its own.</summary>
    private static ImportOutcome Try(
        ImportRequest request,
        TimeProvider clock,
        IProgress<IngestProgress>? progress,
        Action<LockHolder>? waiting,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("thidua-dry-run-");
        try
        {
            var home = new HomeFolder(folder.FullName);
            LedgerWrite.Begin(home, request.Who, clock, waiting, cancellationToken).Dispose();
            return Run(home, request, clock, progress, waiting, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImportOutcome Nothing(ImportRequest request, Finding problem) =>
        new()
        {
            Counts = [],
            Rejections = [],
            Findings = [problem],
            RuleBooks = [],
            LeftFiles = [],
            Stored = 0,
            Unchanged = 0,
            DryRun = request.DryRun,
            IsUsable = false,
            Write = null,
        };

    /// <summary>The codes that rows may refer to.</summary>
    internal static KnownCodes Known(Func<TableSchema, FactRows> load) =>
        new()
        {
            Units = FactLoading.Rows(load, InputTables.Units, FactLoading.ToUnit),
            Aliases = FactLoading.Rows(load, InputTables.UnitAliases, row => new UnitAlias(row.Text("unit"), row.Text("alias"))),
            Blocs = FactLoading.Rows(load, InputTables.Blocs, FactLoading.ToBloc),
            Indicators = FactLoading.Rows(load, InputTables.Indicators, FactLoading.ToIndicator),
            Campaigns = FactLoading.Rows(load, InputTables.Campaigns, row => row.Text("code")),
            Commitments = FactLoading.Rows(load, InputTables.Commitments, row => (row.Text("campaign"), row.Text("what"))),
            Obligations = FactLoading.Rows(load, InputTables.Obligations, row => row.Text("code")),
            Sizes = SizesOf(load),
        };

    private static Func<string, string, IReadOnlyList<decimal>> SizesOf(Func<TableSchema, FactRows> load)
    {
        var sizes = new Lazy<ILookup<(string, string), decimal>>(() =>
            FactLoading
                .Rows(load, InputTables.Observations, row => (Unit: row.Text("unit"), Indicator: row.Text("indicator"), Size: row.NumberOrNull("value")))
                .Concat(
                    FactLoading
                        .Rows(load, InputTables.Targets, row => (Change: row.Text("change"), Unit: row.Text("scope"), Indicator: row.Text("indicator"), Size: row.NumberOrNull("value")))
                        .Where(target => target.Change is "level")
                        .Select(target => (target.Unit, target.Indicator, target.Size))
                )
                .Where(size => size.Size is not null)
                .ToLookup(size => (size.Unit, size.Indicator), size => size.Size!.Value)
        );
        return (unit, indicator) => [.. sizes.Value[(unit, indicator)]];
    }

    /// <summary>
    /// A rule book with an error is not taken in: its findings say why. Of files that hold one version the first stands for
    /// those that say the same, and gives way to one that says something else.
    /// </summary>
    private static (List<(RuleBook Book, RuleBookFile File)> Books, IReadOnlyList<UnusedRuleBook> Unused) ReadRuleBooks(ImportBatch batch, LedgerWrite write, List<Finding> findings)
    {
        if (batch.RuleBooks.Count == 0)
        {
            return ([], []);
        }
        var indicators = FactLoading
            .Rows(schema => write.ReadFacts(schema), InputTables.Indicators, row => row.Text("code"))
            .Concat(CodesOf(batch.Table(InputTables.Indicators)))
            .ToHashSet(StringComparer.Ordinal);
        var versions = RuleBookVersions.In(write);
        List<(RuleBook Book, RuleBookFile File)> books = [];
        foreach (var file in batch.RuleBooks)
        {
            var reading = file.Read(indicators);
            findings.AddRange(reading.Findings);
            if (reading.Book is not { } book)
            {
                continue;
            }
            var earlier = books.FindIndex(other => RuleBookVersions.IsSame(other.Book, book));
            if (versions.Take(book, file.File) is { } taken)
            {
                findings.Add(taken);
                if (taken.Code is FindingCode.RuleBookVersionSealed)
                {
                    continue;
                }
            }
            else if (earlier >= 0)
            {
                continue;
            }
            if (earlier >= 0)
            {
                books[earlier] = (book, file);
            }
            else
            {
                books.Add((book, file));
            }
        }
        return (books, UnusedRuleBook.Among(books.ConvertAll(one => one.Book), versions.Books));
    }

    private static IEnumerable<string> CodesOf(ImportedTable? table) =>
        table is null ? [] : table.Rows.Column(0).Cast<string>();

    /// <summary>
    /// The office's rules over all figures, old and new; told are those about this import's figures. They are no finding of
    /// the import: the next one, or a better figure, takes them back.
    /// </summary>
    private static IEnumerable<Finding> Validate(LedgerWrite write, ImportBatch batch)
    {
        if (!Validated.Any(schema => batch.Table(schema) is not null))
        {
            return [];
        }
        var found = FactLoading.Validate(schema => write.ReadFacts(schema));
        var rows = ScoredRows.OfValidations(found);
        write.ReplaceResults(rows.Rows, [.. rows.Where]);
        var all = batch.Table(InputTables.Validations) is not null;
        var files = batch.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return found.Where(finding => all || (finding.Place is { } place && files.Contains(place.File)));
    }

    private static Finding ToFinding(UnusedFigures unused) =>
        new()
        {
            Code = unused.Status == unused.KeptStatus ? FindingCode.FigureWithoutDay : FindingCode.FigureLessFirm,
            Place = unused.Place,
            Unit = unused.Unit,
            Subject = unused.Indicator,
            Arguments =
            [
                unused.Count.ToString(CultureInfo.InvariantCulture),
                WordOf(unused.Status),
                WordOf(unused.KeptStatus),
                $"{unused.Unit}, {unused.Indicator}, {unused.Period}",
                Number(unused.Value),
                Number(unused.Kept),
            ],
        };

    private static string WordOf(FigureStatus status) => Finding.Both(FormWords.Statuses[(int)status], status.ToString().ToLowerInvariant());

    private static string Number(decimal value)
    {
        var english = value.ToString("0.###############", CultureInfo.InvariantCulture);
        return Finding.Both(english.Replace('.', ','), english);
    }

    private static readonly TableSchema[] Validated = [InputTables.Observations, InputTables.Units, InputTables.Indicators, InputTables.Validations];

    private static (long Stored, long Unchanged) Append(LedgerWrite write, ImportBatch batch)
    {
        long stored = 0;
        long unchanged = 0;
        var hashes = batch.Files.ToDictionary(file => file.Name, file => file.Sha256, StringComparer.Ordinal);
        foreach (var table in batch.Tables)
        {
            foreach (var part in FactBatches.Of(table, hashes))
            {
                var counts = write.AppendFacts(part);
                stored += counts.Stored;
                unchanged += counts.Unchanged;
            }
        }
        return (stored, unchanged);
    }

    private static void Keep(
        LedgerWrite write,
        ImportBatch batch,
        List<(RuleBook Book, RuleBookFile File)> books,
        List<Finding> findings
    )
    {
        write.RecordImport(ImportRows.Of(batch, findings));
        if (books.Count > 0)
        {
            write.ReplaceByKey(ImportRows.RuleBooks(books), "id", "version");
        }
    }
}

using System.Globalization;
using System.Text;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Freezes a score run into a package that anyone can check, and writes it down in the ledger.</summary>
public static class SealPipeline
{
    /// <summary>
    /// Seals what the ledger holds, after scoring it again from the package itself. Refused, and nothing stored, while
    /// a finding of severity error is open and not accepted, or the stored results are not those of the facts.
    /// </summary>
    /// <exception cref="HomeException">The home folder cannot be used, or the disk is full.</exception>
    public static SealOutcome Run(
        HomeFolder home,
        SealRequest request,
        TimeProvider clock,
        Action<string>? say = null,
        Action<LockHolder>? waiting = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        using var write = LedgerWrite.Begin(home, request.Who, clock, waiting, cancellationToken);
        say?.Invoke("Đang đọc số liệu");
        Dictionary<TableSchema, DataTable> results = [];
        DataTable Results(TableSchema schema)
        {
            if (!results.TryGetValue(schema, out var table))
            {
                table = write.ReadResults(schema);
                results.Add(schema, table);
            }
            return table;
        }
        var standings = Results(ResultTables.Standings);
        ScopeRows scope = new(request.Year, request.Bloc, standings);
        var runs = scope.Of(Results(ResultTables.ScoreRuns));
        if (runs.RowCount == 0)
        {
            return Refused(Only(request, FindingCode.SealNothingScored));
        }
        if (write.Published is not { } shown)
        {
            return Refused(Only(request, FindingCode.SealNotPublished));
        }
        List<FactRows> inputs = [];
        var facts = FactLoading.Load(schema =>
        {
            var rows = write.ReadFacts(schema);
            inputs.Add(rows);
            return rows;
        }, Results(ResultTables.Rejections));
        var seals = SealRow.Of(Results(ResultTables.Seals));
        var blocs = BlocsOf(runs, write, request.Year);
        var earlier = seals.Where(row => row.Year == request.Year && blocs.Any(bloc => Is(bloc.Bloc, row.Bloc))).ToList();
        OpenFindings open = new(
            Results(ResultTables.Findings),
            Results(ResultTables.Rejections),
            scope,
            [.. inputs.Select(rows => rows.Rows.Schema.Name)],
            request.Bloc is null ? null : scope.UnitsOf(Together(facts, YearScoring.Books(Results(ResultTables.RuleBooks)), blocs[0], request.Year, AsOf(runs)))
        );
        List<Finding> refusals = [.. open.Refusals(request.Accepted), .. open.Unused(request.Accepted)];
        if (earlier.Count > 0 && string.IsNullOrWhiteSpace(request.Cause))
        {
            refusals.Add(Only(request, FindingCode.SealCauseMissing, earlier[^1].Code));
        }
        if (refusals.Count > 0)
        {
            return Refused([.. refusals]);
        }
        var last = seals.Count == 0 ? null : seals[^1];
        var now = clock.GetUtcNow().UtcDateTime;
        SealManifest manifest = new()
        {
            Format = SealManifest.CurrentFormat,
            Number = (last?.Number ?? 0) + 1,
            Year = request.Year,
            Bloc = request.Bloc,
            AsOf = AsOf(runs),
            Engine = ProgramVersion.Text,
            Snapshot = new SealedSnapshot(shown.Number, shown.Id),
            Blocs = blocs,
            SealedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            SealedBy = request.Who,
            Cause = string.IsNullOrWhiteSpace(request.Cause) ? null : request.Cause.Trim(),
            Corrects = [.. earlier.Select(row => row.Code).Distinct(StringComparer.Ordinal)],
            Previous = last is null ? null : new SealLink(last.Number, last.Code, last.Sha256),
            Accepted = open.Accepted(request.Accepted),
            RuleBooks = [],
            Files = [],
        };
        cancellationToken.ThrowIfCancellationRequested();
        say?.Invoke("Đang chấm lại từ gói niêm phong");
        return Keep(write, home, request, Package(manifest, inputs, Results, scope));
    }

    private static DateOnly AsOf(DataTable runs) => (DateOnly)runs[0, ScopeRows.At(runs, "as_of")]!;

    /// <summary>The blocs whose figures one bloc's results are made of.</summary>
    private static IReadOnlyList<string> Together(ScoringFacts facts, IReadOnlyList<RuleBook> books, SealedBloc of, int year, DateOnly asOf)
    {
        var bloc = facts.Blocs.First(one => one.Year == year && Is(one.Code, of.Bloc));
        var book = books.First(one => one.Version == of.RuleBookVersion && Is(one.Id, of.RuleBook));
        return RuleBookSelection.Together(books, facts.Blocs, book, bloc, asOf);
    }

    private static SealOutcome Keep(LedgerWrite write, HomeFolder home, SealRequest request, SealPackage package)
    {
        var files = package.All();
        var bytes = StoredZip.Measure(files);
        if (bytes > StoredZip.MaxBytes)
        {
            return Refused(Only(request, FindingCode.SealTooLarge, (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture)));
        }
        if (Recomputation.Run(package, out _) is { Count: > 0 } differences)
        {
            return Refused([.. differences.Select(difference => difference with { Code = Stale(difference.Code) })]);
        }
        WriteOutcome? outcome = null;
        if (!request.DryRun)
        {
            write.KeepSeal(package.FileName, StoredZip.Write(files));
            write.ReplaceByKey(SealRow.Table(package), "number", "bloc");
            outcome = write.Commit();
        }
        return new SealOutcome
        {
            Findings = [],
            Manifest = package.Manifest,
            Code = package.Code,
            Sha256 = package.Sha256,
            Path = Path.Combine(home.SealsFolder, package.FileName),
            Bytes = bytes,
            Write = outcome,
        };
    }

    private static SealPackage Package(SealManifest manifest, List<FactRows> inputs, Func<TableSchema, DataTable> results, ScopeRows scope)
    {
        var (books, texts) = RuleBooks(results(ResultTables.RuleBooks), manifest.Year);
        return SealPackage.Of(
            manifest with
            {
                RuleBooks = books,
            },
            [
                .. inputs
                    .DistinctBy(rows => rows.Rows.Schema)
                    .Select(rows => new PackageFile(SealPackage.PathOf(SealPackage.InputsFolder, rows.Rows.Schema), SealedTables.WriteFacts(rows))),
                .. texts,
                .. ScopeRows.Recomputed.Select(schema => new PackageFile(
                    SealPackage.PathOf(SealPackage.ResultsFolder, schema),
                    SealedTables.Write(scope.Of(results(schema)))
                )),
                Context(results(ResultTables.SourceFiles)),
                Context(results(ResultTables.Notices)),
                Context(ImportFindings(results(ResultTables.Findings), scope)),
                Context(results(ResultTables.Rejections)),
            ]
        );
    }

    private static PackageFile Context(DataTable table) =>
        new(SealPackage.PathOf(SealPackage.ContextFolder, table.Schema), SealedTables.Write(table));

    /// <summary>What was found while files were read: it cannot be found again from the package.</summary>
    private static DataTable ImportFindings(DataTable findings, ScopeRows scope)
    {
        DataTable chosen = new(findings.Schema);
        for (var row = 0; row < findings.RowCount; row++)
        {
            if (findings[row, ScopeRows.At(findings, "stage")] is not ScoredRows.Scoring && scope.Concerns(findings, row))
            {
                chosen.Add([.. Enumerable.Range(0, findings.Schema.Columns.Count).Select(column => findings[row, column])]);
            }
        }
        return chosen;
    }

    /// <summary>Every version of every book of the year: which of them is in force is part of what is recomputed.</summary>
    private static (IReadOnlyList<SealedRuleBook> Books, IReadOnlyList<PackageFile> Texts) RuleBooks(DataTable stored, int year)
    {
        List<SealedRuleBook> books = [];
        List<PackageFile> texts = [];
        for (var row = 0; row < stored.RowCount; row++)
        {
            object? Cell(string column) => stored[row, ScopeRows.At(stored, column)];
            if (Cell("year") is not long of || of != year)
            {
                continue;
            }
            var path = string.Create(CultureInfo.InvariantCulture, $"{SealPackage.RuleBooksFolder}{books.Count + 1:D3}.json");
            books.Add(new SealedRuleBook((string)Cell("id")!, checked((int)(long)Cell("version")!), path, (string?)Cell("file")));
            texts.Add(new PackageFile(path, Encoding.UTF8.GetBytes((string)Cell("json")!)));
        }
        return (books, texts);
    }

    private static List<SealedBloc> BlocsOf(DataTable runs, LedgerWrite write, int year)
    {
        var blocs = write.ReadFacts(InputTables.Blocs);
        var names = Enumerable
            .Range(0, blocs.Rows.RowCount)
            .Where(row => blocs.Rows[row, ScopeRows.At(blocs.Rows, "year")] is long of && of == year)
            .ToDictionary(
                row => (string)blocs.Rows[row, ScopeRows.At(blocs.Rows, "bloc")]!,
                row => (string)blocs.Rows[row, ScopeRows.At(blocs.Rows, "name")]!,
                StringComparer.Ordinal
            );
        return
        [
            .. Enumerable
                .Range(0, runs.RowCount)
                .Select(row =>
                {
                    var code = (string)runs[row, ScopeRows.At(runs, "bloc")]!;
                    return new SealedBloc(
                        code,
                        names.GetValueOrDefault(code, code),
                        (string)runs[row, ScopeRows.At(runs, "rule_book")]!,
                        checked((int)(long)runs[row, ScopeRows.At(runs, "rule_book_version")]!),
                        ResultsHash.Of(write.ReadResults, year, code)
                    );
                })
                .OrderBy(bloc => bloc.Bloc, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same difference, before a seal: the ledger's results are older than its facts.</summary>
    private static FindingCode Stale(FindingCode code) => code is FindingCode.SealCellDiffers or FindingCode.SealWordsDiffer ? FindingCode.SealResultsStale : code;

    private static SealOutcome Refused(params IReadOnlyList<Finding> findings) => new() { Findings = findings };

    private static Finding Only(SealRequest request, FindingCode code, params string[] more) =>
        new()
        {
            Code = code,
            Year = request.Year,
            Bloc = request.Bloc,
            Arguments =
            [
                request.Year.ToString(CultureInfo.InvariantCulture),
                request.Bloc ?? Finding.Both("mọi khối", "all blocs"),
                .. more,
            ],
        };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

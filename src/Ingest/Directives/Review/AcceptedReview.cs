using System.Globalization;
using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Sources;
using ThiDua.Ingest.Validation;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Directives.Review;

/// <summary>
/// A review sheet that came back (phiếu duyệt đã điền): the rows marked yes become targets, commitments and the campaign,
/// each with its quote and its place in the directive. A row that leaves something open is rejected, never completed.
/// </summary>
public static class AcceptedReview
{
    private const string TableName = "review";

    /// <summary>Both files are read afresh; what is stored is what they say now.</summary>
    /// <exception cref="FileNotFoundException">One of the files is not there.</exception>
    public static ImportBatch Read(string directivePath, string reviewPath, KnownCodes known, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        var limits = ReadLimits.Default;
        var finder = new SourceFinder(limits, (_, _, _) => { }, cancellation);
        var found = finder.Find([directivePath, reviewPath]);
        var directive = One(found, directivePath);
        var review = One(found, reviewPath);
        var reading = DirectiveFile.Read(directivePath) with { FileName = directive.Name };
        var reader = new Rows(reading, directive, review, new CatalogueHints(known), limits, cancellation);
        var batch = IngestRun.OfSheets([review], reader.Sheets(), known, limits, cancellation);
        return batch with
        {
            Files = [directive, review],
            Tables = [.. batch.Tables.Select(reader.Placed)],
            Findings = [.. finder.Findings, .. reader.Findings, .. reading.Findings, .. batch.Findings],
        };
    }

    private static SourceFile One(List<(SourceFile File, bool Named)> found, string path) =>
        found.Select(entry => entry.File).FirstOrDefault(file => string.Equals(Path.GetFullPath(file.Path), Path.GetFullPath(path), StringComparison.Ordinal))
        ?? throw new FileNotFoundException(null, path);

    private sealed class Rows(
        DirectiveReading reading,
        SourceFile directive,
        SourceFile review,
        CatalogueHints hints,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        private readonly Dictionary<ReviewColumn, int> positions = [];
        private readonly Dictionary<int, int> offsets = [];
        private readonly string source = ReviewCandidates.SourceOf(reading);

        internal List<Finding> Findings { get; } = [];

        internal List<SheetSource> Sheets()
        {
            var delimiter = review.Kind is SourceKind.Workbook or SourceKind.OldWorkbook ? ',' : Delimiter();
            using var table = IngestRun.OpenTable(review, delimiter, limits);
            List<SheetSource> sheets = [];
            var index = -1;
            while (table.NextSheet())
            {
                index++;
                if (!FindHeader(table))
                {
                    continue;
                }
                var sheet = new SheetSource(review, table.SheetName, index, delimiter, TableName, mapped: true);
                var rows = new RowReader(sheet, [Targets(), Commitments(), Campaigns()], [], name => string.Equals(name, KindColumn, StringComparison.Ordinal) ? positions[ReviewColumn.Kind] : -1);
                while (table.NextRow())
                {
                    cancellation.ThrowIfCancellationRequested();
                    ReadRow(sheet, rows, table.RowNumber, table.Row);
                }
                rows.Finish();
                sheets.Add(sheet);
                break;
            }
            if (table.Broken is { } broken)
            {
                Findings.Add(broken);
                return [];
            }
            if (sheets.Count == 0)
            {
                Findings.Add(
                    new Finding
                    {
                        Code = FindingCode.ReviewColumnsMissing,
                        Place = new SourceLocation(review.Name, null, null),
                        Arguments = [string.Join(", ", Needed.Select(ReviewSheet.HeaderOf))],
                    }
                );
            }
            return sheets;
        }

        /// <summary>The same rows, said to stand where the directive says them.</summary>
        internal ImportedTable Placed(ImportedTable table) =>
            table with
            {
                Places = [.. table.Places.Select(place => new SourceLocation(directive.Name, "vị trí " + offsets[RowOf(place)].ToString(CultureInfo.InvariantCulture), null))],
                File = directive.Name,
            };

        private const string KindColumn = "Loại";

        private static readonly ReviewColumn[] Needed =
        [
            ReviewColumn.Id,
            ReviewColumn.Accept,
            ReviewColumn.Kind,
            ReviewColumn.Indicator,
            ReviewColumn.Scope,
            ReviewColumn.Applies,
            ReviewColumn.Change,
            ReviewColumn.Comparator,
            ReviewColumn.Value,
            ReviewColumn.Year,
            ReviewColumn.Campaign,
            ReviewColumn.Who,
            ReviewColumn.What,
            ReviewColumn.Due,
            ReviewColumn.Mark,
        ];

        private char Delimiter()
        {
            using var stream = new FileStream(review.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return CsvText.RankDelimiters(review.Name, stream, limits)[0];
        }

        private bool FindHeader(ITableReader table)
        {
            for (var tried = 0; tried < 10 && table.NextRow(); tried++)
            {
                positions.Clear();
                for (var column = 0; column < table.Row.Count; column++)
                {
                    var key = ReviewSheet.Key(table.Row[column].Text);
                    foreach (var known in Enum.GetValues<ReviewColumn>())
                    {
                        if (key.Length > 0 && string.Equals(key, ReviewSheet.Key(ReviewSheet.HeaderOf(known)), StringComparison.Ordinal))
                        {
                            positions.TryAdd(known, column);
                        }
                    }
                }
                if (Needed.All(positions.ContainsKey))
                {
                    return true;
                }
            }
            return false;
        }

        private void ReadRow(SheetSource sheet, RowReader rows, int number, IReadOnlyList<RawCell> cells)
        {
            var answer = Text(cells, ReviewColumn.Accept);
            if (cells.All(cell => cell.IsEmpty))
            {
                rows.Read(number, cells);
                return;
            }
            var isKnownAnswer = VietnameseBoolean.TryRead(answer, out var yes);
            if (answer.Length == 0 || (isKnownAnswer && !yes))
            {
                sheet.Read++;
                sheet.LeftOut++;
                return;
            }
            if (Objection(sheet, number, cells, isKnownAnswer) is { } objection)
            {
                sheet.Read++;
                var row = new SourceRow(sheet, number) { FirstFilled = 0, Text = RowReader.TextOf(cells) };
                row.Reject(objection);
                sheet.Rows.Add(row);
                return;
            }
            offsets[number] = OffsetOf(Text(cells, ReviewColumn.Id));
            rows.Read(number, cells);
        }

        private Finding? Objection(SheetSource sheet, int number, IReadOnlyList<RawCell> cells, bool isKnownAnswer)
        {
            var id = Text(cells, ReviewColumn.Id);
            if (!isKnownAnswer)
            {
                return At(ReviewColumn.Accept, FindingCode.ReviewAnswerUnclear, Text(cells, ReviewColumn.Accept));
            }
            if (Text(cells, ReviewColumn.Mark) is not { Length: >= 8 } mark || !directive.Sha256.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return At(ReviewColumn.Mark, FindingCode.ReviewOfOtherText, id, directive.Name);
            }
            if (QuoteOf(id) is null || !KindFits(id, Text(cells, ReviewColumn.Kind)))
            {
                return At(ReviewColumn.Id, FindingCode.ReviewRowUnknown, id, directive.Name);
            }
            if (hints.ScopesIn(Text(cells, ReviewColumn.Scope)) is { Count: > 1 } scopes)
            {
                return At(ReviewColumn.Scope, FindingCode.ReviewScopesSeveral, Text(cells, ReviewColumn.Scope), string.Join("; ", scopes.Select(one => $"\"{one}\"")));
            }
            if (id[0] is not 'T' && Text(cells, ReviewColumn.Campaign).Length == 0)
            {
                return At(ReviewColumn.Campaign, FindingCode.ReviewCampaignOpen, id);
            }
            if (id[0] != 'T')
            {
                return null;
            }
            var target = reading.Targets[IndexOf(id)];
            if (Text(cells, ReviewColumn.Indicator).Length == 0)
            {
                return At(ReviewColumn.Indicator, FindingCode.ReviewIndicatorOpen, target.Indicator, Hints(hints.IndicatorHints(target.Indicator)));
            }
            var scope = Text(cells, ReviewColumn.Scope);
            if (scope.Length == 0)
            {
                return At(ReviewColumn.Scope, FindingCode.ReviewScopeOpen, target.Scope ?? "", Hints(hints.ScopeHints(target.Scope, target.DeadlineYear ?? reading.Document.Year)));
            }
            return Text(cells, ReviewColumn.Applies).Length == 0 ? At(ReviewColumn.Applies, FindingCode.ReviewAppliesOpen, scope) : null;

            Finding At(ReviewColumn column, FindingCode code, params string[] arguments) =>
                new()
                {
                    Code = code,
                    Place = sheet.Place(positions[column], number),
                    Arguments = arguments,
                };
        }

        private static string Hints(IReadOnlyList<string> hints) =>
            hints.Count == 0 ? Finding.Both("không có gì gần giống", "nothing alike") : string.Join(", ", hints);

        private TablePlan Targets() =>
            Plan(
                InputTables.Targets,
                ReviewSheet.TargetKind,
                new(StringComparer.Ordinal)
                {
                    ["year"] = ReviewColumn.Year,
                    ["period"] = ReviewColumn.Period,
                    ["indicator"] = ReviewColumn.Indicator,
                    ["scope"] = ReviewColumn.Scope,
                    ["applies"] = ReviewColumn.Applies,
                    ["change"] = ReviewColumn.Change,
                    ["comparator"] = ReviewColumn.Comparator,
                    ["value"] = ReviewColumn.Value,
                    ["upper"] = ReviewColumn.Upper,
                    ["unit_of_measure"] = ReviewColumn.Measure,
                    ["baseline"] = ReviewColumn.Baseline,
                    ["assigned_by"] = ReviewColumn.AssignedBy,
                    ["effective"] = ReviewColumn.Effective,
                },
                new(StringComparer.Ordinal) { ["source"] = _ => source, ["quote"] = cells => QuoteOf(Text(cells, ReviewColumn.Id)) }
            );

        private TablePlan Commitments() =>
            Plan(
                InputTables.Commitments,
                ReviewSheet.CommitmentKind,
                new(StringComparer.Ordinal)
                {
                    ["campaign"] = ReviewColumn.Campaign,
                    ["who"] = ReviewColumn.Who,
                    ["what"] = ReviewColumn.What,
                    ["scope"] = ReviewColumn.Scope,
                    ["count"] = ReviewColumn.Count,
                    ["due"] = ReviewColumn.Due,
                },
                new(StringComparer.Ordinal) { ["quote"] = cells => QuoteOf(Text(cells, ReviewColumn.Id)) }
            );

        private TablePlan Campaigns() =>
            Plan(
                InputTables.Campaigns,
                ReviewSheet.CampaignKind,
                new(StringComparer.Ordinal)
                {
                    ["code"] = ReviewColumn.Campaign,
                    ["name"] = ReviewColumn.What,
                    ["issuer"] = ReviewColumn.Who,
                    ["start"] = ReviewColumn.Effective,
                    ["end"] = ReviewColumn.Due,
                },
                new(StringComparer.Ordinal) { ["directive"] = _ => source, ["theme"] = _ => reading.Campaign.Theme }
            );

        private TablePlan Plan(
            TableSchema table,
            string kind,
            Dictionary<string, ReviewColumn> columns,
            Dictionary<string, Func<IReadOnlyList<RawCell>, string?>> made
        )
        {
            var cells = new Func<IReadOnlyList<RawCell>, RawCell>?[table.Columns.Count];
            var from = new int[table.Columns.Count];
            for (var at = 0; at < cells.Length; at++)
            {
                var name = table.Columns[at].Name;
                from[at] = -1;
                if (made.TryGetValue(name, out var make))
                {
                    cells[at] = row => RawCell.Of(make(row) ?? "");
                }
                else if (columns.TryGetValue(name, out var column) && positions.TryGetValue(column, out var position))
                {
                    from[at] = position;
                    cells[at] = row => Unquoted(position < row.Count ? row[position] : RawCell.Nothing);
                }
            }
            return new TablePlan(table, cells, from, [], [new RowFilter(KindColumn, [kind], null, null)], null)
            {
                SheetHeads = columns.ToDictionary(pair => pair.Key, pair => ReviewSheet.HeaderOf(pair.Value), StringComparer.Ordinal),
            };
        }

        private static RawCell Unquoted(RawCell cell) => cell.Text.StartsWith('\'') ? RawCell.Of(cell.Text[1..]) : cell;

        private string Text(IReadOnlyList<RawCell> cells, ReviewColumn column) =>
            positions.TryGetValue(column, out var at) && at < cells.Count ? TextKey.Clean(Unquoted(cells[at]).Text) : "";

        private static bool KindFits(string id, string kind) =>
            id[0] switch
            {
                'T' => kind is ReviewSheet.TargetKind,
                'C' => kind is ReviewSheet.CommitmentKind,
                _ => kind is ReviewSheet.CampaignKind,
            };

        /// <summary>The directive's words behind a row; null where it has no such row.</summary>
        private string? QuoteOf(string id) =>
            (id.Length > 1 ? id[0] : ' ', IndexOf(id)) switch
            {
                ('T', var at) when at >= 0 && at < reading.Targets.Count => reading.Targets[at].Quote,
                ('C', var at) when at >= 0 && at < reading.Commitments.Count => reading.Commitments[at].Quote,
                ('P', 0) => reading.Campaign.Theme ?? "",
                _ => null,
            };

        private int OffsetOf(string id) =>
            id[0] switch
            {
                'T' => reading.Targets[IndexOf(id)].Offset,
                'C' => reading.Commitments[IndexOf(id)].Offset,
                _ => 0,
            };

        private static int IndexOf(string id) => id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at - 1 : -1;

        private static int RowOf(SourceLocation place) =>
            int.Parse(place.Cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Method;

/// <summary>How it is computed and where it comes from (phương pháp, nguồn gốc).</summary>
public sealed record MethodView
{
    public required IReadOnlyList<Book> Books { get; init; }

    public required IReadOnlyList<StateLine> States { get; init; }

    public required IReadOnlyList<(string Word, string Text)> Provenance { get; init; }

    public required IReadOnlyList<FileLine> Files { get; init; }

    public required IReadOnlyList<RunLine> Runs { get; init; }

    /// <summary>Of all years, latest first.</summary>
    public required IReadOnlyList<SealLine> Seals { get; init; }

    /// <summary>One version of a rule book as read.</summary>
    public sealed record Book(
        string Title,
        string Anchor,
        string Detail,
        bool IsInForce,
        IReadOnlyList<(string Word, string Text)> Facts,
        IReadOnlyList<Line> Lines,
        string Json
    );

    /// <summary>One line of the tree.</summary>
    public sealed record Line(string Code, string Title, int Depth, bool IsSection, string Maximum, string? Rule);

    public sealed record StateLine(AttainmentState State, string Meaning);

    public sealed record FileLine(string Name, string Link, string Sha256, string Size);

    public sealed record RunLine(string Bloc, string Link, string RuleBook, string AsOf, string Ranked);

    /// <summary>One seal, with what was accepted and whether the pages still show what it sealed.</summary>
    public sealed record SealLine(
        string Code,
        string Moment,
        string By,
        string Scope,
        string? Cause,
        string? Replaces,
        bool IsShown,
        string State,
        IReadOnlyList<string> Accepted,
        string Sha256
    );

    public static MethodView From(
        Manifest manifest,
        IReadOnlyList<RuleBookRow> books,
        IReadOnlyList<CriterionWordsRow> words,
        IReadOnlyList<ScoreRunRow> runs,
        IReadOnlyList<SourceFileRow> files,
        IReadOnlyList<SealRow> seals,
        Func<SealRow, bool> isShown,
        Func<RuleBook, FactNames> names,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        return new MethodView
        {
            Books = [.. books.Where(book => book.Year == frame.Year).Select(book => BookOf(book, words, runs, names, language))],
            States = [.. StateWords.All.Select(state => new StateLine(state, StateWords.Meaning(state, language)))],
            Provenance =
            [
                (language.Say("Bản số liệu", "Snapshot"), frame.Snapshot?.Name ?? ""),
                (language.Say("Mã nội dung (SHA-256)", "Content id (SHA-256)"), manifest.Id),
                (language.Say("Công bố", "Published"), frame.Snapshot is { } stamp ? language.Moment(stamp.PublishedAt) : ""),
                (language.Say("Người công bố", "Published by"), manifest.CreatedBy),
                (language.Say("Máy cơ sở dữ liệu", "Engine"), "DuckDB " + manifest.Engine),
                (language.Say("Phiên bản lược đồ", "Schema version"), manifest.SchemaVersion.ToString(CultureInfo.InvariantCulture)),
                (language.Say("Số dòng", "Rows"), language.Whole(manifest.Tables.Sum(table => table.Rows))),
            ],
            Seals = [.. seals.GroupBy(seal => seal.Number).OrderByDescending(seal => seal.Key).Select(seal => SealOf([.. seal], isShown, runs, language))],
            Files =
            [
                .. files.Select(file => new FileLine(
                    file.File,
                    frame.Link("/nguon", ("tep", file.File)),
                    file.Sha256,
                    language.Number(file.Bytes / 1024m, 1) + " KB"
                )),
            ],
            Runs =
            [
                .. runs.Where(run => run.Year == frame.Year)
                    .Select(run => new RunLine(
                        run.BlocName,
                        frame.Link("/khoi/" + Uri.EscapeDataString(run.Bloc)),
                        run.RuleBook + language.Say(", bản ", ", version ") + language.Whole(run.RuleBookVersion),
                        run.AsOf is { } day ? language.Date(day) : "–",
                        $"{language.Whole(run.Ranked)}/{language.Whole(run.Units)}"
                    )),
            ],
        };
    }

    private static SealLine SealOf(IReadOnlyList<SealRow> rows, Func<SealRow, bool> isShown, IReadOnlyList<ScoreRunRow> runs, Language language)
    {
        var seal = rows[0];
        string NameOf(SealRow row) => runs.FirstOrDefault(run => run.Year == row.Year && Same(run.Bloc, row.Bloc))?.BlocName ?? row.Bloc;
        var blocs = string.Join(", ", rows.Select(NameOf));
        var shown = rows.Count(isShown);
        return new SealLine(
            seal.Code,
            language.Moment(new DateTimeOffset(DateTime.SpecifyKind(seal.SealedAt, DateTimeKind.Utc))),
            seal.SealedBy,
            string.Create(CultureInfo.InvariantCulture, $"{seal.Year}: {(seal.WholeYear ? language.Say("mọi khối", "all blocs") + $" ({blocs})" : blocs)}"),
            seal.Cause,
            seal.Corrects?.Replace(",", ", ", StringComparison.Ordinal),
            shown == rows.Count,
            shown == rows.Count ? language.Say("đúng như đang hiện", "as shown now")
                : shown == 0 ? language.Say("không còn như đang hiện", "no longer as shown")
                : $"{language.Whole(shown)}/{language.Whole(rows.Count)} " + language.Say("khối đúng như đang hiện", "blocs as shown now"),
            seal.Accepted?.Split('\n') ?? [],
            seal.Sha256
        );
    }

    private static Book BookOf(
        RuleBookRow row,
        IReadOnlyList<CriterionWordsRow> words,
        IReadOnlyList<ScoreRunRow> runs,
        Func<RuleBook, FactNames> names,
        Language language
    )
    {
        var used = runs.Any(run => Same(run.RuleBook, row.Id) && run.RuleBookVersion == row.Version && run.Year == row.Year);
        var own = words
            .Where(word => Same(word.RuleBook, row.Id) && word.Version == row.Version)
            .ToDictionary(word => word.Criterion, word => language.Say(word.Rule, word.RuleEnglish), StringComparer.Ordinal);
        var read = RuleBookReader.Read(row.Json, row.File ?? row.Id).Book;
        var version = row.Version.ToString(CultureInfo.InvariantCulture);
        var detail = new List<string> { language.Say("bản ", "version ") + version };
        if (row.Signed is { } signed)
        {
            detail.Add(language.Say("ký ", "signed ") + language.Date(signed));
        }
        if (row.Effective is { } effective)
        {
            detail.Add(language.Say("hiệu lực từ ", "in force from ") + language.Date(effective));
        }
        detail.Add(used ? language.Say("đang dùng để chấm", "used for scoring") : language.Say("không dùng trong lần chấm này", "not used in this run"));
        return new Book(
            row.Title,
            $"{row.Id}-{version}",
            string.Join(" · ", detail),
            used,
            read is null ? [] : FactsOf(read, names(read), language),
            read is null ? [] : LinesOf(read, own, language),
            row.Json
        );
    }

    private static List<(string, string)> FactsOf(RuleBook book, FactNames names, Language language)
    {
        var facts = new List<(string, string)>();
        if (book.Reference is { } reference)
        {
            facts.Add(
                (language.Say("Căn cứ", "Legal reference"), string.Join(", ", new[] { reference.Document, reference.Article, reference.Note }.OfType<string>()))
            );
        }
        var (leaf, shown) = (language.Whole(book.LeafDecimals), language.Whole(book.ShownDecimals));
        facts.Add(
            (
                language.Say("Làm tròn", "Rounding"),
                language.Say(
                    $"mỗi tiêu chí một lần, đến {leaf} số lẻ; xếp hạng theo điểm {(book.RankOn == RankOn.Rounded ? "đã làm tròn" : "chưa làm tròn")}, hiện {shown} số lẻ",
                    $"each criterion once, to {leaf} decimals; ranks use {(book.RankOn == RankOn.Rounded ? "rounded" : "exact")} points, {shown} decimals are shown"
                )
            )
        );
        facts.Add(
            (
                language.Say("Ngưỡng nguy cơ", "At risk from"),
                language.Say($"từ {language.Percent((double)book.AtRisk, 0)} tiến độ của tháng", $"{language.Percent((double)book.AtRisk, 0)} of the month's path")
            )
        );
        var tieBreaks = string.Join("; ", TieBreakText.Of(book, names, language.IsEnglish));
        facts.Add(
            (
                language.Say("Khi bằng điểm", "Equal totals"),
                tieBreaks.Length > 0 ? language.Say("xét lần lượt: ", "are parted by, in this order: ") + tieBreaks : language.Say("đồng hạng", "share the rank")
            )
        );
        if (book.Ratings.Count > 0)
        {
            facts.Add(
                (
                    language.Say("Xếp loại", "Ratings"),
                    language.Say("lấy loại đầu tiên đủ điều kiện: ", "the first whose conditions hold: ")
                        + string.Join("; ", RuleBookDescription.Ratings(book, names, language.IsEnglish))
                )
            );
        }
        if (book.Disqualifications.Count > 0)
        {
            facts.Add(
                (
                    language.Say("Không xếp loại", "Not ranked"),
                    language.Say("đơn vị không được xếp hạng, xếp loại khi: ", "a unit gets neither rank nor rating on: ")
                        + string.Join("; ", RuleBookDescription.Disqualifications(book, names, language.IsEnglish))
                )
            );
        }
        if (RuleBookDescription.Limits(book, language.IsEnglish) is { Count: > 0 } limits)
        {
            facts.Add((language.Say("Mức chặn", "Limits"), string.Join("; ", limits)));
        }
        return facts;
    }

    private static List<Line> LinesOf(RuleBook book, Dictionary<string, string> words, Language language)
    {
        var lines = new List<Line>();
        foreach (var criterion in book.Root.Criteria)
        {
            Add(criterion, 0);
        }
        return lines;

        void Add(Criterion criterion, int depth)
        {
            lines.Add(
                new Line(
                    criterion.Code,
                    criterion.Title,
                    depth,
                    !criterion.IsLeaf,
                    criterion.Maximum is { } maximum ? language.Number(maximum) : "",
                    criterion.IsLeaf ? words.GetValueOrDefault(criterion.Code) : null
                )
            );
            foreach (var (group, sign) in new[] { (criterion.Bonus, "+"), (criterion.Penalty, "−") })
            {
                foreach (var item in group?.Rules ?? [])
                {
                    var most = (item.Maximum ?? group?.Cap) is { } cap ? sign + language.Number(cap) : sign;
                    lines.Add(new Line(item.Code, item.Title, depth + 1, false, most, words.GetValueOrDefault(item.Code)));
                }
            }
            foreach (var below in criterion.Criteria)
            {
                Add(below, depth + 1);
            }
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

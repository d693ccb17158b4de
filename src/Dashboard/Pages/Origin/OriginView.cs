using System.Globalization;
using System.Text.Json;
using ThiDua.Dashboard.Pages.History;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Origin;

/// <summary>What was read at one place of one file (nguồn của số liệu): the row, its columns, the file's hash.</summary>
public sealed record OriginView
{
    private static readonly Dictionary<string, TableSchema> Inputs = InputTables.All.ToDictionary(schema => schema.Name, StringComparer.Ordinal);

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>Files of the name that left no row here: the others stand with their rows.</summary>
    public required IReadOnlyList<(string Name, string Sha256)> Files { get; init; }

    /// <param name="Standing">"đang dùng", that another row counts, or which of them the points are computed from.</param>
    /// <param name="Points">Which row the points are computed from, where it is not the one in force.</param>
    /// <param name="Recorded">When it was imported, and by whom.</param>
    public sealed record Row(
        string Table,
        string Place,
        IReadOnlyList<Cell> Cells,
        string Standing,
        bool Counts,
        string Recorded,
        string Sha256,
        Replacement? ReplacedBy,
        string? Points
    );

    /// <param name="What">"Giá trị: 6,88 → 7,10".</param>
    /// <param name="Source">Where it stands; null: at the same place.</param>
    public sealed record Replacement(string What, string Recorded, SourceText? Source);

    public sealed record Cell(string Header, string Name, string Text);

    public sealed record RejectedRow(string Place, IReadOnlyList<string> Cells, string Reasons);

    public static OriginView From(
        SourceLocation place,
        IReadOnlyList<SourceRow> rows,
        IReadOnlyList<RejectionRow> rejections,
        IReadOnlyList<SourceFileRow> files,
        Func<string, string?> unitName,
        Func<string, string?> indicatorName,
        PageFrame frame,
        SourceLocation? empty = null
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rejections);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var where = WhereOf(empty ?? place, language);
        var here = RejectedAt(place, rejections);
        return new OriginView
        {
            Title = where.Length > 0 ? $"{place.File}, {where}" : place.File,
            Sub = empty is not null && rows.Count + here.Count > 0
                ? language.Say(
                    $"Không dòng nào trong sổ được đọc ở {where} của tệp này. Tệp có các dòng dưới đây{FirstOf(rows, language)}.",
                    $"No row in the ledger was read at {where} of this file. The file left the rows below{FirstOf(rows, language)}."
                )
                : rows.Count + here.Count == 0
                ? language.Say(
                    "Tệp này không để lại dòng nào trong sổ (bảng tiêu chí, hoặc dòng đã bị thay bằng số mới hơn từ tệp khác).",
                    "This file left no row in the ledger (a rule book, or rows that a newer file corrected)."
                )
                : rows.Any(row => row.ReplacedBy is not null)
                    ? language.Say("Từng dòng đúng như đã đọc và đã nhận vào sổ; dòng đang dùng đứng trước", "Each row as it was read and taken in; the one in use first")
                : language.Say("Dòng đúng như đã đọc và đã nhận vào sổ", "The row as it was read and taken in"),
            Rows = [.. rows.Select(row => RowOf(row, place, unitName, indicatorName, frame))],
            Rejected =
            [
                .. here.Select(row => new RejectedRow(
                    row.Place.Cell ?? "",
                    row.Cells,
                    language.Pick(row.Reasons, row.ReasonsEnglish) ?? ""
                )),
            ],
            Files =
            [
                .. files
                    .Where(file => string.Equals(file.File, place.File, StringComparison.Ordinal) && !rows.Any(row => string.Equals(row.FileSha256, file.Sha256, StringComparison.Ordinal)))
                    .Select(file => (file.File, file.Sha256)),
            ],
        };
    }

    /// <summary>The rejected rows of a place; of the whole file without a cell.</summary>
    public static IReadOnlyList<RejectionRow> RejectedAt(SourceLocation place, IReadOnlyList<RejectionRow> rejections)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(rejections);
        return
        [
            .. rejections.Where(row =>
                string.Equals(row.Place.File, place.File, StringComparison.Ordinal)
                && (place.Cell is null || string.Equals(LineOf(row.Place.Cell), LineOf(place.Cell), StringComparison.Ordinal))
            ),
        ];
    }

    /// <summary>As many rows as are read at once may not be all.</summary>
    private static string FirstOf(IReadOnlyList<SourceRow> rows, Language language) =>
        rows.Count < ProvenanceQueries.MostSourceRows ? "" : language.Say($" ({language.Whole(rows.Count)} dòng đầu)", $" (the first {language.Whole(rows.Count)})");

    private static string WhereOf(SourceLocation place, Language language) =>
        string.Join(
            ", ",
            new[] { place.Cell is { } cell ? CellOrRow(cell, language) : null, place.Sheet is { } sheet ? "sheet " + sheet : null }.OfType<string>()
        );

    /// <summary>"ô D17"; "dòng 17" where only the row is asked for.</summary>
    private static string CellOrRow(string cell, Language language) =>
        char.IsAsciiDigit(cell[0]) ? language.Say("dòng ", "row ") + cell : language.Say("ô ", "cell ") + cell;

    /// <summary>"D17" is line 17.</summary>
    public static string? LineOf(string? cell)
    {
        var digits = new string([.. (cell ?? "").SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length > 0 ? digits : null;
    }

    private static Row RowOf(SourceRow row, SourceLocation asked, Func<string, string?> unitName, Func<string, string?> indicatorName, PageFrame frame)
    {
        var language = frame.Language;
        var schema = Inputs[row.Table];
        using var json = JsonDocument.Parse(row.Json);
        var cells = CellsOf(json.RootElement);
        var use = new FigureUse(row.ReplacedBy is null, row.IsScored, row.HasScored, row.AsOf);
        return new Row(
            Language.Sentence(language.Say(schema.Title, schema.TitleEnglish)),
            row.Cell ?? "",
            [.. cells.Where(cell => cell.Text.Length > 0)],
            use.Word(language) ?? language.Say("đã thay", "replaced"),
            row.ReplacedBy is null,
            RecordedText(json.RootElement, row.RecordedAt, language),
            row.FileSha256,
            row.ReplacedBy is { } other ? ReplacementOf(other) : null,
            PointsOf(use, language)
        );

        List<Cell> CellsOf(JsonElement stored) =>
            [
                .. schema.Columns.Select(column => new Cell(
                    Language.Sentence(language.IsEnglish || column.Headers.Count == 0 ? column.Name.Replace('_', ' ') : column.Headers[0]),
                    column.Name,
                    stored.TryGetProperty(column.Name, out var value) ? Named(column, TextOf(value, column.Type, language), unitName, indicatorName, language) : ""
                )),
            ];

        Replacement ReplacementOf(SourceRow.Successor other)
        {
            using var stored = JsonDocument.Parse(other.Json);
            var changes = cells
                .Zip(CellsOf(stored.RootElement))
                .Where(pair => !string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal))
                .Select(pair => $"{pair.First.Header}: {Shown(pair.First.Text)} → {Shown(pair.Second.Text)}")
                .ToList();
            var isHere = string.Equals(other.Place.File, asked.File, StringComparison.Ordinal)
                && string.Equals(LineOf(other.Place.Cell), LineOf(row.Cell), StringComparison.Ordinal)
                && (asked.Sheet is null || string.Equals(other.Place.Sheet, asked.Sheet, StringComparison.Ordinal));
            return new Replacement(
                changes.Count > 0 ? string.Join("; ", changes) : language.Say("các cột giống nhau", "the same columns"),
                RecordedText(stored.RootElement, other.RecordedAt, language),
                isHere ? null : SourceText.OfRow(other.Place, frame)
            );
        }
    }

    private static string? PointsOf(FigureUse use, Language language) =>
        use is not { IsSplit: true, AsOf: { } day } ? null
        : use.IsScored
            ? language.Say(
                $"Điểm vẫn tính bằng số ở đây: số mới hơn nộp sau ngày chốt {language.Date(day)}.",
                $"The points are still computed from this figure: the newer one was handed in after {language.Date(day)}."
            )
        : use.HasScored
            ? language.Say(
                $"Điểm không tính bằng số này mà bằng số đã nộp đến ngày chốt {language.Date(day)}.",
                $"The points are not computed from this figure but from the one handed in until {language.Date(day)}."
            )
        : language.Say(
            $"Chưa điểm nào tính bằng số này: nộp sau ngày chốt {language.Date(day)}.",
            $"No point is computed from this figure: it was handed in after {language.Date(day)}."
        );

    private static string Shown(string text) => text.Length > 0 ? text : "–";

    /// <summary>"nhập 18/01/2026 09:30 (UTC+7), kiểm thử".</summary>
    private static string RecordedText(JsonElement stored, DateTime at, Language language)
    {
        var by = stored.TryGetProperty("recorded_by", out var who) ? who.GetString() : null;
        return language.Say("nhập ", "imported ")
            + language.Moment(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)))
            + (by is { Length: > 0 } ? language.Say(", bởi ", " by ") + by : "");
    }

    /// <summary>A code with the name people know, a word of a closed set in their own words; the code stays visible.</summary>
    private static string Named(
        ColumnSchema column,
        string text,
        Func<string, string?> unitName,
        Func<string, string?> indicatorName,
        Language language
    ) =>
        text.Length == 0 ? text
        : column.Values is { } words && words.TryGetValue(text, out var written) && !language.IsEnglish ? $"{written[0]} ({text})"
        : column.Name is "unit" or "from" or "to" or "parent" or "head" or "scope" && unitName(text) is { } name ? $"{name} ({text})"
        : column.Name is "indicator" && indicatorName(text) is { } title ? $"{title} ({text})"
        : column.Name is "period" && !string.Equals(language.PeriodName(text), text, StringComparison.Ordinal)
            ? $"{Language.Sentence(language.PeriodName(text))} ({text})"
        : text;

    private static string TextOf(JsonElement value, ColumnType type, Language language) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.Number when type is ColumnType.Number && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                language.Number(number),
            JsonValueKind.String when type is ColumnType.Date && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                language.Date(day),
            JsonValueKind.String => value.GetString() ?? "",
            _ => value.GetRawText(),
        };
}

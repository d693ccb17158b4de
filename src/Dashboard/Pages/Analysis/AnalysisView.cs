using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Dashboard.Pages.Analysis;

/// <summary>Every published table to download, with its data dictionary (xuất số liệu).</summary>
public sealed record AnalysisView
{
    public required IReadOnlyList<Table> Results { get; init; }

    public required IReadOnlyList<Table> Inputs { get; init; }

    public sealed record Table(string Name, string Title, string Rows, IReadOnlyList<(string Name, string Link)> Links, IReadOnlyList<Column> Columns);

    /// <param name="Words">The words of a closed set with what they say: "ranked: có hạng"; empty where any text may stand.</param>
    public sealed record Column(string Name, string Type, string Meaning, IReadOnlyList<string> Words);

    public static AnalysisView From(IReadOnlyList<TableState> states, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(frame);
        var rows = states.ToDictionary(state => state.Name, state => state.Rows, StringComparer.Ordinal);
        return new AnalysisView
        {
            Results = TablesOf(ResultTables.All, rows, frame),
            Inputs = TablesOf(InputTables.All, rows, frame),
        };
    }

    private static List<Table> TablesOf(IReadOnlyList<TableSchema> schemas, Dictionary<string, long> rows, PageFrame frame)
    {
        var language = frame.Language;
        return
        [
            .. schemas
                .Where(schema => rows.GetValueOrDefault(schema.Name) > 0)
                .Select(schema => new Table(
                    schema.Name,
                    Text.Language.Sentence(language.Say(schema.Title, schema.TitleEnglish)),
                    language.Say($"{language.Whole(rows[schema.Name])} dòng", $"{language.Whole(rows[schema.Name])} rows"),
                    [.. TableDownload.All.Select(format => (format.Name, frame.Link($"/tai-ve/{schema.Name}.{format.Ending}")))],
                    [
                        .. schema.Columns.Select(column => new Column(
                            column.Name,
                            TypeWord(column.Type, frame),
                            language.Say(column.Meaning, column.MeaningEnglish),
                            WordsOf(column, language)
                        )),
                    ]
                )),
        ];
    }

    private static IReadOnlyList<string> WordsOf(ColumnSchema column, Text.Language language) =>
        language.IsEnglish || column.Values is not { } words ? []
        : [.. words.Where(word => word.Value.Length > 0).Select(word => $"{word.Key}: {word.Value[0]}")];

    private static string TypeWord(ColumnType type, PageFrame frame) =>
        type switch
        {
            ColumnType.Text => frame.Say("chữ", "text"),
            ColumnType.Integer => frame.Say("số nguyên", "integer"),
            ColumnType.Number => frame.Say("số thập phân", "decimal"),
            ColumnType.Double => frame.Say("số thực", "double"),
            ColumnType.Date => frame.Say("ngày", "date"),
            ColumnType.Timestamp => frame.Say("thời điểm, UTC", "timestamp, UTC"),
            ColumnType.Boolean => frame.Say("đúng hoặc sai", "true or false"),
        };
}

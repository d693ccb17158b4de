using System.Globalization;
using System.Text.Json.Nodes;

namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>
/// A rule book as the sheets of a workbook (bảng tiêu chí thành bảng Excel): a table as it is signed, and beside it
/// everything that the file says. Works on the words of the written file, so that none can be forgotten.
/// </summary>
public static class RuleBookSheets
{
    /// <summary>More lines than this go on in the row below: a cell as high as a page is not read.</summary>
    private const int LinesOfCell = 30;

    private static readonly TableColumn[] Columns = Enum.GetValues<TableColumn>();

    private static readonly SheetWords[] WordLists =
        [
            RuleBookForm.Rows,
            RuleBookForm.KindsAndAggregates,
            RuleBookForm.NotAssigned,
            RuleBookForm.Missing,
            RuleBookForm.YesNo,
            RuleBookForm.Arithmetics,
            RuleBookForm.Roundings,
            RuleBookForm.RankOns,
            RuleBookForm.RankBys,
            RuleBookForm.Aggregates,
            RuleBookForm.TieBreakKinds,
            RuleBookForm.Orders,
            RuleBookForm.Stages,
            RuleBookForm.Subjects,
            RuleBookForm.Gives,
            RuleBookForm.BandStates,
            RuleBookForm.Transforms,
            RuleBookForm.PowerBases,
        ];

    public static IReadOnlyList<RuleBookSheet> Of(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var file = JsonNode.Parse(RuleBookWriter.Write(book))!.AsObject();
        var used = new HashSet<string>(["criteria", "maximum"], StringComparer.Ordinal);
        RuleBookSheet[] sheets =
        [
            Table(file, book, used),
            Settings(file, used),
            TieBreaks(file, used),
            List(file, "ratings", RuleBookForm.Ratings, RuleBookForm.Rating, [30, 30, 12, 26, 40], used),
            List(file, "disqualify", RuleBookForm.Disqualifications, RuleBookForm.Disqualification, [26, 22, 50, 50], used),
            Words(),
        ];
        AllUsed(file, used);
        return sheets;
    }

    private static RuleBookSheet Table(JsonObject file, RuleBook book, HashSet<string> used)
    {
        List<SheetLine> lines = [Line(SheetLook.Title, "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA")];
        foreach (var field in RuleBookForm.Header)
        {
            lines.Add(new SheetLine(SheetLook.Setting, [SheetCell.Nothing, new SheetCell(field.Label), Cell(field, Take(file, field.Word, used))]));
        }
        lines.Add(new SheetLine(SheetLook.Line, []));
        lines.Add(new SheetLine(SheetLook.Heading, [.. Columns.Select(column => new SheetCell(TableColumns.Headings(column)[0]))]));
        var heading = lines.Count;
        var table = new TableLines(lines, book.Root.Override);
        table.Write(file["criteria"]!.AsArray(), book.Root.Criteria);
        lines.Add(
            new SheetLine(SheetLook.Total, [SheetCell.Nothing, new SheetCell(RuleBookForm.Total), Number((decimal?)file["maximum"])])
        );
        // Rows that someone adds below have the lists too.
        var last = lines.Count + 200;
        return new RuleBookSheet
        {
            Name = RuleBookForm.Table,
            Lines = lines,
            Widths = [.. Columns.Select(TableColumns.Width)],
            HeadingRow = heading,
            // What is signed; the words say what the columns to the right hold.
            PrintedColumns = (int)TableColumn.Words + 1,
            Choices =
            [
                Choice(TableColumn.Rule, RuleBookForm.KindsAndAggregates),
                Choice(TableColumn.Kind, RuleBookForm.Rows),
                Choice(TableColumn.WhenNotAssigned, RuleBookForm.NotAssigned),
                Choice(TableColumn.WhenMissing, RuleBookForm.Missing),
            ],
        };

        SheetChoice Choice(TableColumn column, SheetWords words) => RuleBookSheets.Choice((int)column, heading + 1, last, words);
    }

    private static RuleBookSheet Settings(JsonObject file, HashSet<string> used)
    {
        List<SheetLine> lines =
        [
            Line(SheetLook.Heading, "Quy định", "Giá trị", "Giải thích"),
            .. RuleBookForm.General.Select(field => new SheetLine(
                SheetLook.Line,
                [new SheetCell(field.Label), Cell(field, Take(file, field.Word, used)), new SheetCell(field.Help)]
            )),
        ];
        return new RuleBookSheet
        {
            Name = RuleBookForm.Settings,
            Lines = lines,
            Widths = [42, 30, 60],
            HeadingRow = 1,
            Choices =
            [
                .. RuleBookForm
                    .General.Index()
                    .Where(item => item.Item.Value is SheetValue.Word or SheetValue.Flag)
                    .Select(item => Choice(1, item.Index + 2, item.Index + 2, item.Item.Words ?? RuleBookForm.YesNo)),
            ],
        };
    }

    private static RuleBookSheet TieBreaks(JsonObject file, HashSet<string> used)
    {
        used.Add("tieBreak");
        List<SheetLine> lines = [Line(SheetLook.Heading, ["Thứ tự", .. RuleBookForm.TieBreak.Select(field => field.Label)])];
        foreach (var step in (file["tieBreak"]?.AsArray() ?? []).Select(item => item!.AsObject()))
        {
            var kind = RuleBookForm.TieBreakKinds.All.First(pair => step.ContainsKey(pair.Word));
            var code = kind.Word is "vote" or "share" ? null : (string?)step[kind.Word];
            lines.Add(
                new SheetLine(
                    SheetLook.Line,
                    [
                        new SheetCell(null, lines.Count),
                        new SheetCell(kind.Shown),
                        Text(code),
                        step["order"] is { } order ? new SheetCell(RuleBookForm.Orders.Show(order.GetValue<string>())) : SheetCell.Nothing,
                    ]
                )
            );
        }
        return new RuleBookSheet
        {
            Name = RuleBookForm.TieBreaks,
            Lines = lines,
            Widths = [8, 24, 44, 20],
            HeadingRow = 1,
            Choices =
            [
                Choice(1, 2, lines.Count + 50, RuleBookForm.TieBreakKinds),
                Choice(3, 2, lines.Count + 50, RuleBookForm.Orders),
            ],
        };
    }

    private static RuleBookSheet List(
        JsonObject file,
        string word,
        string name,
        IReadOnlyList<SheetField> fields,
        double[] widths,
        HashSet<string> used
    )
    {
        used.Add(word);
        List<SheetLine> lines = [Line(SheetLook.Heading, [.. fields.Select(field => field.Label)])];
        foreach (var item in (file[word]?.AsArray() ?? []).Select(item => item!.AsObject()))
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            lines.Add(new SheetLine(SheetLook.Line, [.. fields.Select(field => Cell(field, Take(item, field.Word, words)))]));
            AllUsed(item, words);
        }
        return new RuleBookSheet
        {
            Name = name,
            Lines = lines,
            Widths = widths,
            HeadingRow = 1,
            Choices =
            [
                .. fields
                    .Index()
                    .Where(item => item.Item.Words is not null)
                    .Select(item => Choice(item.Index, 2, lines.Count + 50, item.Item.Words!)),
            ],
        };
    }

    /// <summary>The lists that cells choose from, and with them every word that a line may use.</summary>
    private static RuleBookSheet Words()
    {
        var columns = WordLists.Select(words => words.All.Select(pair => pair.Shown).ToList()).ToList();
        List<SheetLine> lines = [Line(SheetLook.Heading, [.. WordLists.Select(words => words.Title)])];
        for (var row = 0; row < columns.Max(column => column.Count); row++)
        {
            lines.Add(
                new SheetLine(
                    SheetLook.Line,
                    [.. columns.Select(column => row < column.Count ? new SheetCell(column[row]) : SheetCell.Nothing)]
                )
            );
        }
        return new RuleBookSheet
        {
            Name = RuleBookForm.WordLists,
            Lines = lines,
            Widths = [.. columns.Select(column => column.Max(word => word.Length) + 2d)],
            HeadingRow = 1,
        };
    }

    private static SheetChoice Choice(int column, int first, int last, SheetWords words) =>
        new(column, first, last, Array.IndexOf(WordLists, words), words.All.Count());

    internal static JsonNode? Take(JsonObject of, string word, HashSet<string> used)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            used.Add(word);
            return of[word];
        }
        used.Add(word[..dot]);
        return of[word[..dot]]?[word[(dot + 1)..]];
    }

    /// <summary>A word that no cell shows would be lost: that is a fault of this form, not of the book.</summary>
    internal static void AllUsed(JsonObject of, HashSet<string> used)
    {
        if (of.Select(pair => pair.Key).FirstOrDefault(word => !used.Contains(word)) is { } lost)
        {
            throw new InvalidOperationException($"no cell of the rule book's table shows '{lost}' at {of.GetPath()}");
        }
    }

    internal static SheetCell Cell(SheetField field, JsonNode? value, bool isShare = false)
    {
        if (value is null)
        {
            return SheetCell.Nothing;
        }
        return field.Value switch
        {
            SheetValue.Number => Number((decimal)value),
            SheetValue.Measure when !isShare => Number((decimal)value),
            SheetValue.Date => new SheetCell(
                null,
                null,
                DateOnly.ParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            SheetValue.Text => Text((string?)value),
            _ => new SheetCell(Shown(field, value, isShare)),
        };
    }

    /// <summary>The value as text, for a line.</summary>
    internal static string Shown(SheetField field, JsonNode value, bool isShare) =>
        field.Value switch
        {
            SheetValue.Text => SheetTexts.Write(value.GetValue<string>(), '\n'),
            SheetValue.Number => SheetTexts.Write((decimal)value),
            SheetValue.Percent => SheetTexts.WritePercent((decimal)value),
            SheetValue.Measure => isShare ? SheetTexts.WritePercent((decimal)value) : SheetTexts.Write((decimal)value),
            SheetValue.Flag => (bool)value ? RuleBookForm.Yes : RuleBookForm.No,
            SheetValue.Word => field.Words!.Show(value.GetValue<string>()),
            SheetValue.Texts => string.Join("; ", value.AsArray().Select(item => SheetTexts.Write((string)item!, ';'))),
            SheetValue.Numbers => string.Join("; ", value.AsArray().Select(item => SheetTexts.Write((decimal)item!))),
            SheetValue.Peers => value.GetValue<string>() switch
            {
                "bloc" => RuleBookForm.PeersBloc,
                "ruleBook" => RuleBookForm.PeersBook,
                var attribute => $"{RuleBookForm.PeersAttribute} {SheetTexts.Write(attribute, '\n')}",
            },
            SheetValue.Date => throw new ArgumentOutOfRangeException(nameof(field), field.Value, "a date stands in a cell of its own"),
        };

    internal static SheetCell Text(string? text) => text is null ? SheetCell.Nothing : new SheetCell(SheetTexts.Write(text));

    /// <summary>A spreadsheet keeps 15 digits of a number; more are written as text.</summary>
    internal static SheetCell Number(decimal? number) =>
        number is not { } value ? SheetCell.Nothing
        : Math.Abs(value) < 1_000_000_000_000_000m && SheetTexts.Write(value).Count(char.IsAsciiDigit) <= 15 ? new SheetCell(null, value)
        : new SheetCell(SheetTexts.Write(value));

    internal static SheetLine Line(SheetLook look, params string[] texts) => new(look, [.. texts.Select(text => new SheetCell(text))]);

    /// <summary>Lines in packets that a cell can show.</summary>
    internal static IEnumerable<string> Packets(IReadOnlyList<string> lines) =>
        lines.Chunk(LinesOfCell).Select(chunk => string.Join('\n', chunk));
}

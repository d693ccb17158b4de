namespace ThiDua.Reports.Xlsx;

/// <summary>One sheet before it is written: cells by row, widths, merges, panes and print set-up.</summary>
internal sealed class Sheet(string name)
{
    private const double NormalSize = 11;
    private const double LineHeight = 1.3;

    /// <summary>Excel's own limit, in points.</summary>
    private const double HighestRow = 409;

    /// <summary>Lines break at words and lose some of the width; letters are narrower than the digits that measure it.</summary>
    private const double WrapLoss = 0.95;
    private readonly SortedDictionary<int, SheetRow> rows = [];

    internal string Name { get; } = name;

    internal IEnumerable<SheetRow> Rows => rows.Values;

    /// <summary>Column widths in characters, by column.</summary>
    internal SortedDictionary<int, double> Widths { get; } = [];

    internal List<string> Merges { get; } = [];

    /// <summary>Rows above and columns left of the frozen corner.</summary>
    internal (int Rows, int Columns) Frozen { get; set; }

    internal bool Landscape { get; set; } = true;

    /// <summary>Pages beside each other in print; pages below each other are as many as needed.</summary>
    internal int PagesWide { get; set; } = 1;

    /// <summary>All of it on one printed page, as a chart that must not be cut.</summary>
    internal bool OnOnePage { get; set; }

    /// <summary>Rows repeated on each printed page, first and last; null: none.</summary>
    internal (int First, int Last)? RepeatedRows { get; set; }

    internal (int First, int Last)? RepeatedColumns { get; set; }

    /// <summary>"$A$1:$L$20"; null: all.</summary>
    internal string? PrintArea { get; set; }

    /// <summary>Range with filter arrows; null: none.</summary>
    internal string? Filter { get; set; }

    internal List<SheetChoiceList> Choices { get; } = [];

    /// <summary>Only unlocked cells can be changed; no password, because it guards against slips and not against people.</summary>
    internal bool Protected { get; set; }

    internal bool Hidden { get; set; }

    internal List<CellRule> Rules { get; } = [];

    internal string? HeaderText { get; set; }

    /// <summary>What stands left of it; null: nothing.</summary>
    internal string? HeaderLeft { get; set; }

    internal string? FooterText { get; set; }

    internal SheetRow Row(int number)
    {
        if (!rows.TryGetValue(number, out var row))
        {
            row = new SheetRow(number);
            rows.Add(number, row);
        }
        return row;
    }

    /// <summary>Gives rows with wrapped text the height it needs: not every program does that on opening.</summary>
    internal void FitHeights()
    {
        foreach (var row in rows.Values.Where(row => row.Height is null))
        {
            var needed = row
                .Cells.Values.Where(cell => cell.Style.Wrap && cell.Text is not null && Widths.ContainsKey(cell.Column))
                .Select(cell =>
                    Lines(cell.Text!, Widths[cell.Column] * NormalSize / cell.Style.Size) * cell.Style.Size * LineHeight
                )
                .DefaultIfEmpty(0)
                .Max();
            if (needed > NormalSize * LineHeight)
            {
                row.Height = Math.Min(Math.Round(needed + 2, 1, MidpointRounding.AwayFromZero), HighestRow);
            }
        }
    }

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * WrapLoss / width)));

    internal void Put(int row, SheetCell cell) => Row(row).Cells[cell.Column] = cell;
}

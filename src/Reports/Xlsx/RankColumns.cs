using System.Globalization;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// The columns right of the score sheet that ranks are computed from (cột xét hạng): the total that counts, the
/// tie-breaks in their order, and last the order that was decided at publication, which holds only while the
/// tied totals are the published ones.
/// </summary>
internal sealed class RankColumns
{
    private const decimal Out = -1_000_000m;
    private const decimal Last = 1_000_000_000m;
    private readonly BlocReport report;
    private readonly MatrixSheet matrix;
    private readonly int first;
    private readonly (int First, int Last) rows;
    private readonly FiguresSheet figures;
    private readonly IReadOnlyList<RankKey> keys;

    /// <param name="first">The first of the columns; the total stands at <paramref name="total"/>.</param>
    internal RankColumns(
        BlocReport report,
        MatrixSheet matrix,
        FiguresSheet figures,
        CriterionTree tree,
        int total,
        int first,
        (int First, int Last) rows
    )
    {
        this.report = report;
        this.matrix = matrix;
        this.figures = figures;
        this.first = first;
        this.rows = rows;
        Total = total;
        keys = [.. RankKey.Of(report.RuleBook, tree)];
        Cells = [.. report.Standings.Select(standing => CellsOf(standing, tree))];
        Live = report.Standings.Select((standing, at) => standing.Rank == RankOf(at)).All(same => same);
    }

    private int Total { get; }

    private bool RanksOnRounded => report.RuleBook.RankOn is RankOn.Rounded;

    /// <summary>The values by standing: total that counts, tie-break keys, published total, published rank.</summary>
    private IReadOnlyList<decimal[]> Cells { get; }

    /// <summary>True when the formula gives the published ranks; else these stand as values.</summary>
    internal bool Live { get; }

    private int PublishedTotal => first + 1 + keys.Count;

    internal IEnumerable<(int Column, string Head)> Heads() =>
        [
            (first, "Điểm xét hạng"),
            .. keys.Select(
                (key, at) =>
                    (first + 1 + at, string.Create(CultureInfo.InvariantCulture, $"Tiêu chí phụ {at + 1}: {key.Words}"))
            ),
            (PublishedTotal, "Tổng điểm đã công bố"),
            (PublishedTotal + 1, "Hạng đã công bố"),
        ];

    /// <summary>"1, 2, 2, 4": one more than the number of units that stand before this one.</summary>
    internal string Formula(int row)
    {
        var own = CellAddress.Of(first, row);
        var total = Range(first);
        var tied =
            $"({Range(PublishedTotal)}={own})*({Of(PublishedTotal, row)}={own})*({Range(PublishedTotal + 1)}<{Of(PublishedTotal + 1, row)})";
        for (var key = keys.Count - 1; key >= 0; key--)
        {
            var column = first + 1 + key;
            var better = keys[key].IsDescending ? ">" : "<";
            tied = $"(({Range(column)}{better}{Of(column, row)})+({Range(column)}={Of(column, row)})*{tied})";
        }
        return $"IF({own}<={Text(Out)},\"–\",1+SUMPRODUCT(({total}>{own})+({total}={own})*{tied}))";
    }

    internal IEnumerable<SheetCell> RowCells(int position, int row)
    {
        var standing = report.Standings[position];
        var cells = Cells[position];
        var style = SheetLook.Number with { Size = 9, Color = "59626B", Format = SheetLook.Open };
        var total = CellAddress.Of(Total, row);
        var counted = RanksOnRounded
            ? string.Create(CultureInfo.InvariantCulture, $"ROUND({total},{report.RuleBook.ShownDecimals})")
            : total;
        yield return standing.State is StandingState.Disqualified
            ? SheetCell.OfNumber(first, Out, style)
            : SheetCell.OfFormula(first, $"IF(ISNUMBER({total}),{counted},{Text(Out)})", cells[0], style);
        for (var key = 0; key < keys.Count; key++)
        {
            var column = first + 1 + key;
            yield return Source(keys[key], standing.Unit) is { } source
                ? SheetCell.OfFormula(
                    column,
                    $"IF(ISNUMBER({source}),{source},{Text(keys[key].Worst)})",
                    cells[1 + key],
                    style
                )
                : SheetCell.OfNumber(column, cells[1 + key], style);
        }
        yield return SheetCell.OfNumber(PublishedTotal, cells[^2], style);
        yield return SheetCell.OfNumber(PublishedTotal + 1, cells[^1], style);
    }

    private decimal[] CellsOf(Standing standing, CriterionTree tree)
    {
        var counted = standing.State is StandingState.Disqualified ? null : standing.Total;
        if (RanksOnRounded && counted is { } exact)
        {
            counted = Math.Round(exact, report.RuleBook.ShownDecimals, MidpointRounding.AwayFromZero);
        }
        return
        [
            counted ?? Out,
            .. keys.Select(key => Key(key, standing.Unit, tree)),
            standing.Rank is null ? Out + 1 : counted ?? Out + 1,
            standing.Rank ?? Last,
        ];
    }

    /// <summary>The cell that a tie-break looks at; null where the unit has none.</summary>
    private string? Source(RankKey key, string unit) =>
        !key.IsFigure
            ? CellAddress.On(
                MatrixSheet.Name,
                CellAddress.Of(matrix.ColumnOf(key.Criterion)!.Value, matrix.RowOf(unit))
            )
        : figures.RowOf(unit, key.Criterion) is { } row
            ? CellAddress.On(FiguresSheet.Name, CellAddress.Of(FiguresSheet.ActualColumn, row))
        : null;

    private static decimal Key(RankKey key, string unit, CriterionTree tree)
    {
        var score = tree.Of(unit, key.Criterion);
        return (key.IsFigure ? score?.Actual : score?.Points) ?? key.Worst;
    }

    /// <summary>What <see cref="Formula"/> gives, computed here.</summary>
    private int? RankOf(int position) =>
        Cells[position][0] <= Out
            ? null
            : 1 + Enumerable.Range(0, Cells.Count).Count(other => StandsBefore(Cells[other], Cells[position]));

    private bool StandsBefore(decimal[] other, decimal[] own)
    {
        if (other[0] != own[0])
        {
            return other[0] > own[0];
        }
        for (var key = 0; key < keys.Count; key++)
        {
            if (other[1 + key] != own[1 + key])
            {
                return keys[key].IsDescending ? other[1 + key] > own[1 + key] : other[1 + key] < own[1 + key];
            }
        }
        return other[^2] == own[0] && own[^2] == own[0] && other[^1] < own[^1];
    }

    private string Range(int column) => CellAddress.FixedRange(column, rows.First, rows.Last);

    private static string Of(int column, int row) => CellAddress.Of(column, row);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

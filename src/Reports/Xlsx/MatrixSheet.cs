using System.Globalization;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>The matrix of units and criteria (điểm từng tiêu chí): leaves from the figures sheet, sections as live sums.</summary>
internal sealed class MatrixSheet
{
    internal const string Name = "Điểm tiêu chí";
    internal const int NameColumn = 2;
    internal const int TitleRow = 5;
    internal const int FirstRow = 7;
    private const int FirstColumn = 3;
    private const int ColumnsOnPage = 16;
    private readonly BlocReport report;
    private readonly CriterionTree tree;
    private readonly FiguresSheet figures;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly int baseColumn;

    internal MatrixSheet(BlocReport report, CriterionTree tree, FiguresSheet figures)
    {
        this.report = report;
        this.tree = tree;
        this.figures = figures;
        Sheet = new Sheet(Name);
        for (var position = 0; position < tree.Criteria.Count; position++)
        {
            columns.Add(tree.Criteria[position].Criterion, FirstColumn + position);
        }
        // Sections without a common root get a column of their own for the sum.
        baseColumn = tree.Root is { } root ? columns[root.Criterion] : FirstColumn + tree.Criteria.Count;
        LastColumn = Math.Max(baseColumn, FirstColumn + tree.Criteria.Count - 1);
        for (var position = 0; position < report.Standings.Count; position++)
        {
            rows.Add(report.Standings[position].Unit, FirstRow + position);
        }
        WriteHead();
        foreach (var standing in report.Standings)
        {
            WriteUnit(standing.Unit, standing.Base);
        }
        SetUp();
    }

    internal Sheet Sheet { get; }

    internal int LastColumn { get; }

    internal int LastRow => Math.Max(FirstRow, FirstRow + report.Standings.Count - 1);

    internal int RowOf(string unit) => rows[unit];

    /// <summary>The column of a criterion; null where the rule book has none of that code.</summary>
    internal int? ColumnOf(string criterion) => columns.TryGetValue(criterion, out var column) ? column : null;

    /// <summary>The cell with a unit's points before bonuses and penalties.</summary>
    internal string BaseOf(string unit) => CellAddress.On(Name, CellAddress.Of(baseColumn, rows[unit]));

    /// <summary>A unit's cells of one kind as arguments of a sum; empty where there are none.</summary>
    internal string CellsOf(string unit, CriterionKind kind) =>
        string.Join(
            ',',
            Ranges([.. tree.Criteria.Where(row => row.Kind == kind).Select(row => columns[row.Criterion])], rows[unit])
                .Select(range => CellAddress.On(Name, range))
        );

    private void WriteHead()
    {
        var book = report.RuleBook;
        Sheet.Put(
            1,
            SheetCell.OfText(
                1,
                string.Create(CultureInfo.InvariantCulture, $"ĐIỂM TỪNG TIÊU CHÍ NĂM {report.Year}"),
                SheetLook.Title with
                {
                    Alignment = CellAlignment.Left,
                }
            )
        );
        Sheet.Put(
            2,
            SheetCell.OfText(
                1,
                $"{report.Bloc.Name} · {Words.OfRuleBook(book)}",
                SheetLook.Subtitle with
                {
                    Alignment = CellAlignment.Left,
                }
            )
        );
        Sheet.Put(4, SheetCell.OfText(1, "STT", SheetLook.Head));
        Sheet.Put(4, SheetCell.OfText(NameColumn, "Đơn vị", SheetLook.Head));
        Sheet.Put(TitleRow, SheetCell.OfText(1, null, SheetLook.Head));
        Sheet.Put(TitleRow, SheetCell.OfText(NameColumn, null, SheetLook.Head));
        Sheet.Put(6, SheetCell.OfText(1, null, SheetLook.Head));
        Sheet.Put(6, SheetCell.OfText(NameColumn, "Điểm chuẩn", SheetLook.Head));
        Sheet.Merges.Add("A4:A6");
        Sheet.Merges.Add("B4:B5");
        foreach (var criterion in tree.Criteria)
        {
            var column = columns[criterion.Criterion];
            var head = criterion.Kind is CriterionKind.Node ? SheetLook.HeadNode : SheetLook.Head;
            var isRoot = criterion == tree.Root;
            Sheet.Put(4, SheetCell.OfText(column, isRoot ? "Cộng" : criterion.Criterion, head));
            Sheet.Put(
                TitleRow,
                SheetCell.OfText(
                    column,
                    isRoot ? "Điểm trước thưởng, trừ" : criterion.Title,
                    head with
                    {
                        Bold = false,
                        Size = 10,
                    }
                )
            );
            Sheet.Put(6, SheetCell.OfNumber(column, criterion.Maximum, head with { Format = SheetLook.Open }));
        }
        if (tree.Root is null)
        {
            Sheet.Put(4, SheetCell.OfText(baseColumn, "Cộng", SheetLook.HeadNode));
            Sheet.Put(
                TitleRow,
                SheetCell.OfText(
                    baseColumn,
                    "Điểm trước thưởng, trừ",
                    SheetLook.HeadNode with
                    {
                        Bold = false,
                        Size = 10,
                    }
                )
            );
            Sheet.Put(
                6,
                SheetCell.OfNumber(baseColumn, tree.Maximum, SheetLook.HeadNode with { Format = SheetLook.Open })
            );
        }
        Sheet.Row(TitleRow).Height = 78;
    }

    private void WriteUnit(string unit, decimal? basePoints)
    {
        var row = rows[unit];
        var format = SheetLook.Format(Math.Max(report.RuleBook.ShownDecimals, 0));
        Sheet.Put(row, SheetCell.OfNumber(1, row - FirstRow + 1, SheetLook.Centered));
        Sheet.Put(
            row,
            SheetCell.OfText(
                NameColumn,
                report.Units.First(known => string.Equals(known.Code, unit, StringComparison.Ordinal)).Name,
                SheetLook.Cell
            )
        );
        foreach (var criterion in tree.Criteria)
        {
            var isNode = criterion.Kind is CriterionKind.Node;
            var style = SheetLook.Number with { Format = format, Bold = isNode, Fill = isNode ? "F1F5FA" : null };
            Sheet.Put(row, Cell(unit, criterion, row, style));
        }
        if (tree.Root is null)
        {
            var (formula, value) = Sum(unit, tree.Tops, row, scaleTo: null);
            var style = SheetLook.Number with { Format = format, Bold = true, Fill = "F1F5FA" };
            Sheet.Put(
                row,
                formula is not null && value == basePoints
                    ? SheetCell.OfFormula(baseColumn, formula, basePoints, style, Words.None)
                    : SheetCell.OfNumber(baseColumn, basePoints, style)
            );
        }
    }

    private SheetCell Cell(string unit, CriterionScore criterion, int row, CellStyle style)
    {
        var column = columns[criterion.Criterion];
        var centered = style with { Alignment = CellAlignment.Center, Italic = true, Size = 9, Wrap = true };
        if (tree.Of(unit, criterion.Criterion) is not { } score)
        {
            return SheetCell.OfText(column, null, style);
        }
        if (score.State is CriterionState.Dropped)
        {
            return SheetCell.OfText(column, Words.State(score.State), centered);
        }
        if (score.Kind is not CriterionKind.Node)
        {
            var source = CellAddress.On(
                FiguresSheet.Name,
                CellAddress.Of(FiguresSheet.PointsColumn, figures.RowOf(unit, score.Criterion)!.Value)
            );
            var missing = Words.State(score.State);
            return score.Points is { } points
                ? SheetCell.OfFormula(column, source, points, style)
                : SheetCell.OfFormula(
                    column,
                    $"IF(ISNUMBER({source}),{source},\"{missing}\")",
                    null,
                    centered,
                    missing
                );
        }
        var (formula, sum) = Sum(unit, [.. tree.Children(score.Criterion)], row, score.Maximum);
        return formula is not null && sum == score.Points
            ? SheetCell.OfFormula(column, formula, score.Points, style, Words.None)
            : SheetCell.OfNumber(column, score.Points, style);
    }

    /// <summary>
    /// The sum of a section's children, nothing while one is missing; stretched to the section's maximum where children
    /// are taken out. The value beside it decides whether the formula says what was published.
    /// </summary>
    private (string? Formula, decimal? Value) Sum(
        string unit,
        IReadOnlyList<CriterionScore> children,
        int row,
        decimal? scaleTo
    )
    {
        var present = children
            .Select(child => tree.Of(unit, child.Criterion))
            .OfType<CriterionScore>()
            .Where(score => score.State is not CriterionState.Dropped)
            .ToList();
        if (present.Count == 0)
        {
            return (null, null);
        }
        var cells = string.Join(',', Ranges([.. present.Select(score => columns[score.Criterion])], row));
        var sum = $"SUM({cells})";
        var value = present.TrueForAll(score => score.Points is not null) ? present.Sum(score => score.Points) : null;
        var maximum = present.Sum(score => score.Maximum);
        if (present.Count < children.Count && scaleTo is { } full && maximum > 0)
        {
            sum = string.Create(CultureInfo.InvariantCulture, $"{sum}*{full}/{maximum}");
            value = value * full / maximum;
        }
        var formula = string.Create(
            CultureInfo.InvariantCulture,
            $"IF(COUNT({cells})<{present.Count},\"{Words.None}\",{Rounding.Text(sum, report.RuleBook)})"
        );
        return (formula, Rounding.Of(value, report.RuleBook));
    }

    /// <summary>Columns of one row as ranges, neighbours joined.</summary>
    private static List<string> Ranges(IReadOnlyList<int> columns, int row)
    {
        var ranges = new List<string>();
        for (var at = 0; at < columns.Count; at++)
        {
            var first = columns[at];
            while (at + 1 < columns.Count && columns[at + 1] == columns[at] + 1)
            {
                at++;
            }
            ranges.Add(
                first == columns[at]
                    ? CellAddress.Of(first, row)
                    : $"{CellAddress.Of(first, row)}:{CellAddress.Of(columns[at], row)}"
            );
        }
        return ranges;
    }

    private void SetUp()
    {
        Sheet.Widths[1] = 5;
        Sheet.Widths[NameColumn] = 26;
        for (var column = FirstColumn; column <= LastColumn; column++)
        {
            Sheet.Widths[column] = 11;
        }
        Sheet.Frozen = (FirstRow - 1, NameColumn);
        Sheet.RepeatedRows = (4, FirstRow - 1);
        Sheet.RepeatedColumns = (1, NameColumn);
        // In print the title stands in the header: on a page to the right the first rows would show a piece of it.
        Sheet.PrintArea = $"$A$4:{CellAddress.Fixed(LastColumn, LastRow)}";
        Sheet.HeaderLeft = string.Create(CultureInfo.InvariantCulture, $"Điểm từng tiêu chí năm {report.Year}");
        Sheet.PagesWide = Math.Max(1, (LastColumn + ColumnsOnPage - 1) / ColumnsOnPage);
    }
}

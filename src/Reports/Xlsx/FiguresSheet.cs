using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// The sheet of figures (số liệu): one row for each unit and criterion with what its points are made from, and the
/// points as a formula of that row.
/// </summary>
internal sealed class FiguresSheet
{
    internal const string Name = "Số liệu";
    internal const int KindColumn = 5;
    internal const int MaximumColumn = 6;
    internal const int TargetColumn = 8;
    internal const int ActualColumn = 9;
    internal const int SelfColumn = 10;
    internal const int PointsColumn = 14;
    private const int HeadRow = 4;

    private static readonly string[] Heads =
    [
        "Mã đơn vị",
        "Đơn vị",
        "Mã tiêu chí",
        "Tiêu chí",
        "Loại",
        "Điểm chuẩn",
        "Đơn vị tính",
        "Kế hoạch",
        "Thực hiện",
        "Tự chấm",
        "Khối chấm",
        "Thẩm định",
        "Hội đồng",
        "Điểm",
        "Cách lấy điểm",
        "Quy tắc",
        "Nguồn số liệu",
    ];

    private static readonly double[] Widths = [12, 24, 10, 38, 9, 9, 11, 12, 12, 9, 9, 9, 9, 10, 13, 36, 26];

    private readonly Dictionary<(string Unit, string Criterion), int> rows = [];
    private readonly Dictionary<string, (int First, int Last)> ranges = new(StringComparer.Ordinal);

    internal FiguresSheet(BlocReport report, CriterionTree tree)
    {
        Sheet = new Sheet(Name);
        Sheet.Put(
            1,
            SheetCell.OfText(
                1,
                $"SỐ LIỆU CHẤM ĐIỂM NĂM {Year(report)} – {report.Bloc.Name}",
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
                "Ô nền vàng là số đầu vào: sửa ô đó thì điểm, tổng và hạng đổi theo. Dòng ghi “giá trị” giữ điểm đã công bố.",
                SheetLook.Subtitle with
                {
                    Alignment = CellAlignment.Left,
                }
            )
        );
        for (var column = 1; column <= Heads.Length; column++)
        {
            Sheet.Put(HeadRow, SheetCell.OfText(column, Heads[column - 1], SheetLook.Head));
            Sheet.Widths[column] = Widths[column - 1];
        }
        var row = HeadRow;
        var formulas = new LeafFormulas(report);
        var names = report.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        foreach (var standing in report.Standings)
        {
            var first = row + 1;
            foreach (var criterion in tree.Criteria.Where(criterion => criterion.Kind is not CriterionKind.Node))
            {
                if (tree.Of(standing.Unit, criterion.Criterion) is { } score)
                {
                    row++;
                    Write(row, score, names[standing.Unit], formulas);
                    rows.Add((score.Unit, score.Criterion), row);
                }
            }
            ranges[standing.Unit] = (first, Math.Max(first, row));
        }
        Sheet.Frozen = (HeadRow, 4);
        Sheet.RepeatedRows = (HeadRow, HeadRow);
        Sheet.Filter = $"{CellAddress.Fixed(1, HeadRow)}:{CellAddress.Fixed(Heads.Length, Math.Max(row, HeadRow))}";
    }

    internal Sheet Sheet { get; }

    /// <summary>The row of a unit's criterion; null where there is none.</summary>
    internal int? RowOf(string unit, string criterion) => rows.TryGetValue((unit, criterion), out var row) ? row : null;

    /// <summary>A column of all rows of one unit, as another sheet refers to it.</summary>
    internal string Range(string unit, int column) =>
        CellAddress.On(Name, CellAddress.FixedRange(column, ranges[unit].First, ranges[unit].Last));

    private static string Year(BlocReport report) =>
        report.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Write(int row, CriterionScore score, string unit, LeafFormulas formulas)
    {
        var formula = score.State is CriterionState.Dropped ? null : formulas.For(score, row);
        var figure = SheetLook.Input with { Format = SheetLook.Open };
        var points = SheetLook.Number with { Bold = true, Format = SheetLook.Open };
        Sheet.Put(row, SheetCell.OfText(1, score.Unit, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(2, unit, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(3, score.Criterion, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(4, score.Title, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(KindColumn, Words.Kind(score.Kind), SheetLook.Centered));
        Sheet.Put(
            row,
            SheetCell.OfNumber(MaximumColumn, score.Maximum, SheetLook.Number with { Format = SheetLook.Open })
        );
        Sheet.Put(row, SheetCell.OfText(7, score.UnitOfMeasure, SheetLook.Centered));
        Sheet.Put(row, SheetCell.OfNumber(TargetColumn, score.Target, figure));
        Sheet.Put(row, SheetCell.OfNumber(ActualColumn, score.Actual, figure));
        Sheet.Put(row, SheetCell.OfNumber(SelfColumn, score.SelfPoints, figure));
        Sheet.Put(row, SheetCell.OfNumber(SelfColumn + 1, score.BlocPoints, figure));
        Sheet.Put(row, SheetCell.OfNumber(SelfColumn + 2, score.AppraisalPoints, figure));
        Sheet.Put(row, SheetCell.OfNumber(SelfColumn + 3, score.CouncilPoints, figure));
        Sheet.Put(
            row,
            formula is null
                ? SheetCell.OfNumber(PointsColumn, score.Points, points)
                : SheetCell.OfFormula(PointsColumn, formula, score.Points, points)
        );
        Sheet.Put(
            row,
            SheetCell.OfText(
                PointsColumn + 1,
                score.State is not CriterionState.Scored ? Words.State(score.State)
                    : formula is null ? "giá trị"
                    : "công thức",
                SheetLook.Centered
            )
        );
        Sheet.Put(row, SheetCell.OfText(PointsColumn + 2, score.Explanation.Rule, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(PointsColumn + 3, score.Place?.ToString() ?? score.Document, SheetLook.Cell));
    }
}

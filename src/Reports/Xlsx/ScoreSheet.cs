using System.Globalization;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Xlsx;

/// <summary>The score sheet (bảng tổng hợp điểm), one line a unit, with its totals and ranks as live formulas.</summary>
internal sealed class ScoreSheet
{
    internal const string Name = "Bảng tổng hợp điểm";
    internal const int FirstRow = 8;
    internal const int TotalColumn = 9;
    internal const int RankColumn = 10;
    private const int HeadRow = 7;
    private const int BonusColumn = 4;
    private const int PenaltyColumn = 5;
    private const int NoteColumn = 12;

    private static readonly string[] Heads =
    [
        "STT",
        "Đơn vị",
        "Tự chấm",
        "Điểm thưởng",
        "Điểm trừ",
        "Khối chấm",
        "Thẩm định",
        "Chênh lệch",
        "Tổng điểm",
        "Xếp hạng",
        "Xếp loại",
        "Ghi chú",
    ];

    private static readonly double[] Widths = [5, 27, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 10.5, 8, 24, 36];

    private readonly BlocReport report;
    private readonly CriterionTree tree;
    private readonly FiguresSheet figures;
    private readonly MatrixSheet matrix;
    private readonly RankColumns ranks;

    internal ScoreSheet(BlocReport report, CriterionTree tree, FiguresSheet figures, MatrixSheet matrix)
    {
        this.report = report;
        this.tree = tree;
        this.figures = figures;
        this.matrix = matrix;
        Sheet = new Sheet(Name);
        var last = Math.Max(FirstRow, FirstRow + report.Standings.Count - 1);
        ranks = new RankColumns(report, matrix, figures, tree, TotalColumn, NoteColumn + 2, (FirstRow, last));
        WriteHead();
        for (var position = 0; position < report.Standings.Count; position++)
        {
            WriteStanding(position);
        }
        WriteSignatures(last + 2);
        Sheet.Frozen = (HeadRow, 2);
        Sheet.RepeatedRows = (HeadRow, HeadRow);
        Sheet.PrintArea = $"$A$1:{CellAddress.Fixed(NoteColumn, last + 8)}";
    }

    internal Sheet Sheet { get; }

    /// <summary>True when ranks follow the figures; else they stand as published.</summary>
    internal bool RanksAreLive => ranks.Live;

    private void WriteHead()
    {
        Put(1, 1, report.Authority?.ToUpper(CultureInfo.InvariantCulture) ?? "", SheetLook.Body, 5);
        Put(
            2,
            1,
            (report.Details.Issuer ?? report.Bloc.Name).ToUpper(CultureInfo.InvariantCulture),
            SheetLook.BodyBold,
            5
        );
        Put(1, 6, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SheetLook.BodyBold, NoteColumn);
        Put(2, 6, "Độc lập - Tự do - Hạnh phúc", SheetLook.BodyBold with { Underlined = true }, NoteColumn);
        Put(
            4,
            1,
            string.Create(CultureInfo.InvariantCulture, $"BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM {report.Year}"),
            SheetLook.Title,
            NoteColumn
        );
        Put(5, 1, $"{report.Bloc.Name} · {Words.OfRuleBook(report.RuleBook)}", SheetLook.Subtitle, NoteColumn);
        for (var column = 1; column <= Heads.Length; column++)
        {
            Sheet.Put(HeadRow, SheetCell.OfText(column, Heads[column - 1], SheetLook.Head));
            Sheet.Widths[column] = Widths[column - 1];
        }
        Sheet.Widths[NoteColumn + 1] = 3;
        foreach (var (column, head) in ranks.Heads())
        {
            Sheet.Put(HeadRow, SheetCell.OfText(column, head, SheetLook.Head with { Size = 9, Bold = false }));
            Sheet.Widths[column] = 13;
        }
        Sheet.Put(
            HeadRow - 1,
            SheetCell.OfText(
                NoteColumn + 2,
                "Cột xét hạng (không in)",
                SheetLook.Subtitle with
                {
                    Alignment = CellAlignment.Left,
                }
            )
        );
        Sheet.Row(HeadRow).Height = 48;
    }

    private void WriteStanding(int position)
    {
        var standing = report.Standings[position];
        var unit = report.Units.First(known => string.Equals(known.Code, standing.Unit, StringComparison.Ordinal));
        var row = FirstRow + position;
        var number = SheetLook.Number with { Format = SheetLook.Format(report.RuleBook.ShownDecimals) };
        Sheet.Put(row, SheetCell.OfNumber(1, position + 1, SheetLook.Centered));
        Sheet.Put(row, SheetCell.OfText(2, unit.Name, SheetLook.Cell));
        Sheet.Put(
            row,
            Entries(3, standing.Unit, FiguresSheet.SelfColumn, standing.SelfTotal, score => score.SelfPoints, number)
        );
        Sheet.Put(row, Beside(BonusColumn, standing.Unit, CriterionKind.Bonus, standing.Bonus, number));
        Sheet.Put(row, Beside(PenaltyColumn, standing.Unit, CriterionKind.Penalty, standing.Penalty, number));
        Sheet.Put(
            row,
            Entries(
                6,
                standing.Unit,
                FiguresSheet.SelfColumn + 1,
                standing.BlocTotal,
                score => score.BlocPoints,
                number
            )
        );
        Sheet.Put(
            row,
            Entries(
                7,
                standing.Unit,
                FiguresSheet.SelfColumn + 2,
                standing.AppraisalTotal,
                score => score.AppraisalPoints,
                number
            )
        );
        var (self, total) = (CellAddress.Of(3, row), CellAddress.Of(TotalColumn, row));
        Sheet.Put(
            row,
            SheetCell.OfFormula(
                8,
                $"IF(COUNT({self},{total})<2,\"{Words.None}\",{Rounded($"{total}-{self}")})",
                standing.Total - standing.SelfTotal,
                number,
                Words.None
            )
        );
        Sheet.Put(row, Total(standing, row));
        var rank = SheetLook.Centered with { Bold = true };
        Sheet.Put(
            row,
            ranks.Live ? SheetCell.OfFormula(RankColumn, ranks.Formula(row), standing.Rank, rank, Words.None)
                : standing.Rank is { } published ? SheetCell.OfNumber(RankColumn, published, rank)
                : SheetCell.OfText(RankColumn, Words.None, rank)
        );
        Sheet.Put(row, SheetCell.OfText(11, standing.Rating, SheetLook.Cell));
        Sheet.Put(row, SheetCell.OfText(NoteColumn, NoteOf(standing, unit), SheetLook.Cell with { Size = 10 }));
        foreach (var cell in ranks.RowCells(position, row))
        {
            Sheet.Put(row, cell);
        }
    }

    /// <summary>Base + bonus - penalty, at most the total's cap.</summary>
    private SheetCell Total(Standing standing, int row)
    {
        // Where totals tie on the screen and ranks differ, more decimals are shown: the cell shows as many.
        var decimals =
            standing.TotalShown is { } shown && shown.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point
                ? shown.Length - point - 1
                : report.RuleBook.ShownDecimals;
        var style = SheetLook.Number with { Bold = true, Format = SheetLook.Format(decimals) };
        var source = matrix.BaseOf(standing.Unit);
        var sum = Rounded($"{source}+{CellAddress.Of(BonusColumn, row)}-{CellAddress.Of(PenaltyColumn, row)}");
        var value = standing.Base + standing.Bonus - standing.Penalty;
        if (report.RuleBook.TotalCap is { } cap)
        {
            sum = string.Create(CultureInfo.InvariantCulture, $"MIN({cap},{sum})");
            value = value is { } uncapped ? Math.Min(cap, uncapped) : null;
        }
        return standing.State is StandingState.Incomplete && standing.Base is not null && standing.Total is null
                ? SheetCell.OfText(TotalColumn, Words.None, style with { Alignment = CellAlignment.Center })
            : value == standing.Total
                ? SheetCell.OfFormula(
                    TotalColumn,
                    $"IF(ISNUMBER({source}),{sum},\"{Words.None}\")",
                    standing.Total,
                    style,
                    Words.None
                )
            : SheetCell.OfNumber(TotalColumn, standing.Total, style);
    }

    /// <summary>The sum of bonuses or penalties, live where the plain sum is what counts.</summary>
    private SheetCell Beside(int column, string unit, CriterionKind kind, decimal given, CellStyle style)
    {
        var cells = matrix.CellsOf(unit, kind);
        var sum = tree.Criteria.Where(row => row.Kind == kind).Sum(row => tree.Of(unit, row.Criterion)?.Points ?? 0);
        return cells.Length > 0 && sum == given
            ? SheetCell.OfFormula(column, Rounded($"SUM({cells})"), given, style)
            : SheetCell.OfNumber(column, given, style);
    }

    /// <summary>The sum of one stage's entries: of criteria with bonuses less penalties, or of criteria alone.</summary>
    private SheetCell Entries(
        int column,
        string unit,
        int source,
        decimal? given,
        Func<CriterionScore, decimal?> entry,
        CellStyle style
    )
    {
        if (given is null)
        {
            return SheetCell.OfText(column, Words.None, style with { Alignment = CellAlignment.Center });
        }
        decimal SumOf(CriterionKind kind) =>
            tree
                .Criteria.Where(row => row.Kind == kind)
                .Select(row => tree.Of(unit, row.Criterion))
                .Sum(score => score is null ? 0 : entry(score) ?? 0);
        var (leaves, bonus, penalty) = (
            SumOf(CriterionKind.Leaf),
            SumOf(CriterionKind.Bonus),
            SumOf(CriterionKind.Penalty)
        );
        var formula =
            leaves + bonus - penalty == given
                ? $"{SumIf(CriterionKind.Leaf)}+{SumIf(CriterionKind.Bonus)}-{SumIf(CriterionKind.Penalty)}"
            : leaves == given ? SumIf(CriterionKind.Leaf)
            : null;
        return formula is null
            ? SheetCell.OfNumber(column, given, style)
            : SheetCell.OfFormula(column, Rounded(formula), given, style);

        string SumIf(CriterionKind kind) =>
            $"SUMIF({figures.Range(unit, FiguresSheet.KindColumn)},\"{Words.Kind(kind)}\",{figures.Range(unit, source)})";
    }

    /// <summary>Sums of rounded points carry binary noise only; rounding takes it off.</summary>
    private string Rounded(string expression) =>
        string.Create(CultureInfo.InvariantCulture, $"ROUND({expression},{Math.Max(report.RuleBook.LeafDecimals, 4)})");

    /// <summary>What is proposed has no column of its own here: it is known for few, and the proposal (tờ trình) says it.</summary>
    private static string NoteOf(Standing standing, ReportUnit unit) =>
        string.Join(
            "; ",
            new[] { Words.Note(standing, unit), unit.Proposal is { Length: > 0 } proposal ? $"Đề nghị: {proposal}" : "" }.Where(
                part => part.Length > 0
            )
        );

    private void WriteSignatures(int row)
    {
        var place = report.Details.Date is { } date
            ? $"{report.Province}, {VietnameseFormats.Date(date)}"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Province}, ngày …… tháng …… năm ………");
        Put(row, 7, place, SheetLook.Body with { Italic = true }, NoteColumn);
        Put(row + 1, 2, "NGƯỜI LẬP BẢNG", SheetLook.BodyBold, 5);
        Put(row + 1, 7, "TRƯỞNG KHỐI", SheetLook.BodyBold, NoteColumn);
        Put(row + 5, 2, report.Details.Secretary ?? "", SheetLook.BodyBold, 5);
        Put(row + 5, 7, report.Details.Signer ?? "", SheetLook.BodyBold, NoteColumn);
    }

    private void Put(int row, int column, string text, CellStyle style, int lastColumn)
    {
        Sheet.Put(row, SheetCell.OfText(column, text, style));
        Sheet.Merges.Add($"{CellAddress.Of(column, row)}:{CellAddress.Of(lastColumn, row)}");
    }
}

using ThiDua.Metrics.Ranking;
using ThiDua.Reports.Content;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Docx;

/// <summary>The tables that a template may ask for (bảng), with the numbers of the screen.</summary>
internal static class ReportTables
{
    /// <param name="name">One of <see cref="TemplateVocabulary.Tables"/>.</param>
    internal static WordTable Build(string name, BlocReport report, TemplateFiller filler) =>
        name switch
        {
            "tổng hợp điểm" => Summary(report),
            "kết quả" => Results(report),
            "đề nghị" => Proposals(report),
            "điểm theo mục" => Sections(report, filler.Tree),
            "điểm khác tự chấm" => Differences(filler),
            "chỉ tiêu" => Targets(report, filler),
            "nhóm chỉ tiêu" => Groups(filler),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "the vocabulary has no such table"),
        };

    private static WordTable Summary(BlocReport report) =>
        new(
            [
                Center("TT", 42),
                Left("Đơn vị", 175),
                Right("Tự chấm", 74),
                Right("Điểm thưởng", 84),
                Right("Điểm trừ", 68),
                Right("Khối chấm", 74),
                Right("Thẩm định", 74),
                Right("Chênh lệch", 74),
                Right("Tổng điểm", 76),
                Center("Xếp hạng", 60),
                Left("Ghi chú", 150),
            ],
            [
                .. Rows(
                    report,
                    (standing, unit) =>
                        [
                            unit.Name,
                            Points(standing.SelfTotal, report),
                            Points(standing.Bonus, report),
                            Points(standing.Penalty, report),
                            Points(standing.BlocTotal, report),
                            Points(standing.AppraisalTotal, report),
                            Points(standing.Total - standing.SelfTotal, report),
                            TemplateVocabulary.Total(standing),
                            Rank(standing),
                            Words.Note(standing, unit),
                        ]
                ),
            ],
            10
        );

    private static WordTable Results(BlocReport report) =>
        new(
            [
                Center("TT", 45),
                Left("Đơn vị", 230),
                Right("Tổng điểm", 85),
                Center("Xếp hạng", 75),
                Left("Xếp loại", 210),
                Left("Ghi chú", 230),
            ],
            [
                .. Rows(
                    report,
                    (standing, unit) =>
                        [
                            unit.Name,
                            TemplateVocabulary.Total(standing),
                            Rank(standing),
                            standing.Rating ?? Words.None,
                            Words.Note(standing, unit),
                        ]
                ),
            ],
            12
        );

    /// <summary>Those proposed; before anybody is, the ranked ones with dots where the office writes what it proposes.</summary>
    private static WordTable Proposals(BlocReport report)
    {
        var isOpen = !report.Units.Any(unit => unit.Proposal is { Length: > 0 });
        return new(
            [
                Center("TT", 45),
                Left("Đơn vị", 230),
                Right("Tổng điểm", 85),
                Center("Xếp hạng", 75),
                Left("Xếp loại", 200),
                Left("Đề nghị khen thưởng", 230),
            ],
            [
                .. Rows(
                    report,
                    (standing, unit) =>
                        [
                            unit.Name,
                            TemplateVocabulary.Total(standing),
                            Rank(standing),
                            standing.Rating ?? Words.None,
                            unit.Proposal ?? TemplateVocabulary.Dots,
                        ],
                    (standing, unit) => isOpen ? standing.Rank is not null : unit.Proposal is { Length: > 0 }
                ),
            ],
            12
        );
    }

    private static WordTable Sections(BlocReport report, CriterionTree tree)
    {
        var numbers = tree.Sections.Count + 2;
        return new(
            [
                Center("TT", 45),
                Left("Đơn vị", 200),
                .. tree.Sections.Select(section =>
                    Right($"{section.Title} ({VietnameseFormats.Number(section.Maximum)})", 90)
                ),
                Right("Thưởng", 88),
                Right("Trừ", 65),
                Right("Tổng điểm", 80),
                Center("Xếp hạng", 65),
            ],
            [
                .. Rows(
                    report,
                    (standing, unit) =>
                        [
                            unit.Name,
                            .. tree.Sections.Select(section =>
                                Points(tree.Of(unit.Code, section.Criterion)?.Points, report)
                            ),
                            Points(standing.Bonus, report),
                            Points(standing.Penalty, report),
                            TemplateVocabulary.Total(standing),
                            Rank(standing),
                        ]
                ),
            ],
            numbers > 7 ? 9 : 11
        );
    }

    private static WordTable Differences(TemplateFiller filler) =>
        new(
            [
                Center("TT", 45),
                Left("Đơn vị", 190),
                Center("Mã", 70),
                Left("Tiêu chí", 260),
                Right("Tự chấm", 80),
                Right("Thống nhất", 90),
                Left("Mức lệch", 130),
            ],
            Numbered(filler.Items("điểm khác tự chấm")),
            11
        );

    /// <summary>The column of units stands only where targets are of units.</summary>
    private static WordTable Targets(BlocReport report, TemplateFiller filler)
    {
        var ofUnits = report.Attainments.Any(row => row.Unit is not null);
        return new(
            [
                Center("TT", 45),
                Left("Chỉ tiêu", 240),
                .. ofUnits ? [Left("Đơn vị", 180)] : Array.Empty<WordColumn>(),
                Center("Đơn vị tính", 95),
                Right("Kế hoạch", 110),
                Right("Thực hiện", 110),
                Right("Tỷ lệ hoàn thành", 100),
                Left("Kết quả", 150),
            ],
            Numbered(
                filler
                    .Items("chỉ tiêu")
                    .Zip(
                        report.Attainments,
                        (cells, row) =>
                            (IReadOnlyList<string>)
                                [
                                    cells[0],
                                    .. ofUnits ? cells.Skip(1).Take(1) : [],
                                    .. cells.Skip(2).SkipLast(1),
                                    $"{Words.Shape(row.State)} {cells[^1]}",
                                ]
                    )
            ),
            ofUnits ? 11 : 12
        );
    }

    private static WordTable Groups(TemplateFiller filler) =>
        new(
            [
                Center("TT", 45),
                Left("Chỉ tiêu", 300),
                Center("Đơn vị tính", 90),
                Center("Số đơn vị được giao", 85),
                Center("Vượt ▲", 75),
                Center("Đạt ●", 75),
                Center("Chưa đạt", 75),
                Center("Chưa có số liệu ○", 85),
            ],
            Numbered(filler.Items("nhóm chỉ tiêu")),
            12
        );

    private static List<IReadOnlyList<string>> Rows(
        BlocReport report,
        Func<Standing, ReportUnit, IReadOnlyList<string>> cells,
        Func<Standing, ReportUnit, bool>? belongs = null
    )
    {
        var units = report.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        return Numbered([
            .. report
                .Standings.Where(standing => belongs is null || belongs(standing, units[standing.Unit]))
                .Select(standing => cells(standing, units[standing.Unit])),
        ]);
    }

    private static List<IReadOnlyList<string>> Numbered(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. rows.Select((row, at) => (IReadOnlyList<string>)[VietnameseFormats.Number(at + 1), .. row])];

    private static string Rank(Standing standing) =>
        standing.Rank is { } rank ? VietnameseFormats.Number(rank) : Words.None;

    private static string Points(decimal? points, BlocReport report) =>
        points is { } value ? VietnameseFormats.Number(value, report.RuleBook.ShownDecimals) : Words.None;

    private static WordColumn Left(string head, int share) => new(head, share, ColumnAlignment.Left);

    private static WordColumn Center(string head, int share) => new(head, share, ColumnAlignment.Center);

    private static WordColumn Right(string head, int share) => new(head, share, ColumnAlignment.Right);
}

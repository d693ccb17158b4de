using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Reports.Content;
using ThiDua.Reports.Docx;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Tests.Content;

namespace ThiDua.Reports.Tests.Docx;

public sealed partial class WordReportTests
{
    public static TheoryData<ReportKind> Kinds() => [.. Enum.GetValues<ReportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_TwiceFromOneContent_GivesTheSameBytes(ReportKind kind) =>
        Assert.Equal(Written(kind, SampleBloc.Build()), Written(kind, SampleBloc.Build()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_IsValidOfficeOpenXml(ReportKind kind)
    {
        using var document = Open(Written(kind, SampleBloc.Build() with { SampleNotice = "Số liệu mẫu" }));
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_IsThatOfDecree30(ReportKind kind)
    {
        using var document = Open(Written(kind, SampleBloc.Build()));
        var section = document.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        var size = section.GetFirstChild<PageSize>()!;
        Assert.Equal((11_906u, 16_838u), (size.Width!.Value, size.Height!.Value));
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres((int)margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres((int)margin.Right!.Value), 15, 20);
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        string HeaderOf(HeaderFooterValues type) =>
            (
                (HeaderPart)
                    document.MainDocumentPart.GetPartById(
                        section.Elements<HeaderReference>().Single(header => header.Type!.Value == type).Id!.Value!
                    )
            )
                .Header
                .OuterXml;
        Assert.Contains("PAGE", HeaderOf(HeaderFooterValues.Default), StringComparison.Ordinal);
        Assert.DoesNotContain("PAGE", HeaderOf(HeaderFooterValues.First), StringComparison.Ordinal);
        var fonts = document
            .MainDocumentPart.Document.Descendants<RunFonts>()
            .Select(font => font.Ascii!.Value)
            .Distinct();
        Assert.Equal(["Times New Roman"], fonts);
    }

    [Fact]
    public void Minutes_SayWhatWasAgreed_InTheWordsOfOffices()
    {
        var text = TextOf(ReportKind.Minutes, SampleBloc.Build());
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Số: 12/BB-KTĐ", text, StringComparison.Ordinal);
        Assert.Contains(
            "- Huyện Nà Phéo: tự chấm 96,35 điểm; thống nhất đạt 95,50 điểm (giảm 0,85 điểm so với tự chấm), xếp thứ 2.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- Huyện Nà Phéo, tiêu chí III.1 (Tổ chức phong trào thi đua): tự chấm 19,5 điểm, thống nhất đạt 18,65 điểm (giảm 0,85 điểm).",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("- Huyện Xín Chải: thiếu số liệu tiêu chí I.1.", text, StringComparison.Ordinal);
        Assert.Contains("- Huyện Phìn Ngàn: có vụ việc tham nhũng.", text, StringComparison.Ordinal);
        Assert.Contains("Nơi nhận:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_LinesOfAUnit_AddUpToWhatItsTotalFellBy()
    {
        var report = SampleBloc.Build();
        const string unit = "khoang-lung";
        report = report with
        {
            Scores =
            [
                .. report.Scores.Select(score =>
                    score.Criterion is "III.1b" ? score with { SelfPoints = null } : score
                ),
            ],
            Standings =
            [
                .. report.Standings.Select(standing =>
                    standing.Unit is unit ? standing with { SelfTotal = standing.SelfTotal + 2 } : standing
                ),
            ],
        };
        var text = TextOf(ReportKind.Minutes, report);
        Assert.Contains(
            "- Huyện Khoảng Lùng, tiêu chí III.1b (điểm trừ: Bị phê bình bằng văn bản): tự chấm 0 điểm, thống nhất đạt -2 điểm (giảm 2 điểm).",
            text,
            StringComparison.Ordinal
        );
        var standing = report.Standings.Single(standing => standing.Unit is unit);
        var lines = TemplateVocabulary
            .Differences(report, new CriterionTree(report))
            .Where(line => line[0] is "Huyện Khoảng Lùng")
            .Sum(line => Vietnamese(line[4]) - Vietnamese(line[3]));
        Assert.Equal(standing.Total!.Value - standing.SelfTotal!.Value, lines, 2);
    }

    [Fact]
    public void Minutes_SayWhatATotalIsMadeOf()
    {
        var text = TextOf(ReportKind.Minutes, SampleBloc.Build());
        Assert.Contains("- Huyện Mường Lát Hạ: 96,25 điểm các tiêu chí + 1,00 điểm thưởng = 97,25 điểm.", text, StringComparison.Ordinal);
        Assert.Contains("- Huyện Khoảng Lùng: 54,12 điểm các tiêu chí - 2,00 điểm trừ = 52,12 điểm.", text, StringComparison.Ordinal);
        var capped = SampleBloc.Build();
        capped = capped with
        {
            Standings =
            [
                .. capped.Standings.Select(standing =>
                    standing.Unit is "muong-lat" ? standing with { Total = 97, TotalShown = "97.00" } : standing
                ),
            ],
        };
        Assert.Contains("+ 1,00 điểm thưởng = 97,25 điểm, tính mức trần 97,00 điểm.", TextOf(ReportKind.Minutes, capped), StringComparison.Ordinal);
    }

    [Fact]
    public void DifferencesOfTotals_HaveTheDecimalsOfTotals()
    {
        var report = SampleBloc.Build();
        report = report with
        {
            Standings = [.. report.Standings.Select(standing => standing with { SelfTotal = standing.Total + 10 })],
        };
        Assert.Contains("(giảm 10,00 điểm so với tự chấm)", TextOf(ReportKind.Minutes, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_LeavesRemediesToTheSoftware()
    {
        var report = SampleBloc.Build() with
        {
            Findings = [new(Metrics.Findings.Severity.Error, "xin-chai", "I.1", "Chưa có số liệu thu ngân sách.", "Nhập số liệu.", null)],
        };
        var text = TextOf(ReportKind.Closing, report);
        Assert.Contains("- Chưa có số liệu thu ngân sách.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập số liệu", text, StringComparison.Ordinal);
    }

    [Fact]
    public void RuleBooksVersion_StandsOnce()
    {
        var book = SampleBloc.Book();
        Assert.EndsWith("ngày 26/01/2024), phiên bản 2", Words.OfRuleBook(book), StringComparison.Ordinal);
        var named = book with { Reference = book.Reference! with { Document = "Bảng tiêu chí mẫu, bản 2" } };
        Assert.EndsWith("(Bảng tiêu chí mẫu, bản 2)", Words.OfRuleBook(named), StringComparison.Ordinal);
        Assert.EndsWith("phiên bản 12", Words.OfRuleBook(named with { Version = 12 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Proposal_BeforeAnybodyIsProposed_HasTheRankedUnitsAndRoomToWrite()
    {
        var report = SampleBloc.Build();
        report = report with { Units = [.. report.Units.Select(unit => unit with { Proposal = null })] };
        using var document = Open(Written(ReportKind.Proposal, report));
        var rows = document
            .MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList())
            .Where(row => row.Count == 6)
            .ToList();
        Assert.Equal("Đề nghị khen thưởng", rows[0][5]);
        Assert.Equal(
            report.Standings.Where(standing => standing.Rank is not null).Select(standing => TemplateVocabulary.NameOf(report, standing.Unit)),
            rows.Skip(1).Select(row => row[1])
        );
        Assert.All(rows.Skip(1), row => Assert.StartsWith("……", row[5], StringComparison.Ordinal));
        var text = TextOf(ReportKind.Proposal, report);
        Assert.Contains("- Huyện Mường Lát Hạ: 97,25 điểm, xếp loại Hoàn thành xuất sắc nhiệm vụ.", text, StringComparison.Ordinal);
        Assert.Contains("- Huyện Xín Chải: thiếu số liệu tiêu chí I.1.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutNames_TheRoomForSignaturesIsEmpty()
    {
        var text = TextOf(ReportKind.Minutes, SampleBloc.Build() with { Details = new DocumentDetails() });
        var signatures = text[text.LastIndexOf("THƯ KÝ", StringComparison.Ordinal)..];
        Assert.DoesNotContain("……", signatures, StringComparison.Ordinal);
        Assert.Contains("Thư ký: ……", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryPage_SaysTheSealsCode_OrThatThereIsNone(ReportKind kind)
    {
        const string code = "7K3M-9QAX-2TBE-H4WC";
        Assert.All(FootersOf(kind, SampleBloc.Build() with { SealCode = code }), foot => Assert.Contains("Mã niêm phong " + code, foot, StringComparison.Ordinal));
        Assert.All(FootersOf(kind, SampleBloc.Build()), foot => Assert.Contains("chưa niêm phong", foot, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryTotalAndRank_IsTheStandings(ReportKind kind)
    {
        var report = SampleBloc.Build();
        using var document = Open(Written(kind, report));
        var rows = document
            .MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList())
            .ToList();
        foreach (
            var standing in report.Standings.Where(standing =>
                kind is not ReportKind.Proposal || standing.Unit is "muong-lat"
            )
        )
        {
            var name = report.Units.Single(unit => unit.Code.Equals(standing.Unit, StringComparison.Ordinal)).Name;
            var row = rows.Single(row => row.Count > 4 && row[1].Equals(name, StringComparison.Ordinal));
            Assert.Contains(standing.TotalShown?.Replace('.', ',') ?? "–", row);
            Assert.Contains(
                standing.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–",
                row.Skip(2)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NoPlaceIsLeftUnfilled(ReportKind kind)
    {
        var bare = SampleBloc.Build() with
        {
            Details = new DocumentDetails(),
            Authority = null,
            Attainments = [],
            Findings = [],
        };
        Assert.DoesNotMatch(Unfilled(), TextOf(kind, bare));
        Assert.DoesNotMatch(Unfilled(), TextOf(kind, SampleBloc.Build()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void HostileText_StaysText(ReportKind kind)
    {
        var written = Written(kind, Hostile());
        using var document = Open(written);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(
            [
                HostileNames[0],
                HostileNames[1],
                HostileNames[2],
                HostileNames[4],
                HostileNames[5],
                HostileNames[7],
                "\uFFFD\uFFFD\uFFFD tên",
            ],
            name => Assert.Contains(name, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void EveryDocument_OpensInLibreOffice()
    {
        var documents = Enum.GetValues<ReportKind>()
            .SelectMany(kind => new[] { Written(kind, SampleBloc.Build()), Written(kind, Hostile()) });
        Assert.All(
            LibreOffice.Convert([.. documents], "docx", "pdf"),
            pdf => Assert.True(pdf.AsSpan().StartsWith("%PDF"u8))
        );
    }

    private static readonly string[] HostileNames =
    [
        "=HYPERLINK(\"http://x\")",
        "<w:p>**đậm** {{năm}} & </w:p>",
        new string('Đ', 300),
        "\u0000\u0001\ud800 tên",
        "@mỗi đơn vị",
        "*x*",
        "a\nb",
        "]]>",
    ];

    private static BlocReport Hostile()
    {
        var report = SampleBloc.Build(
            members: [.. SampleBloc.Members.Select((member, at) => member with { Name = HostileNames[at] })]
        );
        return report with { Units = [.. report.Units.Select(unit => unit with { Proposal = unit.Name })] };
    }

    [Fact]
    public void Chart_CarriesItsFigures()
    {
        using var document = Open(Written(ReportKind.Closing, SampleBloc.Build()));
        var chart = document.MainDocumentPart!.ChartParts.Single();
        var values = chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().ToList();
        Assert.Equal(3, values.Count);
        Assert.Contains("58.875", values[0].InnerText, StringComparison.Ordinal);
        Assert.NotNull(chart.EmbeddedPackagePart);
    }

    private static List<string> FootersOf(ReportKind kind, BlocReport report)
    {
        using var document = Open(Written(kind, report));
        var feet = document.MainDocumentPart!.FooterParts.Select(part => part.Footer.InnerText).ToList();
        Assert.Equal(2, feet.Count);
        return feet;
    }

    private static byte[] Written(ReportKind kind, BlocReport report)
    {
        var document = WordReport.Write(kind, report);
        Assert.Empty(document.Findings);
        return document.Bytes!;
    }

    private static string TextOf(ReportKind kind, BlocReport report)
    {
        using var document = Open(Written(kind, report));
        return string.Join(
            '\n',
            document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)
        );
    }

    private static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static decimal Vietnamese(string number) =>
        decimal.Parse(number.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    private static double Millimetres(int twips) => Math.Round(twips / 56.7, 1, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"\{\{|\}\}|@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Unfilled();
}

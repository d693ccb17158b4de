using ThiDua.Metrics.Findings;
using ThiDua.Reports.Docx;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Tests.Content;
using ThiDua.TestKit;

namespace ThiDua.Reports.Tests.Templates;

public sealed class TemplateReaderTests
{
    public static TheoryData<ReportKind> Kinds() => [.. Enum.GetValues<ReportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BuiltInTemplates_HaveNoFindings(ReportKind kind) =>
        Assert.Empty(TemplateReader.Read(ReportTemplates.DefaultText(kind), ReportTemplates.FileName(kind)).Findings);

    [Fact]
    public void UnknownField_IsNamedWithItsLineAndTheNearestOne()
    {
        var finding = Assert.Single(Read("loại: X\n---\nNăm nay\nKhối {{tên khôi}} họp").Findings);
        Assert.Equal(FindingCode.TemplateFieldUnknown, finding.Code);
        Assert.Equal("mau.txt · dòng 4", finding.Place!.ToString());
        Assert.Equal(["tên khôi", "tên khối"], finding.Arguments);
        Assert.Equal(
            "Mẫu văn bản có chỗ điền {{tên khôi}} mà chương trình không biết.",
            FindingCatalogue.Message(finding)
        );
    }

    [Fact]
    public void FieldOfAList_IsUnknownOutsideIt()
    {
        Assert.Empty(Read("loại: X\n---\n@mỗi đơn vị\n- {{đơn vị}}: {{tổng điểm}}\n@hết").Findings);
        Assert.Equal(
            FindingCode.TemplateFieldUnknown,
            Assert.Single(Read("loại: X\n---\n{{tổng điểm}}").Findings).Code
        );
    }

    [Theory]
    [InlineData("loại: X\n---\n@bảng lạ", FindingCode.TemplateInstructionUnknown, "dòng 3")]
    [InlineData("loại: X\n---\n\n@biểu đồ lạ", FindingCode.TemplateInstructionUnknown, "dòng 4")]
    [InlineData("loại: X\n---\n@mỗi người\n{{tên}}\n@hết", FindingCode.TemplateInstructionUnknown, "dòng 3")]
    [InlineData("loại: X\n---\n@in đậm", FindingCode.TemplateInstructionUnknown, "dòng 3")]
    [InlineData("loại: X\n---\n@mỗi đơn vị\n{{đơn vị}}", FindingCode.TemplateBlockUnbalanced, "dòng 3")]
    [InlineData("loại: X\n---\nchữ\n@hết", FindingCode.TemplateBlockUnbalanced, "dòng 4")]
    [InlineData("ký hiệu: X\n---\nchữ", FindingCode.TemplateHeadingMissing, "dòng 1")]
    [InlineData("loại: X\nchữ\n", FindingCode.TemplateHeadingMissing, "dòng 1")]
    [InlineData("lạ: X\nloại: X\n---\nchữ", FindingCode.TemplateInstructionUnknown, "dòng 1")]
    public void OneMistake_IsOneFindingAtItsLine(string text, FindingCode code, string line)
    {
        var finding = Assert.Single(Read(text).Findings);
        Assert.Equal((code, line), (finding.Code, finding.Place!.Cell));
    }

    [Fact]
    public void AllMistakes_AreFoundAtOnce() =>
        Assert.Equal(3, Read("loại: X\n---\n{{a}}\n@bảng b\n@mỗi đơn vị\n{{đơn vị}}").Findings.Count);

    [Fact]
    public void Names_AreReadInAnyCaseAndAnyUnicodeForm() =>
        Assert.Empty(
            Read("LOẠI: X\n---\n{{ Tên  KHỐI }}\n@Bảng Kết Quả".Normalize(System.Text.NormalizationForm.FormD)).Findings
        );

    [Fact]
    public void OfficesOwnTemplate_IsUsed_AndTheOthersStay()
    {
        var folder = Directory.CreateTempSubdirectory("thidua-templates-");
        try
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, "thong-bao.txt"),
                "loại: THÔNG BÁO MỚI\n---\nKhối có {{số đơn vị}} đơn vị."
            );
            var templates = ReportTemplates.FromFolder(folder.FullName);
            Assert.Contains("THÔNG BÁO MỚI", templates.Text(ReportKind.Notice), StringComparison.Ordinal);
            Assert.Equal(ReportTemplates.DefaultText(ReportKind.Minutes), templates.Text(ReportKind.Minutes));
            Assert.NotNull(WordReport.Write(ReportKind.Notice, SampleBloc.Build(), templates).Bytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TemplateWithFindings_MakesNoDocument()
    {
        var folder = Directory.CreateTempSubdirectory("thidua-templates-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "thong-bao.txt"), "loại: X\n---\n{{a}}");
            var document = WordReport.Write(
                ReportKind.Notice,
                SampleBloc.Build(),
                ReportTemplates.FromFolder(folder.FullName)
            );
            Assert.Null(document.Bytes);
            Assert.Equal("thong-bao.txt · dòng 3", Assert.Single(document.Findings).Place!.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void EveryList_GivesItsFields()
    {
        var report = SampleBloc.Build();
        var tree = new ThiDua.Reports.Content.CriterionTree(report);
        foreach (var list in TemplateVocabulary.Lists)
        {
            var items = list.Items(report, tree).ToList();
            Assert.NotEmpty(items);
            Assert.All(items, item => Assert.Equal(list.Fields.Count, item.Count));
        }
    }

    [Fact]
    public void Manual_NamesEverythingThatATemplateMayName()
    {
        var manual = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "document-templates.md"));
        Assert.All(
            TemplateVocabulary.Fields,
            field => Assert.Contains($"| `{{{{{field.Name}}}}}` | {field.Meaning} |", manual, StringComparison.Ordinal)
        );
        Assert.All(
            TemplateVocabulary.Lists,
            list => Assert.Contains($"| {list.Name} | {list.Meaning} |", manual, StringComparison.Ordinal)
        );
        Assert.All(
            TemplateVocabulary.Lists.SelectMany(list => list.Fields),
            field => Assert.Contains(field, manual, StringComparison.Ordinal)
        );
        Assert.Contains($"bảng: {string.Join(", ", TemplateVocabulary.Tables)} |", manual, StringComparison.Ordinal);
        Assert.Contains($"biểu đồ: {string.Join(", ", TemplateVocabulary.Charts)} |", manual, StringComparison.Ordinal);
        Assert.All(
            Enum.GetValues<ReportKind>(),
            kind => Assert.Contains($"`{ReportTemplates.FileName(kind)}`", manual, StringComparison.Ordinal)
        );
    }

    private static TemplateReading Read(string text) => TemplateReader.Read(text, "mau.txt");
}

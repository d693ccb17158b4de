using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Ingest.Directives;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>Directives as files: Word, text in its encodings, PDF, and files that are something else.</summary>
public sealed class DirectiveFileTests : IDisposable
{
    private const string Sentence = "Phấn đấu thu nhập bình quân đầu người đạt 52 triệu đồng trong năm 2025.";

    private readonly string folder = Directory.CreateTempSubdirectory("directives").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_word_document_gives_its_paragraphs()
    {
        var path = Docx(Lines("CHỈ THỊ") + Lines(Sentence[..30], Sentence[30..]));
        var target = Assert.Single(DirectiveFile.Read(path).Targets);
        Assert.Equal(52m, target.Value);
    }

    [Fact]
    public void Sentences_in_the_cells_of_a_table_are_read()
    {
        var path = Docx($"<w:tbl><w:tr><w:tc>{Lines("1")}</w:tc><w:tc>{Lines(Sentence)}</w:tc></w:tr></w:tbl>");
        Assert.Equal("triệu đồng", Assert.Single(DirectiveFile.Read(path).Targets).Unit);
    }

    [Fact]
    public void A_table_of_figures_in_a_word_document_sets_targets()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Lines(cell)}</w:tc>"))}</w:tr>";
        var path = Docx(
            $"<w:tbl>{Row("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2024", "Kế hoạch 2025")}{Row("1", "Giải quyết việc làm", "Lao động", "9.210", "9.460")}</w:tbl>"
        );
        var target = Assert.Single(DirectiveFile.Read(path).Targets);
        Assert.Equal(("Giải quyết việc làm", 9460m, "lao động", 2025), (target.Indicator, target.Value, target.Unit, target.DeadlineYear));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Text_is_read_in_its_encoding(string encoding)
    {
        var path = File("chi-thi.txt", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Sentence)]);
        Assert.Single(DirectiveFile.Read(path).Targets);
    }

    [Fact]
    public void A_web_page_under_another_name_is_a_finding()
    {
        var path = File("chi-thi.docx", Encoding.UTF8.GetBytes($"<html><body>{Sentence}</body></html>"));
        Assert.Equal(FindingCode.DirectiveFormat, Assert.Single(DirectiveFile.Read(path).Findings).Code);
    }

    [Fact]
    public void A_pdf_without_the_tool_is_a_finding_that_names_it()
    {
        var path = File("chi-thi.pdf", "%PDF-1.4\n"u8.ToArray());
        var finding = Assert.Single(DirectiveFile.Read(path, "no-such-pdf-tool").Findings);
        Assert.Equal(FindingCode.DirectiveToolMissing, finding.Code);
        Assert.Contains("no-such-pdf-tool", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_of_pictures_is_a_finding()
    {
        Assert.Equal(FindingCode.DirectiveScan, Assert.Single(DirectiveFile.Read(Docx("<w:p/>")).Findings).Code);
    }

    [Fact]
    public void A_document_cut_short_is_a_finding()
    {
        var whole = System.IO.File.ReadAllBytes(Docx(Lines(Sentence)));
        var path = File("cut.docx", whole[..(whole.Length / 2)]);
        Assert.Single(DirectiveFile.Read(path).Findings);
    }

    [Fact]
    public void A_font_of_before_unicode_is_a_finding()
    {
        var old = string.Concat(Enumerable.Repeat("Uû ban nh©n d©n tØnh ph¸t ®éng phong trµo thi ®ua. ", 5));
        Assert.Equal(FindingCode.DirectiveLegacyFont, Assert.Single(DirectiveFile.Read(File("old.txt", Encoding.UTF8.GetBytes(old))).Findings).Code);
    }

    [Fact]
    public void An_empty_file_is_a_finding()
    {
        Assert.Equal(FindingCode.FileEmpty, Assert.Single(DirectiveFile.Read(File("empty.txt", [])).Findings).Code);
    }

    /// <summary>A paragraph of several runs, as Word writes them after corrections.</summary>
    private static string Lines(params string[] runs) =>
        $"<w:p>{string.Concat(runs.Select(run => $"<w:r><w:t xml:space=\"preserve\">{run}</w:t></w:r>"))}</w:p>";

    private string Docx(string body)
    {
        const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var path = Path.Combine(folder, "chi-thi.docx");
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document($"<w:document xmlns:w=\"{Space}\"><w:body>{body}</w:body></w:document>");
        return path;
    }

    private string File(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}

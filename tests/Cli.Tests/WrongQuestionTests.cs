namespace ThiDua.Cli.Tests;

/// <summary>Questions about blocs that cannot be answered get a sentence in Vietnamese and exit code 2, whatever is wrong with them.</summary>
public sealed class WrongQuestionTests(WrongQuestionTests.Home home) : IClassFixture<WrongQuestionTests.Home>
{
    /// <summary>One sentence that names what was wrong; nothing else, no table of results.</summary>
    [Theory]
    [InlineData("\"k9\"", "robustness", "--bloc", "k9")]
    [InlineData("--draws là -5", "robustness", "--bloc", "huyen", "--draws", "-5")]
    [InlineData("--draws là \"abc\"", "robustness", "--bloc", "huyen", "--draws", "abc")]
    [InlineData("--spread là 2", "robustness", "--bloc", "huyen", "--spread", "2")]
    [InlineData("--spread là NaN", "robustness", "--bloc", "huyen", "--spread", "NaN")]
    [InlineData("khong-co.csv", "robustness", "--bloc", "huyen", "--weights", "khong-co.csv")]
    [InlineData("\"x9\" không thuộc khối", "compare", "huyen-tan-uyen", "x9")]
    [InlineData("\"x9\" không thuộc khối nào", "explain", "x9", "--above", "huyen-tan-uyen")]
    [InlineData("Chưa có gì để thử", "what-if", "--bloc", "huyen")]
    [InlineData("\"x9\" không thuộc khối", "what-if", "--bloc", "huyen", "--figure", "x9:jobs=1")]
    [InlineData("Không có chỉ tiêu \"x9\"", "what-if", "--bloc", "huyen", "--figure", "huyen-tan-uyen:x9=1")]
    [InlineData("không tính vụ việc \"x9\"", "what-if", "--bloc", "huyen", "--event", "huyen-tan-uyen:x9=1")]
    [InlineData("không thể âm", "what-if", "--bloc", "huyen", "--event", "huyen-tan-uyen:late_report=-1")]
    [InlineData("\"x9\"", "what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:x9=1")]
    [InlineData("\"x9\"", "what-if", "--bloc", "huyen", "--maximum", "x9=1")]
    [InlineData("phải lớn hơn 0", "what-if", "--bloc", "huyen", "--maximum", "I.1=-5")]
    [InlineData("mục chứa nó cộng điểm", "what-if", "--bloc", "huyen", "--weight", "I.1=2")]
    [InlineData("cần Số liệu thử", "what-if", "--bloc", "huyen", "--figure", "huyen-tan-uyen:jobs=nhiều")]
    [InlineData("\"x9\"", "what-if", "--bloc", "huyen", "--rule-book", "x9")]
    [InlineData("Không có kết quả xếp hạng nào như vậy", "rank", "--bloc", "k9")]
    [InlineData("không có điểm năm 1999", "explain", "huyen-tan-uyen", "--year", "1999")]
    [InlineData("cần mã đơn vị. Có phải: huyen-than-uyen (Huyện Than Uyên)", "explain", "Than Uyên")]
    [InlineData("thiếu tên lệnh")]
    public void WrongQuestions_GetOneSentence(string said, params string[] words)
    {
        var (code, results, troubles) = home.Line.Run(words);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(said, troubles, StringComparison.Ordinal);
        Assert.Empty(results);
        Assert.DoesNotContain("   at ThiDua", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_WithAnEmptyCriterion_ShowsAll() =>
        Assert.Equal(home.Line.Run("explain", "huyen-tan-uyen"), home.Line.Run("explain", "huyen-tan-uyen", ""));

    [Theory]
    [InlineData("code,w1\nI.1,abc\n", "dòng 2: \"abc\" không phải là trọng số")]
    [InlineData("code,w1\nX9,1\n", "không có \"X9\"")]
    public void WrongWeights_GetOneSentence(string text, string said)
    {
        var (code, results, troubles) = home.Line.Run("robustness", "--bloc", "huyen", "--weights", home.Line.Write("w.csv", text));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(said, troubles, StringComparison.Ordinal);
        Assert.Empty(results);
    }

    /// <summary>The scored sample.</summary>
    public sealed class Home : IDisposable
    {
        public Home()
        {
            _ = Line.Run("import", CommandLine.Sample);
            _ = Line.Run("score");
        }

        internal CommandLine Line { get; } = new();

        public void Dispose() => Line.Dispose();
    }
}

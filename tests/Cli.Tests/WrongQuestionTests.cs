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
    [InlineData("--spread là \"nhiều\"; cần một số, ví dụ 0,5", "robustness", "--bloc", "huyen", "--spread", "nhiều")]
    [InlineData("--spread là 5; cần từ 0 đến dưới 1, ví dụ 0,25", "robustness", "--bloc", "huyen", "--spread", "5")]
    [InlineData("--draws, --spread, --seed không dùng cùng --weights", "robustness", "--bloc", "huyen", "--weights", "w.csv", "--draws", "10", "--spread", "0,5", "--seed", "3")]
    [InlineData("khong-co.csv", "robustness", "--bloc", "huyen", "--weights", "khong-co.csv")]
    [InlineData("\"x9\" không thuộc khối nào. Xem các mã đơn vị: thidua rank", "compare", "huyen-tan-uyen", "x9")]
    [InlineData("Có phải: huyen-than-uyen (Huyện Than Uyên), huyen-tan-uyen (Huyện Tân Uyên)?", "compare", "huyen-than-uyenn")]
    [InlineData("Hai lần cùng một đơn vị, Xã Bình Lư (xa-binh-lu)", "compare", "xa-binh-lu", "xa-binh-lu")]
    [InlineData("Xã Bình Lư (xa-vung-thap 2025) và Huyện Than Uyên (huyen 2024) không cùng khối: hạng chỉ so được trong một khối.", "explain", "xa-binh-lu", "--above", "huyen-than-uyen")]
    [InlineData("không cùng khối trong năm 2023", "compare", "huyen-than-uyen", "huyen-tan-uyen", "--year", "2023")]
    [InlineData("Xã Bình Lư (xa-vung-thap 2025) không thuộc khối huyen.", "compare", "xa-binh-lu", "--bloc", "huyen")]
    [InlineData("Xã Bình Lư (xa-vung-thap 2025) không thuộc khối nào trong năm 2030.", "compare", "xa-binh-lu", "--year", "2030")]
    [InlineData("\"I.1\" không đi cùng --above", "explain", "xa-binh-lu", "I.1", "--above", "xa-than-uyen")]
    [InlineData("Không có khối \"k9\"", "compare", "xa-binh-lu", "--bloc", "k9")]
    [InlineData("Không có tiêu chí \"I1\" trong năm 2024. Có phải: I.1 (Tốc độ tăng giá trị sản xuất)?", "explain", "huyen-tan-uyen", "I1")]
    [InlineData("Có phải: I.4 (Giảm tỷ lệ hộ nghèo)?", "explain", "huyen-tan-uyen", "hộ nghèo")]
    [InlineData("Các tiêu chí: huyen-2024, I, I.1", "explain", "huyen-tan-uyen", "zz")]
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
    [InlineData("90 vượt mức 8; cần từ 0 đến 8", "what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:I.1=90")]
    [InlineData("dưới mức 0; cần từ 0 đến 8", "what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:I.1=-3")]
    [InlineData("--points huyen-tan-uyen:I.1: I.1 tính từ số liệu, bảng tiêu chí không cho điểm hội đồng thay. Thử: --figure huyen-tan-uyen:", "what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:I.1=7")]
    [InlineData("II.3 tính từ số liệu, bảng tiêu chí không cho điểm hội đồng thay. Thử: --event huyen-tan-uyen:overdue_file=…", "what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:II.3=4")]
    [InlineData("I.8 không giao cho Thành phố Lai Châu", "what-if", "--bloc", "huyen", "--points", "tp-lai-chau:I.8=7")]
    [InlineData("Chỉ tiêu par_index không dùng đến: không điểm nào của bảng tiêu chí phụ thuộc nó", "what-if", "--bloc", "huyen", "--figure", "huyen-tan-uyen:par_index=90")]
    [InlineData("Điểm chuẩn của III.4 không dùng đến", "what-if", "--bloc", "huyen", "--maximum", "III.4=5")]
    [InlineData("\"nhiều\" không phải là số", "what-if", "--bloc", "huyen", "--figure", "huyen-tan-uyen:jobs=nhiều")]
    [InlineData("\"40.500\" là 40.500 hay 40,5? Viết rõ: 40500 hoặc 40,5.", "what-if", "--bloc", "huyen", "--figure", "huyen-tan-uyen:jobs=40.500")]
    [InlineData("\"1.500\" là 1.500 hay 1,5?", "what-if", "--bloc", "huyen", "--event", "huyen-tan-uyen:late_report=1.500")]
    [InlineData("Không có khối \"huyen\" đã chấm trong năm 2023. Các khối: huyen (2024)", "robustness", "--bloc", "huyen", "--year", "2023")]
    [InlineData("trong năm 2023", "what-if", "--bloc", "huyen", "--year", "2023", "--figure", "huyen-tan-uyen:jobs=1")]
    [InlineData("TỆP_HOẶC_THƯ_MỤC cần một giá trị", "import")]
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

    /// <summary>Under each kind the first few, with the unit, the place and what to do.</summary>
    [Fact]
    public void Status_NamesWhatIsToBeSettled()
    {
        var results = home.Line.Run("status").Results;
        Assert.Matches(@"\[sai\] 1 × Chưa có số liệu\r?\n      huyen-sin-ho: [^\n]+ Nhập số liệu của kỳ còn thiếu\.", results);
        Assert.Contains("      tp-lai-chau, diem-cham-2024-huyen.csv · F360: ", results, StringComparison.Ordinal);
        Assert.Matches(@"\[lưu ý\] 8 × Đối chiếu theo tên\r?\n(      [^\n]+viết mã đơn vị thay cho tên\.\r?\n){3}      và 5 phát hiện nữa", results);
        Assert.DoesNotContain("(error)", results, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_WithAnEmptyCriterion_ShowsAll() =>
        Assert.Equal(home.Line.Run("explain", "huyen-tan-uyen"), home.Line.Run("explain", "huyen-tan-uyen", ""));

    /// <summary>Without a criterion: the whole card, a line each; "--full" every point down to its cell.</summary>
    [Fact]
    public void Explain_WithoutACriterion_IsTheScoreCard()
    {
        var (code, results, _) = home.Line.Run("explain", "huyen-than-uyen", "--year", "2024");
        Assert.Equal(ExitCode.Done, code);
        var line = Assert.Single(results.Split('\n'), one => one.TrimStart().StartsWith("I.5 ", StringComparison.Ordinal));
        Assert.Equal(["I.5", "Giải quyết việc làm", "6,75", "8", "min(1; 1.223 ÷ 1.450) × 8 ≈ 6,75 (làm tròn 2 chữ số thập phân)"], line.Split('│').Select(cell => cell.Trim()));
        Assert.Equal(["", "Tổng điểm", "96,40", "", "94,10 + 2,30 thưởng = 96,40"], results.Split('\n').Single(one => one.Contains("Tổng điểm", StringComparison.Ordinal)).Split('│').Select(cell => cell.Trim()));
        Assert.DoesNotContain("  ô số liệu:", results, StringComparison.Ordinal);
        Assert.Contains("ô số liệu: so-lieu-thuc-hien-2024-nam.csv · D2", home.Line.Run("explain", "huyen-than-uyen", "--full").Results, StringComparison.Ordinal);
    }

    /// <summary>What takes from the total says so, in its own line and in the total's.</summary>
    [Fact]
    public void Explain_OfAPenalty_ShowsItAsADeduction()
    {
        var card = home.Line.Run("explain", "huyen-phong-tho", "--year", "2024").Results.Split('\n');
        var penalty = card.Single(one => one.TrimStart().StartsWith("III.1b", StringComparison.Ordinal)).Split('│');
        Assert.EndsWith("(điểm trừ)", penalty[1].Trim(), StringComparison.Ordinal);
        Assert.Equal("\u22121", penalty[2].Trim());
        Assert.Equal("83,10 + 0,30 thưởng \u2212 1,00 trừ = 82,40", card.Single(one => one.Contains("Tổng điểm", StringComparison.Ordinal)).Split('│')[4].Trim());
        Assert.Contains("(điểm trừ): \u22121 / 3", home.Line.Run("explain", "huyen-phong-tho", "III.1b", "--year", "2024").Results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Huyện Than Uyên hạng 1.", "compare", "huyen-sin-ho", "huyen-than-uyen")]
    [InlineData(1, "Không so hạng được: Huyện Sìn Hồ chưa đủ số liệu (I.7: chưa có báo cáo nào trong kỳ 2024)", "explain", "huyen-sin-ho", "--above", "huyen-than-uyen")]
    [InlineData(1, "Xã Thu Lũm không xếp loại: không gửi bản tự chấm điểm.", "compare", "xa-thu-lum")]
    [InlineData(1, "Huyện Sìn Hồ chưa có hạng: I.7", "compare", "huyen-sin-ho")]
    [InlineData(0, "Phường Tân Phong đang dẫn đầu khối: không còn hạng nào ở trên.", "compare", "phuong-tan-phong")]
    [InlineData(0, "Xã Than Uyên (hạng 3) đứng dưới Xã Bình Lư (hạng 2): bằng điểm, 96,80; xếp sau khi xét điểm I", "explain", "xa-than-uyen", "--above", "xa-binh-lu")]
    [InlineData(0, "Huyện Mường Tè và Huyện Nậm Nhùn cùng hạng 5: bằng điểm, 92,60; bằng nhau, cần bỏ phiếu.", "compare", "huyen-muong-te", "huyen-nam-nhun")]
    public void Compare_OfUnitsWithoutAnOrder_SaysWhy(int expected, string said, params string[] words)
    {
        var (code, results, _) = home.Line.Run(words);
        Assert.Equal(expected, (int)code);
        Assert.Contains(said, results, StringComparison.Ordinal);
        Assert.DoesNotContain("Quy đổi", results, StringComparison.Ordinal);
        Assert.Equal(expected == 1, results.TrimEnd().Split('\n')[^1].StartsWith("Mã thoát 1: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Huyện Sìn Hồ has no rank yet: I.7", "Exit code 1: ", "compare", "huyen-sin-ho")]
    [InlineData("Xã Thu Lũm is not rated: ", "Exit code 1: ", "compare", "xa-thu-lum")]
    [InlineData("Their ranks cannot be compared: Huyện Sìn Hồ is incomplete", "Exit code 1: ", "explain", "huyen-sin-ho", "--above", "huyen-than-uyen")]
    [InlineData("Phường Tân Phong leads its bloc: no rank is above it.", "Phường Tân Phong leads", "compare", "phuong-tan-phong")]
    [InlineData("Xã Than Uyên has rank 3. One change alone, all other units as they are:", "", "compare", "xa-than-uyen")]
    public void Compare_InEnglish_IsEnglishThroughout(string said, string last, params string[] words)
    {
        var results = home.Line.Run([.. words, "--english"]).Results;
        Assert.Contains(said, results, StringComparison.Ordinal);
        Assert.StartsWith(last, results.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotMatch("Mã thoát|Hiện tại|Cần đạt|đang hạng|chưa có hạng", results);
    }

    [Theory]
    [InlineData("code,w1\nI.1,abc\n", "dòng 2: \"abc\" không phải là trọng số")]
    [InlineData("code,w1\nX9,1\n", "dòng 2: bảng tiêu chí không có \"X9\"")]
    [InlineData("tiêu chí;bộ 1;bộ 2\nI;1;1\nII;98;1\nIII;1;98\n", "dòng 3: trọng số của mục II không dùng đến: mục nặng bằng điểm chuẩn các tiêu chí của nó cộng lại. Ghi trọng số cho từng tiêu chí: II.1, ")]
    [InlineData("mã;bộ 1\n\nII;40\n", "dòng 3: trọng số của mục II không dùng đến")]
    [InlineData("II.3;90;0\nII.1;1;1\n", "dòng 1: \"II.3;90;0\" là trọng số, không phải dòng tiêu đề")]
    [InlineData("I.1;I.2\n8;9\n", "dòng 2: bảng tiêu chí không có \"8\". Mỗi tiêu chí là một dòng, mỗi bộ trọng số là một cột.")]
    public void WrongWeights_GetOneSentence(string text, string said)
    {
        var (code, results, troubles) = home.Line.Run("robustness", "--bloc", "huyen", "--weights", home.Line.Write("w.csv", text));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(said, troubles, StringComparison.Ordinal);
        Assert.Empty(results);
    }

    /// <summary>Under one set a unit's place is certain; the words do not make it a possibility.</summary>
    [Fact]
    public void Weights_OfOneSet_SayWhatTheyGive()
    {
        var (code, results, _) = home.Line.Run("robustness", "--bloc", "huyen", "--weights", home.Line.Write("mot-bo.csv", "mã;bộ 1\nII.3;90\n"));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("(theo bộ trọng số: ", results, StringComparison.Ordinal);
        Assert.DoesNotContain("có thể", results, StringComparison.Ordinal);
    }

    /// <summary>A number typed as the program prints it is read as the program prints it, and the answer says from what to what.</summary>
    [Theory]
    [InlineData("--figure", "huyen-tan-uyen:jobs=1.500", "Huyện Tân Uyên: 1.148 → 1.500 lao động")]
    [InlineData("--figure", "huyen-tan-uyen:jobs=1.500,0", "Huyện Tân Uyên: 1.148 → 1.500 lao động")]
    [InlineData("--figure", "huyen-tan-uyen:jobs=1 500", "Huyện Tân Uyên: 1.148 → 1.500 lao động")]
    [InlineData("--points", "huyen-tan-uyen:II.1=6.125", " → 6,125")]
    [InlineData("--maximum", "I.1=12.125", "Điểm chuẩn I.1: 8 → 12,125")]
    public void WhatIf_ReadsNumbersAsImportsDo_AndSaysTheOldAndTheNew(string option, string change, string said)
    {
        var (code, results, troubles) = home.Line.Run("what-if", "--bloc", "huyen", option, change);
        Assert.Equal((ExitCode.Done, ""), (code, troubles));
        Assert.Contains(said, results, StringComparison.Ordinal);
    }

    /// <summary>A shared total and a rating say why, as "rank" does; maxima say what they add up to.</summary>
    [Fact]
    public void WhatIf_SaysWhatDecidedATie_TheRatingBeforeAndAfter_AndTheSumOfMaxima()
    {
        var (_, results, _) = home.Line.Run("what-if", "--bloc", "huyen", "--points", "huyen-tan-uyen:II.1=0");
        Assert.DoesNotContain("Tổng điểm chuẩn", results, StringComparison.Ordinal);
        var rows = results.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)).Select(line => line.Split('│').Select(cell => cell.Trim()).ToList()).ToList();
        var (rating, decided) = (rows[0].IndexOf("Xếp loại"), rows[0].IndexOf("Quyết định bởi"));
        Assert.Equal("Hoàn thành xuất sắc nhiệm vụ → Hoàn thành tốt nhiệm vụ", rows.Single(row => row[0] is "huyen-tan-uyen")[rating]);
        Assert.All(rows.Where(row => row[0] is not "huyen-tan-uyen"), row => Assert.DoesNotContain("→", row[rating], StringComparison.Ordinal));
        // The two that share a total in the published ranking share it still.
        Assert.Equal(["bằng nhau, cần bỏ phiếu", "bằng nhau, cần bỏ phiếu"], rows.Where(row => row[0] is "huyen-muong-te" or "huyen-nam-nhun").Select(row => row[decided]));
        Assert.Contains("Tổng điểm chuẩn: 100 → 104", home.Line.Run("what-if", "--bloc", "huyen", "--maximum", "I.1=12").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Spread_WithAComma_IsADecimal() =>
        Assert.Equal(
            home.Line.Run("robustness", "--bloc", "huyen", "--draws", "50", "--spread", "0.5"),
            home.Line.Run("robustness", "--bloc", "huyen", "--draws", "50", "--spread", "0,5")
        );

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

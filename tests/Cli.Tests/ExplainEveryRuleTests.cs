using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Cli.Tests;

/// <summary>
/// Each rule, stage, gate, rating and tie-break as a person asks about it: "thidua explain" over a home with one
/// criterion of each shape. The words name things as people do, the arithmetic has the numbers put in, and the cell is
/// the one that the number stands in.
/// </summary>
public sealed class ExplainEveryRuleTests(ExplainEveryRuleTests.Home home) : IClassFixture<ExplainEveryRuleTests.Home>
{
    /// <summary>Criterion, rule in words, arithmetic, both in English, and the cell.</summary>
    public static TheoryData<string, string, string, string, string, string> Shapes() =>
        new()
        {
            { "A.1", "Theo tỷ lệ hoàn thành, tối đa 10; dưới 50 % không được điểm", "min(1; 80 ÷ 100) × 10 = 8,00", "In proportion to the attainment, at most 10; below 50 % nothing", "min(1; 80 ÷ 100) × 10 = 8.00", "observations.csv · D2" },
            { "A.2", "Điểm = tỷ lệ × 5 (tử số: Chi trả không dùng tiền mặt; mẫu số: Tổng chi trả)", "30 ÷ 40 × 5 = 3,75", "Points = share × 5 (Chi trả không dùng tiền mặt over Tổng chi trả)", "30 ÷ 40 × 5 = 3.75", "observations.csv · D3" },
            { "A.3", "3 điểm, cộng hoặc trừ theo tỷ lệ hoàn thành: dưới 95 % → −2; từ 95 % trở lên → +1; không có kế hoạch → −3", "80 ÷ 100 = 0,8 thuộc khung x < 0,95: 3 − 2 = 1,00", "3 points, plus or minus by attainment: below 95 % → −2; from 95 % up → +1; no plan → −3", "80 ÷ 100 = 0.8 lies in x < 0.95: 3 − 2 = 1.00", "observations.csv · D2" },
            { "A.4", "Điểm theo số ngày nộp trễ báo cáo hạn 15/12/2025: không quá 0 → 5; trên 0 → 2", "3 ngày trễ thuộc khung 0 < x → 2,00", "Points by days that the report due 2025-12-15 is late: at most 0 → 5; above 0 → 2", "3 days late, which is in 0 < x → 2.00", "submissions.csv · C2" },
            { "A.5", "Điểm theo số trường hợp \"Bị phê bình\": không quá 0 → 5; trên 0 → 1", "2 vụ thuộc khung 0 < x → 1,00", "Points by number of cases of \"Bị phê bình\": at most 0 → 5; above 0 → 1", "2 cases, which is in 0 < x → 1.00", "events.csv · D3" },
            { "A.6", "Đạt chỉ tiêu được 4 điểm, không đạt 0", "(21,4 − 17,5) = 3,9 so với giảm ít nhất 3,68 điểm: đạt → 4,00", "Target met: 4 points, else 0", "(21.4 − 17.5) = 3.9 against decrease by at least 3.68 điểm: met → 4.00", "observations.csv · D6" },
            { "A.7", "Mỗi báo cáo trễ trừ 0,5 điểm, tối đa 1,5; không có vụ nào được 3", "3 − min(1,5; 1 × 0,5) = 2,50", "Each late report: less 0.5 points, at most 1.5; none gives 3", "3 − min(1.5; 1 × 0.5) = 2.50", "submissions.csv · C2" },
            { "A.8", "4 điểm, mỗi 0,2 điểm trừ cho mỗi 1 điểm phần trăm (tính tròn lên) dưới 100 %", "4 − ⌈(100 − 100 × 80 ÷ 100) ÷ 1⌉ × 0,2 = 0,00", "4 points, less 0.2 for each started 1 percentage points below 100 %", "4 − ⌈(100 − 100 × 80 ÷ 100) ÷ 1⌉ × 0.2 = 0.00", "observations.csv · D2" },
            { "A.9", "Dưới chỉ tiêu: một nửa của 10 theo tỷ lệ; đạt: một nửa; vượt: thêm nửa còn lại theo tỷ lệ với mức vượt cao nhất khối", "0,5 × 10 × 80 ÷ 100 = 4,00", "Below the target: half of 10 in proportion; met: half; exceeded: the other half in proportion to the bloc's largest excess", "0.5 × 10 × 80 ÷ 100 = 4.00", "observations.csv · D2" },
            { "A.10", "10 điểm × số của đơn vị ÷ số cao nhất nhóm không giao chỉ tiêu", "10 × 75 ÷ 150 = 5,00", "10 points × the figure ÷ the best among units without a target", "10 × 75 ÷ 150 = 5.00", "observations.csv · D7" },
            { "A.11", "Không kém bình quân khối được 5 điểm, kém hơn 0", "75 so với bình quân 225 ÷ 2 = 112,5: kém hơn → 0,00", "No worse than the mean of the bloc: 5 points, else 0", "75 against a mean of 225 ÷ 2 = 112.5: worse → 0.00", "observations.csv · D7" },
            { "A.12", "5 điểm × vị trí giữa hai mốc 50 và 100", "min(1; max(0; (75 − 50) ÷ (100 − 50))) × 5 = 2,50", "5 points × the place between 50 and 100", "min(1; max(0; (75 − 50) ÷ (100 − 50))) × 5 = 2.50", "observations.csv · D7" },
            { "A.13", "5 điểm × vị trí giữa số kém nhất và số tốt nhất của khối", "(75 − 75) ÷ (150 − 75) × 5 = 0,00", "5 points × the place between the worst and the best of the bloc", "(75 − 75) ÷ (150 − 75) × 5 = 0.00", "observations.csv · D7" },
            { "A.14", "Điểm chuẩn hóa: 3 + 1 × (số − bình quân) ÷ độ lệch chuẩn của khối", "3 + 1 × (75 − 112,5) ÷ 53,03300859 ≈ 2,2929 (làm tròn 4 chữ số thập phân)", "Standard score: 3 + 1 × (figure − mean) ÷ deviation of the bloc", "3 + 1 × (75 − 112.5) ÷ 53.03300859 ≈ 2.2929 (rounded to 4 decimals)", "observations.csv · D7" },
            { "A.15", "5 điểm × phần đơn vị kém hơn trong khối", "0 ÷ (2 − 1) × 5 = 0,00", "5 points × the share below it in the bloc", "0 ÷ (2 − 1) × 5 = 0.00", "observations.csv · D7" },
            { "A.16", "Điểm theo hạng trong khối: 5; 3; bằng nhau thì chia đều", "hạng 2: 3 = 3,00", "Points by place in the bloc: 5; 3; ties share the mean", "place 2: 3 = 3.00", "observations.csv · D7" },
            { "A.17", "2 × (x − 50)^0,5, bỏ phần lẻ", "⌊2 × (75 − 50)^0,5⌋ = 10,00", "2 × (x − 50)^0.5, rounded down", "⌊2 × (75 − 50)^0.5⌋ = 10.00", "observations.csv · D7" },
            { "A.18", "Theo nhóm \"ho_so\": dưới 1.000: Mỗi trường hợp vi phạm \"Xử lý hồ sơ\" trừ 0,1 điểm, tối đa 2; không có vụ nào được 5 | từ 1.000 trở lên: Mỗi trường hợp vi phạm \"Xử lý hồ sơ\" trừ 0,05 điểm, tối đa 2; không có vụ nào được 5", "nhóm \"ho_so\" 640: 5 − min(2; 4 × 0,1) = 4,60", "By class \"ho_so\": below 1000: Each breach of \"Xử lý hồ sơ\": less 0.1 points, at most 2; none gives 5 | from 1000 up: Each breach of \"Xử lý hồ sơ\": less 0.05 points, at most 2; none gives 5", "class \"ho_so\" 640: 5 − min(2; 4 × 0.1) = 4.60", "events.csv · D2" },
            { "A.19", "Chấm trực tiếp, tối đa 5", "thẩm định chấm 4,25 (Tổ thẩm định, 05/01/2026) [theo biên bản] → 4,25", "Entered by assessors, at most 5", "appraised at 4.25 (Tổ thẩm định, 2026-01-05) [theo biên bản] → 4.25", "assessments.csv · F4" },
            { "A.20", "Theo tỷ lệ hoàn thành, tối đa 5; cần minh chứng: kế hoạch, không có thì 0 điểm", "không có minh chứng → 0,00", "In proportion to the attainment, at most 5; requires evidence (kế hoạch), 0 without", "no evidence → 0.00", "observations.csv · D2" },
            { "A.21", "Theo tỷ lệ hoàn thành, tối đa 5", "hội đồng chấm 4,5 (Hội đồng, 10/01/2026) [xét lại] → 4,50", "In proportion to the attainment, at most 5", "scored by the council 4.5 (Hội đồng, 2026-01-10) [xét lại] → 4.50", "assessments.csv · F5" },
            { "A.22", "Theo tỷ lệ hoàn thành, tối đa 5; không giao chỉ tiêu: đủ điểm", "không giao chỉ tiêu → 5,00", "In proportion to the attainment, at most 5; without a target full points", "no target assigned → 5.00", "observations.csv · D8" },
            { "A.23", "Theo tỷ lệ hoàn thành, tối đa 5; không có số liệu: 0 điểm", "chưa có báo cáo nào trong kỳ 2025 → 0,00", "In proportion to the attainment, at most 5; without a figure 0", "no report within 2025 → 0.00", "" },
            { "A.19a", "Vượt 70 được 0,1, mỗi 1 trọn vẹn thêm được 0,1 điểm, tối đa 0,5 (chỉ tiêu: Sản lượng)", "min(0,5; 0,1 + ⌊(75 − 70) ÷ 1⌋ × 0,1) = 0,50", "Above 70: 0.1, each further 1 gives 0.1 points, at most 0.5 (indicator: Sản lượng)", "min(0.5; 0.1 + ⌊(75 − 70) ÷ 1⌋ × 0.1) = 0.50", "observations.csv · D7" },
            { "A.19b", "Trường hợp cao điểm nhất có đủ điều kiện: Sản lượng từ 70 trở lên → 0,5; Sản lượng từ 70 trở lên và số báo cáo trễ không quá 1 → 1", "trường hợp 2: Sản lượng từ 70 trở lên (75) và số báo cáo trễ không quá 1 (1) → 1,00", "The most among the cases whose conditions hold: Sản lượng from 70 up → 0.5; Sản lượng from 70 up and number of late reports at most 1 → 1", "case 2: Sản lượng from 70 up (75) and number of late reports at most 1 (1) → 1.00", "observations.csv · D7" },
            { "A.19c", "Mỗi trường hợp \"Bị phê bình\" tính 1 điểm, tối đa 3", "min(3; 2 × 1) = 2,00", "Each case of \"Bị phê bình\": 1 point, at most 3", "min(3; 2 × 1) = 2.00", "events.csv · D3" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Explain_SaysRuleArithmeticAndCell_InBothLanguages(string criterion, string rule, string arithmetic, string ruleEnglish, string arithmeticEnglish, string cell)
    {
        var vietnamese = home.Lines("explain", "a", criterion);
        Assert.Equal("quy tắc: " + rule, vietnamese.Single(line => line.StartsWith("quy tắc: ", StringComparison.Ordinal)));
        Assert.Equal("phép tính: " + arithmetic, vietnamese.Single(line => line.StartsWith("phép tính: ", StringComparison.Ordinal)));
        Assert.Equal(cell, vietnamese.SingleOrDefault(line => line.StartsWith("ô số liệu: ", StringComparison.Ordinal))?["ô số liệu: ".Length..] ?? "");
        var english = home.Lines("explain", "a", criterion, "--english");
        Assert.Contains("rule: " + ruleEnglish, english);
        Assert.Contains("arithmetic: " + arithmeticEnglish, english);
    }

    /// <summary>The book counts the days that a report is late: the ways up leave those out and say so.</summary>
    [Fact]
    public void Compare_WhereDaysLateCount_SaysThatTheyAreNotTried() =>
        Assert.EndsWith("Ngày nộp báo cáo không được thử đổi.", home.Run("compare", "a").Results.TrimEnd(), StringComparison.Ordinal);

    [Fact]
    public void EveryRuleOfTheContract_IsAmongTheShapes()
    {
        var shown = Shapes().Select(shape => shape.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var criteria = RuleBookReader.Read(Home.Book, "rulebook-k.json").Book!.AllCriteria().ToList();
        var rules = criteria
            .Select(criterion => (criterion.Code, Rule: criterion.Rule))
            .Concat(criteria.SelectMany(criterion => (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? [])).Select(item => (item.Code, Rule: (ScoringRule?)item.Rule)));
        Assert.Equal(Enum.GetValues<RuleKind>(), rules.Where(entry => shown.Contains(entry.Code)).Select(entry => entry.Rule?.Kind).OfType<RuleKind>().Distinct().Order());
    }

    [Fact]
    public void Rank_SaysTieBreaksRatingsAndGatesInWords()
    {
        var (_, results, _) = home.Run("rank", "--bloc", "hoa");
        Assert.Contains("ít báo cáo trễ hơn: 0 so với 1", results, StringComparison.Ordinal);
        Assert.Contains("xếp sau khi xét ít báo cáo trễ hơn: 1 so với 0", results, StringComparison.Ordinal);
        Assert.Contains(
            "Khi bằng điểm xét lần lượt: điểm H.1 Chấm chung cao hơn; ít báo cáo trễ hơn; nộp báo cáo hạn 15/12/2025 sớm hơn; Sản lượng cao hơn; bỏ phiếu.",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains("bằng nhau, cần bỏ phiếu", results, StringComparison.Ordinal);
        // Best rating without discipline, the next one with it.
        Assert.Equal("Xuất sắc", home.Cell("hoa", "c", "rating"));
        Assert.Equal("Tốt", home.Cell("hoa", "d", "rating"));
        Assert.Equal("disqualified", home.Cell("hoa", "g", "state"));
        Assert.Contains("có vụ việc tham nhũng", home.Lines("explain", "g"));
        Assert.Contains("corruption", home.Lines("explain", "g", "--english"));
    }

    [Fact]
    public void ExplainAbove_SaysWhatDecided()
    {
        var lines = home.Lines("explain", "c", "--above", "d");
        Assert.Contains("Xã C (hạng 1) đứng trên Xã D (hạng 2): bằng điểm, 95,00; ít báo cáo trễ hơn: 0 so với 1.", lines);
        Assert.Contains("Tổng điểm: 95,00 so với 95,00", lines);
        Assert.Contains("Totals: 95.00 against 95.00", home.Lines("explain", "c", "--above", "d", "--english"));
        Assert.Contains("Xã C (rank 1) stands above Xã D (rank 2): equal totals, 95.00; fewer late reports: 0 against 1.", home.Lines("explain", "c", "--above", "d", "--english"));
    }

    [Fact]
    public void WhatIf_WritesTotalsWithTheRuleBooksDecimals()
    {
        var (_, results, _) = home.Run("what-if", "--bloc", "hoa", "--points", "c:H.1=80.5");
        Assert.Contains("95,00", results, StringComparison.Ordinal);
        Assert.Contains("80,50", results, StringComparison.Ordinal);
        Assert.Contains("-14,50", results, StringComparison.Ordinal);
    }

    /// <summary>A home that one import and one score made.</summary>
    public sealed class Home : IDisposable
    {
        private readonly CommandLine line = new();

        public Home()
        {
            _ = line.Write("in/units.csv", "code,name,kind,ho_so\na,Xã A,xa,640\nb,Xã B,xa,2000\nc,Xã C,xa,1\nd,Xã D,xa,1\ne,Xã E,xa,1\nf,Xã F,xa,1\ng,Xã G,xa,1\n");
            _ = line.Write("in/blocs.csv", "year,bloc,name\n2025,k,Khối thử\n2025,hoa,Khối hòa điểm\n");
            _ = line.Write("in/bloc_members.csv", "year,bloc,unit\n2025,k,a\n2025,k,b\n2025,hoa,c\n2025,hoa,d\n2025,hoa,e\n2025,hoa,f\n2025,hoa,g\n");
            _ = line.Write(
                "in/indicators.csv",
                "code,name,unit_of_measure,direction,accumulation,aggregation\nthu,Thu ngân sách,tỷ đồng,higher,cumulative,sum\ntra_so,Chi trả không dùng tiền mặt,triệu đồng,higher,cumulative,sum\ntra_het,Tổng chi trả,triệu đồng,higher,cumulative,sum\nngheo,Tỷ lệ hộ nghèo,%,lower,level,none\nsan_luong,Sản lượng,tấn,higher,cumulative,sum\nkhac,Chỉ tiêu khác,tấn,higher,cumulative,sum\nthieu,Chỉ tiêu thiếu,tấn,higher,cumulative,sum\n"
            );
            _ = line.Write(
                "in/targets.csv",
                "year,period,indicator,scope,change,comparator,value,unit_of_measure\n2025,2025,thu,a,level,atLeast,100,tỷ đồng\n2025,2025,thu,b,level,atLeast,100,tỷ đồng\n2025,2025,ngheo,a,decreaseBy,atLeast,3.68,điểm\n2025,2025,ngheo,b,decreaseBy,atLeast,3.68,điểm\n2025,2025,khac,all,level,none,,\n2025,2025,thieu,a,level,atLeast,5,tấn\n2025,2025,thieu,b,level,atLeast,5,tấn\n"
            );
            _ = line.Write(
                "in/observations.csv",
                "unit,indicator,period,value\na,thu,2025,80\na,tra_so,2025,30\na,tra_het,2025,40\na,ngheo,2024,21.40\na,ngheo,2025,17.50\na,san_luong,2025,75\na,khac,2025,9\nb,thu,2025,120\nb,tra_so,2025,30\nb,tra_het,2025,40\nb,ngheo,2024,21.40\nb,ngheo,2025,17.50\nb,san_luong,2025,150\nb,khac,2025,9\nc,san_luong,2025,5\nd,san_luong,2025,5\ne,san_luong,2025,5\nf,san_luong,2025,5\n"
            );
            _ = line.Write("in/obligations.csv", "code,campaign,scope,period,due\nbc-nam,,kind=xa,2025,2025-12-15\n");
            _ = line.Write("in/submissions.csv", "unit,obligation,submitted_at\na,bc-nam,2025-12-18\nb,bc-nam,2025-12-15\nc,bc-nam,2025-12-14\nd,bc-nam,2025-12-16\ne,bc-nam,2025-12-15\nf,bc-nam,2025-12-15\n");
            _ = line.Write("in/events.csv", "unit,event,date,count\na,ho_so_tre,2025-05-05,4\na,phe_binh,2025-06-06,2\nd,ky_luat,2025-03-03,1\ng,tham_nhung,2025-02-02,1\n");
            _ = line.Write(
                "in/assessments.csv",
                "year,bloc,unit,criterion,stage,points,assessor,date,note\n2025,k,a,A.19,self,5,,,\n2025,k,b,A.19,self,5,,,\n2025,k,a,A.19,appraisal,4.25,Tổ thẩm định,2026-01-05,theo biên bản\n2025,k,a,A.21,council,4.5,Hội đồng,2026-01-10,xét lại\n2025,hoa,c,H.1,self,95,,,\n2025,hoa,d,H.1,self,95,,,\n2025,hoa,e,H.1,self,80,,,\n2025,hoa,f,H.1,self,80,,,\n2025,hoa,g,H.1,self,99,,,\n"
            );
            _ = line.Write("in/rulebook-k.json", Book);
            _ = line.Write(
                "in/rulebook-hoa.json",
                """
                { "id": "hoa", "title": "Bảng hòa điểm", "year": 2025, "version": 1, "effective": "2025-01-01", "blocs": ["hoa"],
                  "criteria": [ { "code": "H.1", "title": "Chấm chung", "maximum": 100, "rule": { "kind": "entered" } } ],
                  "tieBreak": [ { "criterion": "H.1" }, { "event": "late_report" }, { "obligation": "bc-nam" }, { "indicator": "san_luong" }, { "vote": true } ],
                  "ratings": [ { "name": "Xuất sắc", "atLeast": 90, "unlessEvent": "ky_luat" }, { "name": "Tốt", "atLeast": 70 } ],
                  "disqualify": [ { "event": "tham_nhung", "reason": "có vụ việc tham nhũng", "reasonEnglish": "corruption" } ] }
                """
            );
            var import = line.Run("import", Path.Combine(line.Folder, "in"));
            Assert.True(import.Code == ExitCode.Done, import.Results + import.Troubles);
            _ = line.Run("score");
        }

        internal const string Book = """
            { "id": "k", "title": "Bảng thử", "year": 2025, "version": 1, "effective": "2025-01-01", "blocs": ["k"],
              "criteria": [ { "code": "A", "title": "Mọi quy tắc", "criteria": [
                { "code": "A.1", "title": "Tỷ lệ", "maximum": 10, "indicator": "thu", "rule": { "kind": "proportional", "floor": 0.5 } },
                { "code": "A.2", "title": "Phần", "maximum": 5, "rule": { "kind": "share", "part": "tra_so", "whole": "tra_het" } },
                { "code": "A.3", "title": "Khung", "maximum": 3, "indicator": "thu", "rule": { "kind": "bands", "of": "attainment", "gives": "adjust", "bands": [ { "to": 0.95, "points": -2 }, { "from": 0.95, "fromIncluded": true, "points": 1 }, { "state": "noPlan", "points": -3 } ] } },
                { "code": "A.4", "title": "Ngày trễ", "maximum": 5, "rule": { "kind": "bands", "of": "daysLate", "obligation": "bc-nam", "gives": "points", "bands": [ { "to": 0, "toIncluded": true, "points": 5 }, { "from": 0, "points": 2 } ] } },
                { "code": "A.5", "title": "Bị phê bình", "maximum": 5, "rule": { "kind": "bands", "of": "count", "event": "phe_binh", "gives": "points", "bands": [ { "to": 0, "toIncluded": true, "points": 5 }, { "from": 0, "points": 1 } ] } },
                { "code": "A.6", "title": "Giảm nghèo", "maximum": 4, "indicator": "ngheo", "rule": { "kind": "passFail" } },
                { "code": "A.7", "title": "Báo cáo", "maximum": 3, "rule": { "kind": "perCase", "event": "late_report", "points": -0.5, "cap": 1.5 } },
                { "code": "A.8", "title": "Hụt", "maximum": 4, "indicator": "thu", "rule": { "kind": "shortfall", "step": 1, "perStep": 0.2 } },
                { "code": "A.9", "title": "Dẫn đầu", "maximum": 10, "indicator": "thu", "rule": { "kind": "leader" } },
                { "code": "A.10", "title": "Cao nhất nhóm", "maximum": 10, "indicator": "san_luong", "rule": { "kind": "topOfGroup" } },
                { "code": "A.11", "title": "Bình quân", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "peerMean" } },
                { "code": "A.12", "title": "Mốc", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "goalposts", "min": 50, "max": 100 } },
                { "code": "A.13", "title": "Nhỏ nhất, lớn nhất", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "minMax" } },
                { "code": "A.14", "title": "Chuẩn hóa", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "zScore", "mean": 3, "sd": 1 } },
                { "code": "A.15", "title": "Phần kém hơn", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "percentileRank" } },
                { "code": "A.16", "title": "Theo hạng", "maximum": 5, "indicator": "san_luong", "rule": { "kind": "rankPoints", "table": [5, 3] } },
                { "code": "A.17", "title": "Lũy thừa", "maximum": 50, "indicator": "san_luong", "rule": { "kind": "power", "coefficient": 2, "offset": 50, "exponent": 0.5, "base": "xMinusOffset", "round": "floor" } },
                { "code": "A.18", "title": "Xử lý hồ sơ", "maximum": 5, "rule": { "kind": "byClass", "attribute": "ho_so", "cases": [
                    { "to": 1000, "rule": { "kind": "perCase", "event": "ho_so_tre", "points": -0.1, "cap": 2 } },
                    { "from": 1000, "fromIncluded": true, "rule": { "kind": "perCase", "event": "ho_so_tre", "points": -0.05, "cap": 2 } } ] } },
                { "code": "A.19", "title": "Chấm", "maximum": 5, "rule": { "kind": "entered" },
                  "bonus": { "rules": [
                    { "code": "A.19a", "title": "Vượt mức", "rule": { "kind": "stair", "of": "value", "indicator": "san_luong", "from": 70, "first": 0.1, "step": 1, "perStep": 0.1, "cap": 0.5 } },
                    { "code": "A.19b", "title": "Một trong hai", "rule": { "kind": "ladder", "rungs": [
                      { "when": [ { "indicator": "san_luong", "atLeast": 70 } ], "points": 0.5 },
                      { "when": [ { "indicator": "san_luong", "atLeast": 70 }, { "event": "late_report", "atMost": 1 } ], "points": 1 } ] } } ] },
                  "penalty": { "rules": [ { "code": "A.19c", "title": "Bị phê bình", "rule": { "kind": "perCase", "event": "phe_binh", "points": 1, "cap": 3 } } ] } },
                { "code": "A.20", "title": "Minh chứng", "maximum": 5, "indicator": "thu", "rule": { "kind": "proportional" }, "requires": "kế hoạch" },
                { "code": "A.21", "title": "Thay điểm", "maximum": 5, "indicator": "thu", "rule": { "kind": "proportional" }, "override": true },
                { "code": "A.22", "title": "Không giao", "maximum": 5, "indicator": "khac", "rule": { "kind": "proportional" }, "whenNotAssigned": "full" },
                { "code": "A.23", "title": "Thiếu", "maximum": 5, "indicator": "thieu", "rule": { "kind": "proportional" }, "whenMissing": "zero" } ] } ] }
            """;

        internal (ExitCode Code, string Results, string Troubles) Run(params string[] words) => line.Run(words);

        /// <summary>What a call prints, line by line.</summary>
        internal List<string> Lines(params string[] words)
        {
            var (code, results, troubles) = line.Run(words);
            Assert.True(code == ExitCode.Done, results + troubles);
            return [.. results.Split('\n').Select(text => text.Trim())];
        }

        /// <summary>A cell of the league table as a program reads it.</summary>
        internal string? Cell(string bloc, string unit, string column)
        {
            using var rows = System.Text.Json.JsonDocument.Parse(line.Run("rank", "--bloc", bloc, "--json").Results);
            return rows.RootElement.EnumerateArray().Single(row => string.Equals(row.GetProperty("unit").GetString(), unit, StringComparison.Ordinal)).GetProperty(column).GetString();
        }

        public void Dispose() => line.Dispose();
    }
}

using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.RuleBooks;

/// <summary>A wrong file gives every problem at once, each with its place; nothing is guessed and nothing is thrown.</summary>
public sealed class RuleBookReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("không phải JSON")]
    [InlineData("{ \"id\": }")]
    public void NotJson_IsOneFatalFindingWithItsLine(string text)
    {
        var reading = RuleBookReader.Read(text, "bang.json");
        Assert.Null(reading.Book);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((FindingCode.RuleBookNotJson, Severity.Fatal, "1"), (finding.Code, finding.Severity, finding.Arguments[0]));
        Assert.StartsWith("dòng 1, cột ", finding.Place?.Cell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": \"a\"\n  \"title\": 1 }", 2, 3, "sau một giá trị cần dấu phẩy")]
    [InlineData("{ \"tên\": đúng }", 1, 10, "ở đây cần một giá trị")]
    [InlineData("{ \"id\" \"a\" }", 1, 8, "sau tên cần dấu hai chấm")]
    [InlineData("{ \"id\": \"a\",\n id: 1 }", 2, 2, "cần một tên trong dấu nháy kép")]
    [InlineData("{ \"id\": \"a\n\" }", 1, 11, "chưa đóng nháy trên cùng một dòng")]
    [InlineData("{ \"id\": [1, 2", 1, 14, "còn thiếu dấu đóng ngoặc")]
    [InlineData("{ \"id\": 1,5 }", 1, 11, "cần một tên trong dấu nháy kép")]
    [InlineData("{ \"id\": 05 }", 1, 10, "số viết chưa đúng")]
    [InlineData("{} {}", 1, 4, "không được còn gì")]
    public void NotJson_SaysWhyInVietnamese_WithLineAndColumn(string text, int line, int column, string reason)
    {
        var finding = Assert.Single(RuleBookReader.Read(text, "bang.json").Findings);
        var message = FindingCatalogue.Message(finding);
        Assert.Contains($"ở dòng {line}, cột {column}: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain("invalid", message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(reason, FindingCatalogue.Message(finding, english: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"x\"")]
    public void AnythingButAnObject_IsRefused(string text) =>
        Assert.Equal(FindingCode.RuleBookWrongType, Assert.Single(RuleBookReader.Read(text, "bang.json").Findings).Code);

    /// <summary>Weights times U(1-d, 1+d): at d = 1 a weight could be drawn as nothing.</summary>
    [Theory]
    [InlineData("0.999", true)]
    [InlineData("0", true)]
    [InlineData("1", false)]
    [InlineData("-0.1", false)]
    public void Spread_LiesBelowOne(string spread, bool isRead)
    {
        var reading = RuleBookReader.Read(
            $$"""
            { "id": "a", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["b"], "robustness": { "spread": {{spread}} },
              "criteria": [ { "code": "I", "maximum": 5, "rule": { "kind": "entered" } } ] }
            """,
            "bang.json"
        );
        if (isRead)
        {
            Assert.Empty(reading.Findings);
            return;
        }
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((FindingCode.RuleBookOutOfRange, spread), (finding.Code, finding.Arguments[0]));
        Assert.Contains("0 ... < 1", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    /// <summary>The tree's root carries the book's id: entries and rows could not tell the two apart.</summary>
    [Theory]
    [InlineData("thu", "I")]
    [InlineData("I", "thu")]
    public void CriterionOrBonusWithTheBooksId_IsACodeUsedTwice(string leaf, string bonus)
    {
        var finding = Assert.Single(
            RuleBookReader.Read(
                $$"""
                { "id": "thu", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["b"],
                  "criteria": [ { "code": "{{leaf}}", "maximum": 5, "rule": { "kind": "entered" },
                    "bonus": { "cap": 1, "rules": [ { "code": "{{bonus}}", "title": "Thưởng", "rule": { "kind": "entered" } } ] } } ] }
                """,
                "bang.json"
            ).Findings
        );
        Assert.Equal((FindingCode.RuleBookDuplicateCode, "thu"), (finding.Code, finding.Arguments[0]));
    }

    [Fact]
    public void AllProblems_AreListedAtOnce_EachWithItsPlace()
    {
        var reading = RuleBookReader.Read(
            """
            { "id": 3, "title": "Thử", "yaer": 2025, "year": "2025", "effective": "28/01/2025", "blocs": [],
              "maximum": 100, "leafDecimals": 20, "rounding": "down", "rankOn": true,
              "criteria": [
                { "code": "I", "title": "Mục", "maximum": 9, "maximum": 10, "weight": 0, "criteria": [
                  { "code": "I.1", "maximum": 4, "rule": { "kind": "proportional" } },
                  { "code": "I.1", "maximum": 5, "rule": { "kind": "perCase", "event": "e", "points": -2, "cap": 1 } },
                  { "code": "I.2", "maximum": 2 } ] },
                { "code": "II", "maximum": 5, "indicator": "x", "rule": { "kind": "bands", "bands": [ { "from": 1, "points": 1 } ], "colour": "red" } },
                { "code": "III", "maximum": 5, "rule": { "kind": "khac" } } ],
              "tieBreak": [ { "criterion": "IX" }, { "vote": true }, { "event": "e", "order": "up" }, { "event": "e", "indicator": "x" } ],
              "ratings": [ { "name": "Tốt", "atLeast": 50 }, { "name": "Xuất sắc", "atLeast": 90 } ] }
            """,
            "bang.json"
        );
        Assert.Null(reading.Book);
        var found = reading.Findings.Select(finding => $"{finding.Code} {finding.Place?.Cell}").ToHashSet(StringComparer.Ordinal);
        foreach (
            var expected in new[]
            {
                "RuleBookWrongType mục \"id\", dòng 1",
                "RuleBookUnknownWord mục \"yaer\", dòng 1",
                "RuleBookWrongType mục \"year\", dòng 1",
                "RuleBookWrongType mục \"effective\", dòng 1",
                "RuleBookEmptyList mục \"blocs\", dòng 1",
                "RuleBookOutOfRange mục \"leafDecimals\", dòng 2",
                "RuleBookUnknownValue mục \"rounding\", dòng 2",
                "RuleBookWrongType mục \"rankOn\", dòng 2",
                "RuleBookMaximumMismatch mục \"maximum\", dòng 2",
                "RuleBookWordTwice tiêu chí I (Mục), mục \"maximum\", dòng 4",
                "RuleBookWeightNotPositive tiêu chí I (Mục), mục \"weight\", dòng 4",
                "RuleBookMaximumMismatch tiêu chí I (Mục), mục \"maximum\", dòng 4",
                "RuleBookIndicatorMissing tiêu chí I.1, mục \"rule\", dòng 5",
                "RuleBookDuplicateCode tiêu chí I.1, mục \"code\", dòng 6",
                "RuleBookCapBelowSingle tiêu chí I.1, mục \"cap\", dòng 6",
                "RuleBookLeafWithoutRule tiêu chí I.2, dòng 7",
                "RuleBookBandsGap tiêu chí II, mục \"bands\", dòng 8",
                "RuleBookUnknownWord tiêu chí II, mục \"colour\", dòng 8",
                "RuleBookUnknownValue tiêu chí III, mục \"kind\", dòng 9",
                "RuleBookUnknownCriterion mục \"tieBreak\" thứ 1 › \"criterion\", dòng 10",
                "RuleBookTieBreakAfterLast mục \"tieBreak\" thứ 2, dòng 10",
                "RuleBookUnknownValue mục \"tieBreak\" thứ 3 › \"order\", dòng 10",
                "RuleBookChooseOne mục \"tieBreak\" thứ 4, dòng 10",
                "RuleBookRatingUnreachable mục \"ratings\" thứ 2, dòng 11",
            }
        )
        {
            Assert.Contains(expected, found);
        }
        Assert.Equal(24, found.Count);
    }

    [Theory]
    [InlineData("""{ "from": 98, "points": 5 }, { "from": 97, "fromIncluded": true, "to": 98, "points": 4 }, { "to": 97, "points": 0 }""", "gap", "x = 98")]
    [InlineData("""{ "to": 1, "points": 0 }, { "from": 2, "fromIncluded": true, "points": 1 }""", "gap", "1 ≤ x < 2")]
    [InlineData("""{ "to": 1, "toIncluded": true, "points": 0 }, { "from": 1, "fromIncluded": true, "points": 1 }""", "overlap", "x = 1")]
    [InlineData("""{ "to": 3, "points": 0 }, { "from": 1, "fromIncluded": true, "points": 1 }""", "overlap", "1 ≤ x < 3")]
    [InlineData("""{ "from": 0, "points": 0 }""", "gap", "x ≤ 0")]
    [InlineData("""{ "to": 0, "points": 0 }""", "gap", "0 ≤ x")]
    [InlineData("""{ "points": 0 }, { "from": 5, "to": 6, "points": 1 }""", "overlap", "5 < x < 6")]
    [InlineData("""{ "to": 10, "points": 0 }, { "from": 2, "fromIncluded": true, "to": 3, "points": 2 }, { "from": 10, "fromIncluded": true, "points": 1 }""", "overlap", "2 ≤ x < 3")]
    public void Bands_ThatOverlapOrLeaveAGap_NameTheExactPlace(string bands, string fault, string where)
    {
        var finding = Assert.Single(Read($$"""{ "kind": "bands", "bands": [ {{bands}} ] }""").Findings);
        Assert.Equal(fault is "gap" ? FindingCode.RuleBookBandsGap : FindingCode.RuleBookBandsOverlap, finding.Code);
        Assert.Equal([where], finding.Arguments);
    }

    [Theory]
    [InlineData("""{ "from": 0, "fromIncluded": true, "to": 2, "toIncluded": true, "points": 3 }, { "from": 3, "fromIncluded": true, "points": 0 }""", null)]
    [InlineData("""{ "to": 2, "toIncluded": true, "points": 3 }, { "from": 4, "fromIncluded": true, "points": 0 }""", "x = 3")]
    [InlineData("""{ "to": 3, "toIncluded": true, "points": 3 }, { "from": 3, "fromIncluded": true, "points": 0 }""", "x = 3")]
    [InlineData("""{ "to": 5, "points": 3 }, { "from": 7, "points": 0 }""", "5 ≤ x ≤ 7")]
    public void BandsOfCases_AreAboutWholeNumbersFromZero(string bands, string? where)
    {
        var findings = Read($$"""{ "kind": "bands", "of": "count", "event": "e", "bands": [ {{bands}} ] }""").Findings;
        Assert.Equal(where is null ? [] : [where], findings.Select(finding => finding.Arguments[0]));
    }

    /// <summary>A better rating that asks for fewer points than the next, whatever else it asks for.</summary>
    [Theory]
    [InlineData(95, 96, "96", "≤ 95 (\"Xuất sắc\")")]
    [InlineData(95, 95, null, null)]
    [InlineData(95, 85, null, null)]
    public void Ratings_AskForFewerPointsDownwards(int first, int second, string? given, string? expected)
    {
        var reading = RuleBookReader.Read(
            $$"""
            { "id": "b", "title": "B", "year": 2025, "effective": "2025-01-01", "blocs": ["k"],
              "criteria": [ { "code": "X", "maximum": 5, "rule": { "kind": "entered" } } ],
              "ratings": [ { "name": "Xuất sắc", "atLeast": {{first}}, "noCriterionAtZero": true }, { "name": "Tốt", "atLeast": {{second}} }, { "name": "Khác" } ] }
            """,
            "bang.json"
        );
        Assert.Equal(given is null ? [] : [(FindingCode.RuleBookOutOfRange, given, expected!)], reading.Findings.Select(finding => (finding.Code, finding.Arguments[0], finding.Arguments[1])));
    }

    [Fact]
    public void FlatCriteria_HangUnderTheirParents_AndACircleIsNamed()
    {
        var flat = Books(
            """
            { "code": "I.1", "parent": "I", "maximum": 4, "rule": { "kind": "entered" } },
            { "code": "I", "title": "Mục", "maximum": 4 },
            { "code": "I.1.a", "parent": "II", "maximum": 3, "rule": { "kind": "entered" } },
            { "code": "II", "maximum": 3, "parent": "III" },
            { "code": "III", "maximum": 3 }
            """
        );
        Assert.Empty(flat.Findings);
        Assert.Equal(["I", "I.1", "III", "II", "I.1.a"], flat.Book!.AllCriteria().Skip(1).Select(criterion => criterion.Code));

        var circle = Books(
            """
            { "code": "A", "parent": "B", "maximum": 4, "rule": { "kind": "entered" } },
            { "code": "B", "parent": "C", "maximum": 4 },
            { "code": "C", "parent": "A", "maximum": 4 },
            { "code": "D", "parent": "nowhere", "maximum": 4, "rule": { "kind": "entered" } }
            """
        );
        Assert.Null(circle.Book);
        Assert.Contains(
            circle.Findings,
            finding => finding.Code == FindingCode.RuleBookCycle && finding.Arguments[0].Contains("A → B → C → A", StringComparison.Ordinal)
        );
        Assert.Contains(circle.Findings, finding => finding.Code == FindingCode.RuleBookUnknownCriterion);
    }

    [Fact]
    public void UnknownIndicators_AreNamed_WhereTheListIsGiven()
    {
        const string Json = """
            { "id": "b", "title": "B", "year": 2025, "effective": "2025-01-01", "blocs": ["k"], "criteria": [
              { "code": "X", "maximum": 5, "indicator": "co", "rule": { "kind": "passFail" } },
              { "code": "Y", "maximum": 5, "rule": { "kind": "share", "part": "khong", "whole": "co" } } ],
              "tieBreak": [ { "indicator": "la" } ] }
            """;
        Assert.Empty(RuleBookReader.Read(Json, "b.json").Findings);
        Assert.Equal(["khong", "la"], RuleBookReader.Read(Json, "b.json", ["co"]).Findings.Select(finding => finding.Arguments[0]));
    }

    [Fact]
    public void CapAboveOne_IsAWarning_AndTheBookIsRead()
    {
        var reading = Read("""{ "kind": "proportional", "cap": 1.2 }""");
        Assert.NotNull(reading.Book);
        Assert.Equal(FindingCode.RuleBookCapWithoutEffect, Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void DamagedBooks_NeverThrow()
    {
        var text = RuleBookWriter.Write(Scoring.AllRules.Book);
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var damaged = text.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = "{}[]\",:0-9.eatrx"[random.Next(15)];
            }
            var reading = RuleBookReader.Read(new string(damaged), "bang.json");
            Assert.True(reading.Book is not null || reading.Findings.Any(finding => finding.Severity >= Severity.Error));
        }
        for (var length = 0; length < text.Length; length += 97)
        {
            Assert.NotEmpty(RuleBookReader.Read(text[..length], "bang.json").Findings);
        }
    }

    [Fact]
    public void Kinds_AndRules_AreOneToOne()
    {
        var cases = typeof(ScoringRule).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ScoringRule))).Select(type => type.Name);
        Assert.Equal(Enum.GetNames<RuleKind>().Order(StringComparer.Ordinal), cases.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "kind": "perCase", "event": "late_report", "points": -0.5, "cap": 1.5 }""", "Mỗi báo cáo trễ trừ 0,5 điểm, tối đa 1,5; không có vụ nào được 5", "Each late report: less 0.5 points, at most 1.5; none gives 5")]
    [InlineData("""{ "kind": "proportional", "floor": 0.5 }""", "Theo tỷ lệ hoàn thành, tối đa 5; dưới 50 % không được điểm", "In proportion to the attainment, at most 5; below 50 % nothing")]
    [InlineData("""{ "kind": "stair", "of": "value", "from": 92, "first": 0.1, "step": 1, "perStep": 0.1, "cap": 0.5 }""", "Vượt 92 được 0,1, mỗi 1 trọn vẹn thêm được 0,1 điểm, tối đa 0,5", "Above 92: 0.1, each further 1 gives 0.1 points, at most 0.5")]
    [InlineData("""{ "kind": "bands", "gives": "adjust", "bands": [ { "to": 0.95, "points": -2 }, { "from": 0.95, "fromIncluded": true, "points": 1 }, { "state": "noPlan", "points": -3 } ] }""", "5 điểm, cộng hoặc trừ theo tỷ lệ hoàn thành: dưới 95 % → −2; từ 95 % trở lên → +1; không có kế hoạch → −3", "5 points, plus or minus by attainment: below 95 % → −2; from 95 % up → +1; no plan → −3")]
    public void Descriptions_AreMadeFromTheRule(string rule, string vietnamese, string english)
    {
        var criterion = Read(rule).Book!.Root.Criteria[0];
        Assert.Equal(vietnamese, RuleDescription.Of(criterion));
        Assert.Equal(english, RuleDescription.Of(criterion, english: true));
    }

    private static RuleBookReading Read(string rule) => Books($$"""{ "code": "X", "maximum": 5, "indicator": "x", "rule": {{rule}} }""");

    private static RuleBookReading Books(string criteria) =>
        RuleBookReader.Read(
            $$"""{ "id": "b", "title": "B", "year": 2025, "effective": "2025-01-01", "blocs": ["k"], "criteria": [ {{criteria}} ] }""",
            "bang.json"
        );

    /// <summary>A share of a maximum that nobody wrote is a share of nothing.</summary>
    [Theory]
    [InlineData("""{ "kind": "passFail" }""", "", "", FindingCode.RuleBookMaximumMissing)]
    [InlineData("""{ "kind": "proportional" }""", "", "", FindingCode.RuleBookMaximumMissing)]
    [InlineData("""{ "kind": "goalposts", "min": 0, "max": 1 }""", "", "", FindingCode.RuleBookMaximumMissing)]
    [InlineData("""{ "kind": "byClass", "attribute": "kind", "cases": [ { "is": ["xa"], "rule": { "kind": "perCase", "event": "e", "points": 1 } }, { "is": ["huyen"], "rule": { "kind": "shortfall", "step": 1, "perStep": 1 } } ] }""", "", "", FindingCode.RuleBookMaximumMissing)]
    [InlineData("""{ "kind": "passFail" }""", """ "maximum": 2, """, "", null)]
    [InlineData("""{ "kind": "passFail" }""", "", """ "cap": 2, """, null)]
    [InlineData("""{ "kind": "perCase", "event": "e", "points": 1 }""", "", "", null)]
    [InlineData("""{ "kind": "perCase", "event": "e", "points": 1 }""", """ "maximum": 0.5, """, "", FindingCode.RuleBookCapBelowSingle)]
    [InlineData("""{ "kind": "stair", "from": 0, "step": 1, "perStep": 0.1 }""", """ "maximum": 0.1, """, "", null)]
    [InlineData("""{ "kind": "entered" }""", "", "", null)]
    public void ABonus_NeedsAMaximumWhereItTakesAShareOfIt(string rule, string item, string group, FindingCode? expected)
    {
        foreach (var word in new[] { "bonus", "penalty" })
        {
            var reading = RuleBookReader.Read(
                $$"""
                { "id": "thu", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["huyen"], "criteria": [
                  { "code": "X", "title": "X", "maximum": 5, "indicator": "x", "rule": { "kind": "entered" },
                    "{{word}}": { {{group}} "rules": [ { "code": "B", "title": "B", {{item}} "rule": {{rule}} } ] } } ] }
                """,
                "bang.json"
            );
            Assert.Equal(expected, reading.Findings.Select(finding => (FindingCode?)finding.Code).SingleOrDefault());
            Assert.Equal(expected is null, reading.Book is not null);
        }
    }

    [Theory]
    [InlineData("points", 2, 3, false)]
    [InlineData("points", 2, 2, true)]
    [InlineData("points", 0, 1, false)]
    [InlineData("index", 2, 3, true)]
    public void Round_BeyondTheDigitsOfAPointsBook_WouldRoundTwice(string arithmetic, int decimals, int round, bool isFine)
    {
        var reading = RuleBookReader.Read(
            $$"""
            { "id": "thu", "title": "Thử", "year": 2025, "effective": "2025-01-01", "blocs": ["huyen"], "arithmetic": "{{arithmetic}}", "leafDecimals": {{decimals}}, "criteria": [
              { "code": "N", "title": "N", "maximum": 5, "criteria": [ { "code": "X", "title": "X", "maximum": 5, "round": {{round}}, "rule": { "kind": "entered" } } ] } ] }
            """,
            "bang.json"
        );
        Assert.Equal(isFine, reading.Book is not null);
        if (!isFine)
        {
            var finding = Assert.Single(reading.Findings);
            Assert.Equal(FindingCode.RuleBookOutOfRange, finding.Code);
            Assert.Equal("tiêu chí X, mục \"round\", dòng 2", finding.Place!.Cell);
        }
    }
}

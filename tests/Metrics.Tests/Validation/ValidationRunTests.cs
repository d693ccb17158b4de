using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Units;
using ThiDua.Metrics.Validation;

namespace ThiDua.Metrics.Tests.Validation;

public sealed class ValidationRunTests
{
    private static readonly Unit[] Units =
        [
            new() { Code = "tinh", Name = "Tỉnh Hoa Ban", Kind = "tinh" },
            new() { Code = "a", Name = "Huyện A", Kind = "huyen", Parent = "tinh" },
            new() { Code = "b", Name = "Huyện B", Kind = "huyen", Parent = "tinh" },
            new() { Code = "cu", Name = "Huyện cũ", Kind = "huyen", Parent = "tinh", ValidTo = new DateOnly(2023, 12, 31) },
        ];

    private static readonly Indicator[] Indicators =
        [
            Of("thu", "Thu ngân sách", Accumulation.Cumulative),
            Of("noi_dia", "Thu nội địa", Accumulation.Cumulative),
            Of("hai_quan", "Thu hải quan", Accumulation.Cumulative),
            Of("ky", "Lượt khách", Accumulation.Period),
        ];

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(99, false)]
    [InlineData(101, true)]
    public void Range_IsHeldWithinItsTolerance(decimal value, bool found)
    {
        var rule = Rule(ValidationKind.Range) with { Lower = 0, Upper = 100, Tolerance = 0.5m };
        Assert.Equal(found ? [FindingCode.FigureOutOfRange] : [], Codes([rule], Figure("a", "thu", "2024", value)));
    }

    [Fact]
    public void Range_JustOutsideButWithinTheTolerance_IsLetPass()
    {
        var rule = Rule(ValidationKind.Range) with { Upper = 100, Tolerance = 0.5m };
        Assert.Empty(Codes([rule], Figure("a", "thu", "2024", 100.5m)));
        Assert.Single(Codes([rule with { Tolerance = 0.4m }], Figure("a", "thu", "2024", 100.5m)));
    }

    [Fact]
    public void Range_OfAScope_LooksAtNobodyElse()
    {
        var rule = Rule(ValidationKind.Range) with { Upper = 1, Scope = "b" };
        Assert.Empty(Codes([rule], Figure("a", "thu", "2024", 5)));
        Assert.Equal(FindingCode.FigureOutOfRange, Assert.Single(Codes([rule], Figure("b", "thu", "2024", 5))));
    }

    [Fact]
    public void Parts_OtherIndicatorsThatDoNotAddUp_AreFoundWithTheDifference()
    {
        var rule = Rule(ValidationKind.Parts) with { Parts = ["noi_dia", "hai_quan"] };
        var finding = Assert.Single(Run([rule], Figure("a", "thu", "2024-H1", 100), Figure("a", "noi_dia", "2024-H1", 60.5m), Figure("a", "hai_quan", "2024-H1", 39)));
        Assert.Equal(FindingCode.FigureNotItsParts, finding.Code);
        Assert.Contains("99,5, lệch 0,5", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Empty(Run([rule with { Tolerance = 0.5m }], Figure("a", "thu", "2024-H1", 100), Figure("a", "noi_dia", "2024-H1", 60.5m), Figure("a", "hai_quan", "2024-H1", 39)));
    }

    [Fact]
    public void Parts_UnitsBelow_AreThoseOfThatTime()
    {
        var rule = Rule(ValidationKind.Parts) with { Parts = [ValidationRule.Children] };
        Assert.Empty(Run([rule], Figure("tinh", "thu", "2024", 30), Figure("a", "thu", "2024", 10), Figure("b", "thu", "2024", 20), Figure("cu", "thu", "2024", 5)));
        Assert.Single(Run([rule], Figure("tinh", "thu", "2023", 30), Figure("a", "thu", "2023", 10), Figure("b", "thu", "2023", 20), Figure("cu", "thu", "2023", 5)));
    }

    [Fact]
    public void Parts_OneNotReported_SaysNothing()
    {
        var rule = Rule(ValidationKind.Parts) with { Parts = [ValidationRule.Children] };
        Assert.Empty(Run([rule], Figure("tinh", "thu", "2024", 30), Figure("a", "thu", "2024", 10)));
    }

    [Fact]
    public void NotBelow_AFallWithinAYear_IsFoundOnce()
    {
        var rule = Rule(ValidationKind.NotBelow);
        var finding = Assert.Single(
            Run([rule], Figure("a", "thu", "2023", 90), Figure("a", "thu", "2024-Q1", 20), Figure("a", "thu", "2024-06", 18), Figure("a", "thu", "2024-9M", 25), Figure("a", "thu", "2024", 40))
        );
        Assert.Equal(FindingCode.FigureBelowLast, finding.Code);
        Assert.Contains("đến kỳ 2024-06 là 18, thấp hơn 20 của kỳ 2024-Q1", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void NotBelow_AFigureOfEachPeriodAlone_MayFall() =>
        Assert.Empty(Codes([Rule(ValidationKind.NotBelow) with { Indicator = "ky" }], Figure("a", "ky", "2024-Q1", 20), Figure("a", "ky", "2024-Q2", 18)));

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void LastYear_TheSameMonthAsARatio_IsHeld(decimal value, bool found)
    {
        var rule = Rule(ValidationKind.LastYear) with { Lower = 0.5m, Upper = 2 };
        Assert.Equal(
            found ? [FindingCode.FigureUnlikeLastYear] : [],
            Codes([rule], Figure("a", "thu", "2023-03", 100), Figure("a", "thu", "2023-04", 1), Figure("a", "thu", "2024-03", value))
        );
    }

    [Fact]
    public void LastYear_NothingThen_SaysNothing()
    {
        var rule = Rule(ValidationKind.LastYear) with { Upper = 2 };
        Assert.Empty(Codes([rule], Figure("a", "thu", "2024-03", 5)));
        Assert.Empty(Codes([rule], Figure("a", "thu", "2023-03", 0), Figure("a", "thu", "2024-03", 5)));
    }

    [Fact]
    public void Sources_TheSameFigureReportedDifferently_NamesBoth()
    {
        var rule = Rule(ValidationKind.Sources) with { Tolerance = 1 };
        var own = Figure("a", "thu", "2024", 100) with { Document = "Báo cáo của huyện" };
        var other = Figure("a", "thu", "2024", 95) with { Document = "Kho bạc", KnownBy = KnownBy.Independent };
        var finding = Assert.Single(Run([rule], own, other));
        Assert.Equal(FindingCode.FigureReportedTwice, finding.Code);
        Assert.Contains("Báo cáo của huyện", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Contains("Kho bạc", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Empty(Run([rule], own, other with { Value = 99 }));
    }

    [Fact]
    public void Sources_AnEstimateThatBecameFirm_IsNoContradiction()
    {
        var estimate = Figure("a", "thu", "2024", 100) with { Document = "Báo cáo tháng 11", Status = FigureStatus.Estimate };
        Assert.Empty(Run([Rule(ValidationKind.Sources)], estimate, Figure("a", "thu", "2024", 90) with { Document = "Niên giám" }));
    }

    [Fact]
    public void ARule_SetsSeverityAndRemedy()
    {
        var rule = Rule(ValidationKind.Range) with { Upper = 1, Severity = Severity.Error, Remedy = "Gọi Phòng Tài chính." };
        var finding = Assert.Single(Run([rule], Figure("a", "thu", "2024", 5)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("Gọi Phòng Tài chính.", FindingCatalogue.Remedy(finding));
        Assert.Equal(("a", "thu", 2024), (finding.Unit, finding.Subject, finding.Year));
        var plain = Assert.Single(Run([rule with { Remedy = null, Severity = Severity.Info }], Figure("a", "thu", "2024", 5)));
        Assert.Equal(Severity.Info, plain.Severity);
        Assert.NotEmpty(FindingCatalogue.Remedy(plain));
    }

    [Fact]
    public void AFigureThatWasReplaced_CountsNoMore()
    {
        var rule = Rule(ValidationKind.Range) with { Upper = 10 };
        var wrong = Figure("a", "thu", "2024", 500) with { SubmittedAt = new DateOnly(2025, 1, 5) };
        Assert.Single(Run([rule], wrong));
        Assert.Empty(Run([rule], wrong, Figure("a", "thu", "2024", 5) with { SubmittedAt = new DateOnly(2025, 1, 9) }));
    }

    private static ValidationRule Rule(ValidationKind kind) => new() { Code = "kt", Kind = kind, Indicator = "thu" };

    private static Observation Figure(string unit, string indicator, string period, decimal value) =>
        new() { Unit = unit, Indicator = indicator, Period = Period.Parse(period), Value = value };

    private static Indicator Of(string code, string name, Accumulation accumulation) =>
        new()
        {
            Code = code,
            Name = name,
            UnitOfMeasure = "tỷ đồng",
            Direction = Direction.Higher,
            Accumulation = accumulation,
            Aggregation = Aggregation.TryParse("sum", out var sum) ? sum : throw new InvalidOperationException(),
        };

    private static IReadOnlyList<Finding> Run(ValidationRule[] rules, params Observation[] figures) => ValidationRun.Execute(rules, Units, Indicators, figures);

    private static IEnumerable<FindingCode> Codes(ValidationRule[] rules, params Observation[] figures) => Run(rules, figures).Select(finding => finding.Code);
}

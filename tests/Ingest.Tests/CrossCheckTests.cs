using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>Codes, names, times and contradictions across rows and files.</summary>
public sealed class CrossCheckTests
{
    [Theory]
    [InlineData("H.PT", "2024", "H.PT")]
    [InlineData("h.pt", "2024", "H.PT")]
    [InlineData("UBND huyện Phong Thổ", "2024", "H.PT")]
    [InlineData("H. Phong Thổ", "2024", "H.PT")]
    [InlineData("PHONG THO", "2024", "H.PT")]
    [InlineData("Phong Thổ", "2025-Q3", "X.PT")]
    [InlineData("xã Phong Thổ", "2025", "X.PT")]
    [InlineData("huyện Phong Thổ", "2025", "H.PT")]
    [InlineData("TP. Lai Châu", "2024", "TP")]
    [InlineData("thành phố Lai Châu", "2024", "TP")]
    [InlineData("tỉnh Lai Châu", "2025", "LC")]
    public void Unit_WrittenByName_IsTheOneOfThatTime(string written, string period, string code)
    {
        foreach (var form in new[] { written, written.Normalize(System.Text.NormalizationForm.FormD) })
        {
            var batch = Inputs.ReadObservations($"đơn vị,chỉ tiêu,kỳ,giá trị\n{form},revenue,{period},5\n");
            Assert.Equal([code], batch.Column(InputTables.Observations, "unit"));
            var byName = batch.Findings.Where(finding => finding.Code == FindingCode.UnitMatchedByName);
            Assert.Equal(string.Equals(written, code, StringComparison.OrdinalIgnoreCase) ? 0 : 1, byName.Count());
        }
    }

    [Theory]
    [InlineData("Phong Thổ", "2025", FindingCode.UnitAmbiguous, "H.PT (Huyện Phong Thổ), X.PT (Xã Phong Thổ)")]
    [InlineData("Lai Châu", "2024", FindingCode.UnitAmbiguous, "LC (Tỉnh Lai Châu), TP (TP Lai Châu)")]
    [InlineData("H.PT", "2025-Q3", FindingCode.UnitNotThen, "01/07/2025 - 30/09/2025")]
    [InlineData("xã Phong Thổ", "2024", FindingCode.UnitNotThen, "tồn tại từ 01/07/2025")]
    [InlineData("Phong Thoo", "2024", FindingCode.UnitUnknown, "\"Phong Thoo\"")]
    [InlineData("xã Lai Châu", "2024", FindingCode.UnitUnknown, "\"xã Lai Châu\"")]
    public void Unit_ThatIsNotCertain_IsAFindingAndTheRowIsRejected(string written, string period, FindingCode code, string says)
    {
        var batch = Inputs.ReadObservations($"đơn vị,chỉ tiêu,kỳ,giá trị\n{written},revenue,{period},5\nTP,revenue,2024,6\n");
        Assert.Equal([code], batch.Codes());
        Assert.Contains(says, batch.Message(code), StringComparison.Ordinal);
        Assert.Equal([6m], batch.Column(InputTables.Observations, "value"));
        Assert.Equal($"{written}\trevenue\t{period}\t5", Assert.Single(batch.Rejections).RowText);
    }

    [Fact]
    public void Unit_WrittenByAlias_IsFoundAndAliasesWinOverNames()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("unit_aliases.csv", "unit,alias\nTP,Lai Châu\nH.TU,Than Uyen cu\n");
        folder.Write("observations.csv", "unit,indicator,period,value\nLai Châu,revenue,2024,1\nThan Uyên cũ,revenue,2024,2\n");
        Assert.Equal(["TP", "H.TU"], Inputs.Read(folder).Column(InputTables.Observations, "unit"));
    }

    [Fact]
    public void Codes_OfTheLedger_AreKnown()
    {
        using var folder = new TempFolder();
        folder.Write("observations.csv", "unit,indicator,period,value\nCŨ,thu,2024,1\n");
        folder.Write("bloc_members.csv", "year,bloc,unit\n2024,K,CŨ\n2023,K,CŨ\n");
        var known = new KnownCodes
        {
            Units = [new Unit { Code = "CŨ", Name = "Cũ", Kind = "so" }],
            Blocs = [new Bloc(2024, "K", "Khối", null)],
            Indicators =
            [
                new Indicator
                {
                    Code = "thu",
                    Name = "Thu",
                    UnitOfMeasure = "tỷ đồng",
                    Direction = Direction.Higher,
                    Accumulation = Accumulation.Cumulative,
                    Aggregation = new Aggregation(AggregationKind.Sum),
                },
            ],
        };
        var batch = IngestRun.Read([folder.Root], null, known, null, TestContext.Current.CancellationToken);
        Assert.Equal([FindingCode.BlocUnknown], batch.Codes());
        Assert.Equal([2024L], batch.Column(InputTables.BlocMembers, "year"));
        Assert.Equal([1m], batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Row_ThatRefersToARejectedRow_IsRejectedToo()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", "code,name,kind,parent,valid_from\nA,Đơn vị A,so,B,\nB,Đơn vị B,so,,31/02/2025\nC,Đơn vị C,so,A,\n");
        var batch = Inputs.Read(folder);
        Assert.Equal(3, batch.Rejections.Count);
        Assert.Empty(batch.Tables);
        Assert.Equal(
            [FindingCode.NotADate, FindingCode.UnitUnknown, FindingCode.UnitUnknown],
            batch.Rejections.Select(rejection => Assert.Single(rejection.Findings).Code).Order()
        );
    }

    [Theory]
    [InlineData("5,triệu đồng", "0.005")]
    [InlineData("5,nghìn tỷ đồng", "5000")]
    [InlineData("5,Tỷ Đồng", "5")]
    [InlineData("5 tỷ,", "5")]
    [InlineData("\"2.375,5 triệu đồng\",", "2.3755")]
    public void Figure_InAnotherMeasureOfTheSameKind_IsConvertedAndSaid(string cells, string expected)
    {
        var batch = Inputs.ReadObservations($"unit,indicator,period,value,unit_of_measure\nTP,revenue,2024,{cells}\n");
        Assert.Empty(batch.Codes());
        Assert.Equal([decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)], batch.Column(InputTables.Observations, "value"));
        Assert.Equal(
            !cells.StartsWith("5,T", StringComparison.Ordinal) && !cells.StartsWith("5 t", StringComparison.Ordinal),
            batch.Findings.Any(finding => finding.Code == FindingCode.MeasureConverted)
        );
    }

    [Theory]
    [InlineData("revenue", "5,%")]
    [InlineData("revenue", "5%,")]
    [InlineData("poverty", "5,tỷ đồng")]
    [InlineData("jobs", "5 hộ,")]
    public void Figure_InAnotherKindOfMeasure_IsRejected(string indicator, string cells)
    {
        var batch = Inputs.ReadObservations($"unit,indicator,period,value,unit_of_measure\nTP,{indicator},2024,{cells}\n");
        Assert.Equal([FindingCode.MeasureDiffers], batch.Codes());
    }

    [Fact]
    public void SameKeyTwice_InOneFile_IsBelievedOnlyWhenEqual()
    {
        var batch = Inputs.ReadObservations(
            "unit,indicator,period,value\nTP,revenue,2024,5\nTP,revenue,2023,4\nTP,revenue,2024,6\nTP,revenue,2023,\"4,0\"\nTP,revenue,2024,5\n"
        );
        Assert.Equal([4m], batch.Column(InputTables.Observations, "value"));
        Assert.Equal([FindingCode.SameKeyTwice, FindingCode.SameKeyTwice, FindingCode.SameKeyTwice], batch.Codes());
        var counts = batch.Counts.Single(count => count.Table is "observations");
        Assert.Equal((5, 2, 3), (counts.Read, counts.Accepted, counts.Rejected));
        Assert.Contains("ô D4", FindingCatalogue.Message(batch.Rejections[0].Findings[0]), StringComparison.Ordinal);
        Assert.Contains("ô D2", FindingCatalogue.Message(batch.Rejections[1].Findings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void SameKey_InTwoFiles_IsKeptTwiceAndSaid()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("observations a.csv", "unit,indicator,period,value\nTP,revenue,2024,5\nTP,revenue,2023,1\n");
        folder.Write("observations b.csv", "unit,indicator,period,value\nTP,revenue,2024,6\nTP,revenue,2023,1\n\n");
        var batch = Inputs.Read(folder);
        Assert.Equal([FindingCode.SameKeyInOtherFile], batch.Codes());
        Assert.Equal([5m, 1m, 6m], batch.Column(InputTables.Observations, "value"));
        Assert.Empty(batch.Rejections);
    }

    [Fact]
    public void Order_OfPathsAndFiles_DoesNotMatter()
    {
        using var folder = new TempFolder();
        string[] paths =
        [
            folder.Write("z/units.csv", Inputs.Units),
            folder.Write("a/indicators.csv", Inputs.Indicators),
            folder.Write("b/observations.csv", "unit,indicator,period,value\nTP,revenue,2024,5\n"),
            folder.Write("c/observations.csv", "unit,indicator,period,value\nTP,revenue,2024,6\nTP,jobs,2024,9\n"),
        ];
        var one = IngestRun.Read(paths, null, KnownCodes.None, null, TestContext.Current.CancellationToken);
        var other = IngestRun.Read([.. paths.Reverse(), paths[0]], null, KnownCodes.None, null, TestContext.Current.CancellationToken);
        Assert.Equal([6m, 9m, 5m], one.Column(InputTables.Observations, "value"));
        Assert.Equal(one.Column(InputTables.Observations, "value"), other.Column(InputTables.Observations, "value"));
        Assert.Equal(one.Table(InputTables.Observations)!.Places, other.Table(InputTables.Observations)!.Places);
        Assert.Equal(one.Explain(), other.Explain());
        Assert.Equal(["c/observations.csv", "indicators.csv", "observations.csv", "units.csv"], one.Files.Select(file => file.Name));
    }

    [Fact]
    public void File_GivenTwiceUnderTwoNames_IsReadOnce()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("units (2).csv", Inputs.Units);
        var batch = Inputs.Read(folder);
        Assert.Equal(6, batch.Table(InputTables.Units)!.Rows.RowCount);
        Assert.Equal(LeftReason.SameContent, Assert.Single(batch.LeftFiles).Reason);
    }

    [Theory]
    [InlineData("2025;;revenue;TP;;ít nhất;5;;;", null)]
    [InlineData("2025;2025-H1;poverty;all;giảm;>=;3,68;;%;", null)]
    [InlineData("2025;;revenue;vùng=Nghèo;;khoảng;5;;;", null)]
    [InlineData("2025;;revenue;loại=huyện;;từ đến;2;2,5;;", null)]
    [InlineData("2025;;revenue;TP;;không giao;;;;", null)]
    [InlineData("2025;;revenue;TP;tăng;ít nhất;12%;;;", null)]
    [InlineData("2025;2024-H1;revenue;TP;;ít nhất;5;;;", FindingCode.PeriodOutsideYear)]
    [InlineData("2025;;revenue;TP;;không giao;5;;;", FindingCode.TargetNotAssignedHasValue)]
    [InlineData("2025;;revenue;TP;;ít nhất;x;;;", FindingCode.TargetValueMissing)]
    [InlineData("2025;;revenue;TP;;trong khoảng;5;4;;", FindingCode.TargetUpperMissing)]
    [InlineData("2025;;revenue;TP;;ít nhất;5;6;;", FindingCode.TargetUpperUnused)]
    [InlineData("2025;;thu;TP;;ít nhất;5;;;", FindingCode.IndicatorUnknown)]
    [InlineData("2025;;revenue;kind=so;;ít nhất;5;;;", FindingCode.ScopeWithoutUnits)]
    [InlineData("2025;;revenue;TP;;cỡ;5;;;", FindingCode.NotInList)]
    [InlineData("năm nay;;revenue;TP;;ít nhất;5;;;", FindingCode.NotAYear)]
    public void Target_IsCheckedAsAWhole(string row, FindingCode? expected)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("targets.csv", "năm;kỳ;chỉ tiêu;phạm vi;cách giao;so sánh;kế hoạch;cận trên;đơn vị tính;hiệu lực\n" + row + "\n");
        var batch = Inputs.Read(folder);
        Assert.Equal(expected is { } code ? [code] : [], batch.Codes());
        Assert.Equal(expected is null or FindingCode.ScopeWithoutUnits ? 1 : 0, batch.Table(InputTables.Targets)?.Rows.RowCount ?? 0);
    }

    [Fact]
    public void Target_IsStoredInCanonicalWords()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write(
            "targets.csv",
            "năm;chỉ tiêu;phạm vi;áp dụng;cách giao;so sánh;kế hoạch;đơn vị tính\n2025;Tỷ lệ hộ nghèo;Vùng=NGHEO;từng đơn vị;giảm;≥;3,68;điểm %\n2025;revenue;loại=Huyện;;;đạt;5;triệu đồng\n"
        );
        var batch = Inputs.Read(folder);
        Assert.Empty(batch.Codes());
        Assert.Equal(["2025", "2025"], batch.Column(InputTables.Targets, "period"));
        Assert.Equal(["poverty", "revenue"], batch.Column(InputTables.Targets, "indicator"));
        Assert.Equal(["vung=nghèo", "kind=huyen"], batch.Column(InputTables.Targets, "scope"));
        Assert.Equal(["each", "self"], batch.Column(InputTables.Targets, "applies"));
        Assert.Equal(["decreaseBy", "level"], batch.Column(InputTables.Targets, "change"));
        Assert.Equal(["atLeast", "equal"], batch.Column(InputTables.Targets, "comparator"));
        Assert.Equal([3.68m, 0.005m], batch.Column(InputTables.Targets, "value"));
    }

    [Fact]
    public void Share_IsAPartOrAPercentage()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write(
            "unit_changes.csv",
            "ngày hiệu lực;loại thay đổi;từ đơn vị;đến đơn vị;tỷ phần\n01/07/2025;chia tách;H.PT;X.PT;25%\n01/07/2025;chia tách;H.TU;X.TU;0,5\n01/07/2025;tách;TP;X.TU;1,5\n"
        );
        var batch = Inputs.Read(folder);
        Assert.Equal([FindingCode.ShareOutOfRange], batch.Codes());
        Assert.Equal([0.25m, 0.5m], batch.Column(InputTables.UnitChanges, "share"));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("a=b")]
    [InlineData("a/b")]
    public void Code_ThatLooksLikeAScope_IsRejected(string code)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", $"code,name,kind\n{code},Đơn vị,so\n");
        Assert.Equal([FindingCode.CodeNotUsable], Inputs.Read(folder).Codes());
    }

    [Fact]
    public void EveryFinding_SpeaksBothLanguagesWithoutHoles()
    {
        var batch = Inputs.ReadObservations(
            "unit,indicator,period,value,unit_of_measure,submitted_at\nTP,revenue,2024,\"1,2,5\",,\nTP,thu,quý 9,x,,\nTP,revenue,2023,5,%,31/02/2024\nLai Châu,revenue,2022,1.234,,\n"
        );
        foreach (var finding in batch.AllFindings)
        {
            foreach (var english in (bool[])[false, true])
            {
                var text = FindingCatalogue.Message(finding, english) + FindingCatalogue.Remedy(finding, english);
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                Assert.DoesNotContain("…", text, StringComparison.Ordinal);
            }
        }
    }
}

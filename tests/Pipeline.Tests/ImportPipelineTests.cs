using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests;

public sealed class ImportPipelineTests : IDisposable
{
    private const string Units = "code,name,kind\nA,Đơn vị A,so\n";
    private const string Indicators = "code,name,unit_of_measure,direction,accumulation,aggregation\nthu,Thu ngân sách,tỷ đồng,higher,cumulative,sum\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_DryOnANewHome_LeavesNothing()
    {
        var home = new HomeFolder(folder["nhà mới"]);
        folder.Write("vào/units.csv", Units);
        var outcome = Import(home, dry: true);
        Assert.Equal((1, true), (outcome.Stored, outcome.IsUsable));
        Assert.False(Directory.Exists(home.Path));
    }

    [Fact]
    public void Run_DryOnAHomeWithData_StoresNothing()
    {
        var home = new HomeFolder(folder["nhà"]);
        folder.Write("vào/units.csv", Units);
        _ = Import(home);
        var before = File.ReadAllText(home.CurrentFile);
        folder.Write("vào/units.csv", Units + "B,Đơn vị B,so\n");
        Assert.Equal(1, Import(home, dry: true).Stored);
        Assert.Equal(before, File.ReadAllText(home.CurrentFile));
        Assert.Equal(1, Import(home).Stored);
    }

    [Fact]
    public void Run_Correction_NamesTheFiguresThatItReplaces()
    {
        var home = new HomeFolder(folder["nhà"]);
        folder.Write("vào/units.csv", Units);
        folder.Write("vào/indicators.csv", Indicators);
        folder.Write("vào/observations.csv", "unit,indicator,period,value,submitted_at\nA,thu,2024,50,2025-01-10\nA,thu,2023,40,2024-01-10\n");
        Assert.Equal(0, Import(home).ReplacedCount);

        folder.Write("vào/observations.csv", "unit,indicator,period,value,submitted_at\nA,thu,2024,\"51,5\",2025-02-01\nA,thu,2023,40,2024-01-10\nA,thu,2025,60,2026-01-10\n");
        var outcome = Import(home);
        var replaced = Assert.Single(outcome.Replaced);
        Assert.Equal((1, 50m, 51.5m), (outcome.ReplacedCount, replaced.Old!.Value, replaced.New!.Value));
        Assert.Equal(["A", "thu", "2024", "value", "official", "self-reported"], replaced.Key);
        Assert.Equal(("observations.csv", "D2"), (replaced.File, replaced.Cell));
        Assert.Equal(0, Import(home).ReplacedCount);
    }

    [Fact]
    public void Run_FiguresThatGiveWay_AreToldOncePerReasonAndAreNoReplacement()
    {
        var home = new HomeFolder(folder["nhà"]);
        const string Header = "unit,indicator,period,value,status,submitted_at\n";
        folder.Write("vào/units.csv", Units + "B,Đơn vị B,so\n");
        folder.Write("vào/indicators.csv", Indicators);
        folder.Write("vào/observations.csv", Header + "A,thu,2024,50,sơ bộ,2025-01-10\nB,thu,2024,60,sơ bộ,2025-01-10\nA,thu,2023,40,chính thức,2024-01-10\nB,thu,2023,41,ước,2024-01-10\n");
        Assert.DoesNotContain(Import(home).Findings, IsUnused);

        // Two less firm, one of them with the figure in use; one without its day; one older by its own word; one firmer.
        folder.Write(
            "vào/observations.csv",
            Header + "A,thu,2024,51,ước,2025-02-10\nB,thu,2024,\"61,5\",ước,\nA,thu,2023,42,chính thức,\nB,thu,2023,40,chính thức,2024-03-01\n"
        );
        var outcome = Import(home);
        Assert.True(outcome.HasTrouble);
        Assert.Equal(0, outcome.ReplacedCount);
        var unused = outcome.Findings.Where(IsUnused).ToList();
        Assert.Equal([FindingCode.FigureLessFirm, FindingCode.FigureWithoutDay], unused.Select(finding => finding.Code));
        Assert.Equal(("observations.csv", "D2"), (unused[0].Place!.File, unused[0].Place!.Cell));
        Assert.Contains("2 số “ước” đã ghi nhưng chưa được dùng", FindingCatalogue.Message(unused[0]), StringComparison.Ordinal);
        Assert.Contains("đã có số “sơ bộ”", FindingCatalogue.Message(unused[0]), StringComparison.Ordinal);
        Assert.Contains("A, thu, 2024 là 51; đang dùng 50", FindingCatalogue.Message(unused[0]), StringComparison.Ordinal);
        Assert.Contains("A, thu, 2023 là 42; đang dùng 40", FindingCatalogue.Message(unused[1]), StringComparison.Ordinal);

        folder.Write("vào/observations.csv", Header + "A,thu,2024,52,ước,2025-01-02\nB,thu,2024,60,ước,2025-03-01\nA,thu,2023,43,chính thức,2024-06-01\n");
        Assert.DoesNotContain(Import(home).Findings, IsUnused);

        static bool IsUnused(Finding finding) => finding.Code is FindingCode.FigureLessFirm or FindingCode.FigureWithoutDay;
    }

    [Fact]
    public void Run_RulesOfTheOffice_HoldOverEarlierImportsAndLetGoOfACorrectedFigure()
    {
        var home = new HomeFolder(folder["nhà"]);
        folder.Write("vào/units.csv", Units);
        folder.Write("vào/indicators.csv", Indicators);
        folder.Write("vào/quy-tac.csv", "code,kind,indicator,scope,parts,lower,upper,tolerance,severity,remedy\nk1,lastYear,thu,,,0.5,2,,error,Gọi Sở Tài chính.\nk2,notBelow,thu,,,,,,info,\n");
        folder.Write("vào/quý-1.csv", "unit,indicator,period,value,submitted_at\nA,thu,2023-Q1,40,2023-04-10\n");
        Assert.DoesNotContain(Import(home).Findings, finding => finding.Code is FindingCode.FigureUnlikeLastYear);

        File.Delete(folder["vào/quý-1.csv"]);
        folder.Write("vào/quý-2.csv", "unit,indicator,period,value,submitted_at\nA,thu,2024-Q1,400,2024-04-10\n");
        var outcome = Import(home);
        var finding = Assert.Single(outcome.Findings, one => one.Code is FindingCode.FigureUnlikeLastYear);
        Assert.Equal((Severity.Error, "quý-2.csv", "D2"), (finding.Severity, finding.Place!.File, finding.Place.Cell));
        Assert.True(outcome.HasTrouble);
        var stored = Assert.Single(Stored(home));
        Assert.Equal((633, "error", "Gọi Sở Tài chính."), (stored.Code, stored.Severity, stored.Remedy));

        folder.Write("vào/quý-2.csv", "unit,indicator,period,value,submitted_at\nA,thu,2024-Q1,41,2024-04-12\n");
        Assert.False(Import(home).HasTrouble);
        Assert.Empty(Stored(home));
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2024")]
    public void Run_OneOfSeveralFilesAgain_ChangesNothing(string period)
    {
        // In the second case the files contradict each other: the later name wins, and the earlier one alone is no news.
        var home = new HomeFolder(folder["nhà"]);
        folder.Write("vào/units.csv", Units);
        folder.Write("vào/indicators.csv", Indicators);
        folder.Write("vào/a.csv", $"unit,indicator,period,value\nA,thu,{period},40\n");
        folder.Write("vào/b.csv", "unit,indicator,period,value\nA,thu,2024,50\n");
        Assert.Equal(4, Import(home).Stored);
        var before = File.ReadAllText(home.CurrentFile);
        using (var snapshot = SnapshotReader.OpenCurrent(home))
        {
            var places = snapshot.ReadFacts(InputTables.Observations).Places.Select(place => place.File);
            Assert.Equal(period is "2023" ? ["a.csv", "b.csv"] : ["b.csv"], places);
        }

        File.Delete(folder["vào/b.csv"]);
        Assert.Equal(0, Import(home).Stored);
        Assert.Equal(before, File.ReadAllText(home.CurrentFile));
    }

    [Fact]
    public void Run_OneVersionInTwoFiles_IsStoredOnce_TheLaterFileWhereTheyDiffer()
    {
        var home = new HomeFolder(folder["nhà"]);
        folder.Write("vào/units.csv", Units);
        folder.Write("vào/blocs.csv", "year,bloc,name\n2025,so,Khối sở\n");
        folder.Write("vào/rulebook-a.json", Book("Bảng A"));
        folder.Write("vào/rulebook-b.json", Book("Bảng A").ReplaceLineEndings(""));
        var same = Import(home);
        Assert.DoesNotContain(same.Findings, finding => finding.Subject is "so");
        Assert.Equal(["so (1)"], same.RuleBooks);
        Assert.Equal([("Bảng A", "rulebook-a.json")], Books(home));

        folder.Write("vào/rulebook-b.json", Book("Bảng B"));
        var other = Import(home);
        var replaced = Assert.Single(other.Findings, finding => finding.Code is FindingCode.RuleBookVersionReplaced);
        Assert.Equal("rulebook-b.json", replaced.Place!.File);
        Assert.Equal(["so (1)"], other.RuleBooks);
        Assert.Equal([("Bảng B", "rulebook-b.json")], Books(home));

        static string Book(string title) =>
            $$"""
            {
              "id": "so", "title": "{{title}}", "year": 2025, "version": 1, "signed": "2025-01-26", "effective": "2025-01-26",
              "blocs": ["so"], "arithmetic": "points", "maximum": 10,
              "criteria": [ { "code": "I", "title": "Chấm chung", "maximum": 10, "rule": { "kind": "entered" } } ]
            }
            """;
    }

    /// <summary>Published rule books: title and file.</summary>
    private static List<(string Title, string File)> Books(HomeFolder home)
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var table = snapshot.ReadResults(ResultTables.RuleBooks);
        return
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(row => ((string)table[row, table.Schema.IndexOf("title")]!, (string)table[row, table.Schema.IndexOf("file")]!)),
        ];
    }

    /// <summary>Published findings of the rules.</summary>
    private static List<(long Code, string Severity, string Remedy)> Stored(HomeFolder home)
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var table = snapshot.ReadResults(ResultTables.Findings);
        int At(string name) => table.Schema.Columns.ToList().FindIndex(column => string.Equals(column.Name, name, StringComparison.Ordinal));
        return
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Where(row => table[row, At("stage")] is "validation")
                .Select(row => ((long)table[row, At("code")]!, (string)table[row, At("severity")]!, (string)table[row, At("remedy")]!)),
        ];
    }

    private ImportOutcome Import(HomeFolder home, bool dry = false) =>
        ImportPipeline.Run(
            home,
            new ImportRequest
            {
                Paths = [folder["vào"]],
                DryRun = dry,
                Who = "kiểm thử",
            },
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );
}

using System.Globalization;
using System.IO.Compression;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Sealing;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests.Sealing;

/// <summary>What is sealed, what is refused, and what a home remembers of it.</summary>
public sealed class SealTests(SealedHome sample) : IClassFixture<SealedHome>
{
    [Fact]
    public void OpenErrors_RefuseTheSeal_EachByCodeWithRemedy()
    {
        var refused = SealedHome.Seal(sample.Home, new SealRequest { Year = 2025, Who = "kiểm thử" });
        Assert.True(refused.IsRefused);
        var codes = refused.Findings.Where(finding => finding.Code == FindingCode.SealFindingsOpen).Select(finding => finding.Arguments[0]);
        // The other rejected rows are legibly of 2024; the one of a district that was no more is of 2025, and so is the year's seal.
        Assert.Equal(["153", "300"], codes);
        Assert.All(refused.Findings, finding => Assert.Contains("--accept", FindingCatalogue.Remedy(finding), StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(sample.Home.SealsFolder), path => path.Contains("-2025-", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyErrorsOfTheScope_StandInTheWay()
    {
        // The forgotten target is of another bloc, the rejected rows of other units or years.
        var free = SealedHome.Seal(
            sample.Home,
            new SealRequest
            {
                Year = 2025,
                Bloc = "so-nganh",
                Who = "kiểm thử",
                DryRun = true,
            }
        );
        Assert.False(free.IsRefused);
    }

    /// <summary>A rejected row stands in the way unless its unit or its year legibly is another.</summary>
    [Theory]
    [InlineData("so-tai-chinh,jobs,2025,abc", true)]
    [InlineData("so-tai-chinhh,jobs,2025,10", true)]
    [InlineData("so-tai-chinhh,jobs,năm ngoái,10", true)]
    [InlineData("so-tai-chinh,jobs,năm ngoái,10", true)]
    [InlineData("so-tai-chinhh,jobs,2024,10", false)]
    [InlineData("so-tai-chinh,jobs,2024,abc", false)]
    [InlineData("xa-binh-lu,jobs,2025,abc", false)]
    public void RejectedRow_StandsInTheWay_UnlessItIsLegiblyOfAnotherUnitOrYear(string row, bool blocks)
    {
        using TempFolder folder = new();
        HomeFolder home = new(folder["nhà"]);
        SealedHome.Import(home, Path.Combine(TestPaths.Samples, "lai-chau"), folder.Write("observations-them.csv", $"unit,indicator,period,value\n{row}\n"));
        SealedHome.Score(home);
        var outcome = SealedHome.Seal(home, new SealRequest { Year = 2025, Bloc = "so-nganh", Who = "kiểm thử", DryRun = true });
        Assert.Equal(blocks, outcome.IsRefused);
        Assert.All(outcome.Findings, finding => Assert.Equal(FindingCode.SealFindingsOpen, finding.Code));
    }

    /// <summary>A seal of the year holds every figure of the year, also the province's, which is a member of no bloc.</summary>
    [Theory]
    [InlineData("tinh-lai-chau,jobs,2025,abc", true)]
    [InlineData("so-tai-chinh,jobs,2025,abc", true)]
    [InlineData("tinh-lai-chau,jobs,2023,abc", false)]
    public void RejectedRowOfTheYear_StandsInTheWayOfTheWholeYear_WhoeverItIsAbout(string row, bool blocks)
    {
        using TempFolder folder = new();
        HomeFolder home = new(folder["nhà"]);
        SealedHome.Import(home, Path.Combine(TestPaths.Samples, "lai-chau"), folder.Write("observations-them.csv", $"unit,indicator,period,value\n{row}\n"));
        SealedHome.Score(home);
        var outcome = SealedHome.Seal(home, new SealRequest { Year = 2025, Who = "kiểm thử", DryRun = true });
        var codes = outcome.Findings.Select(finding => finding.Arguments[0]);
        Assert.Equal(blocks, codes.Contains(((int)FindingCode.NotANumber).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A bloc's scores are made of other blocs' figures where its book compares beyond it.</summary>
    [Theory]
    [InlineData("bloc", "xa-dao-san,jobs,2025,abc", false)]
    [InlineData("ruleBook", "xa-dao-san,jobs,2025,abc", true)]
    [InlineData("ruleBook", "so-tai-chinh,jobs,2025,abc", false)]
    public void RejectedRow_OfAUnitThatTheBlocIsScoredFrom_StandsInTheWay(string peers, string row, bool blocks)
    {
        using TempFolder folder = new();
        HomeFolder home = new(folder["nhà"]);
        var files = Path.Combine(TestPaths.Samples, "lai-chau");
        const string Rule = "\"indicator\": \"health_insurance\", \"rule\": { \"kind\": \"passFail\" }";
        var book = File.ReadAllText(Path.Combine(files, "rulebook-xa-2025.json"));
        Assert.Contains(Rule, book, StringComparison.Ordinal);
        book = book
            .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
            .Replace(Rule, $"\"indicator\": \"health_insurance\", \"rule\": {{ \"kind\": \"peerMean\", \"peers\": \"{peers}\" }}", StringComparison.Ordinal);
        SealedHome.Import(
            home,
            files,
            folder.Write("rulebook-xa-2.json", book),
            folder.Write("observations-them.csv", $"unit,indicator,period,value\n{row}\n")
        );
        SealedHome.Score(home);
        var outcome = SealedHome.Seal(home, new SealRequest { Year = 2025, Bloc = "xa-vung-thap", Who = "kiểm thử", DryRun = true });
        Assert.DoesNotContain(outcome.Findings, finding => finding.Code is FindingCode.SealNothingScored);
        var codes = outcome.Findings.Select(finding => finding.Arguments[0]);
        Assert.Equal(blocks, codes.Contains(((int)FindingCode.NotANumber).ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AcceptedCodeThatIsNotOpen_IsASlip()
    {
        var refused = SealedHome.Seal(
            sample.Home,
            new SealRequest
            {
                Year = SealedHome.Year,
                Who = "kiểm thử",
                Cause = "x",
                Accepted = new Dictionary<FindingCode, string>(SealedHome.Open) { [FindingCode.ScoreTargetMissing] = "x" },
            }
        );
        Assert.Equal(FindingCode.SealAcceptedNotOpen, Assert.Single(refused.Findings).Code);
    }

    [Fact]
    public void DryRun_StoresNothing()
    {
        var before = Directory.GetFiles(sample.Home.SealsFolder);
        var number = Current().Number;
        var outcome = SealedHome.Seal(
            sample.Home,
            new SealRequest
            {
                Year = SealedHome.Year,
                Who = "kiểm thử",
                Accepted = SealedHome.Open,
                Cause = "thử",
                DryRun = true,
            }
        );
        Assert.False(outcome.IsRefused);
        Assert.Equal(before, Directory.GetFiles(sample.Home.SealsFolder));
        Assert.Equal(number, Current().Number);
    }

    [Fact]
    public void Correction_NeedsACause_NamesWhatItReplaces_AndTheOldSealStays()
    {
        var refused = SealedHome.Seal(
            sample.Home,
            new SealRequest
            {
                Year = SealedHome.Year,
                Who = "kiểm thử",
                Accepted = SealedHome.Open,
            }
        );
        Assert.Equal(FindingCode.SealCauseMissing, Assert.Single(refused.Findings).Code);
        Assert.Equal([sample.First.Code!], sample.Second.Manifest!.Corrects);
        Assert.Equal("gõ nhầm lý do", sample.Second.Manifest.Cause);
        Assert.Equal(sample.First.Sha256, sample.Second.Manifest.Previous!.Sha256);
        Assert.Null(sample.First.Manifest!.Previous);
        Assert.True(File.Exists(sample.First.Path));
    }

    [Fact]
    public void NothingScored_IsRefused() =>
        Assert.Equal(
            FindingCode.SealNothingScored,
            Assert.Single(SealedHome.Seal(sample.Home, new SealRequest { Year = 1999, Who = "kiểm thử" }).Findings).Code
        );

    [Fact]
    public void AcceptedFindings_AreInTheSealAndInTheSnapshot()
    {
        var accepted = sample.Second.Manifest!.Accepted;
        Assert.Equal([130, 150, 301, 305], accepted.Select(one => one.Code));
        Assert.Equal("huyện chưa nộp", accepted.Single(one => one.Code == 301).Reason);
        using var snapshot = SnapshotReader.OpenCurrent(sample.Home);
        var rows = SealRow.Of(snapshot.ReadResults(ResultTables.Seals));
        Assert.Equal([(1, sample.First.Code!, true), (2, sample.Second.Code!, false)], rows.Select(row => (row.Number, row.Code, row.WholeYear)));
        Assert.Contains("301 Chưa có số liệu (1): huyện chưa nộp", rows[1].Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void SealedSnapshots_AreKept()
    {
        var kept = SnapshotFolders.All(sample.Home).Where(folder => folder.Manifest.Sealed).Select(folder => folder.Manifest.Id).ToList();
        Assert.Contains(sample.First.Manifest!.Snapshot.Id, kept);
        Assert.Contains(sample.Second.Manifest!.Snapshot.Id, kept);
    }

    [Fact]
    public void AnyZipProgram_OpensThePackage()
    {
        using var zip = ZipFile.OpenRead(sample.First.Path!);
        var ours = Packages.Unpack(sample.First.Path!);
        Assert.Equal(ours.Keys, zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            Assert.Equal(ours[entry.FullName], bytes.ToArray());
        }
    }

    [Fact]
    public void SameFacts_AreTheSameInputBytes_InAnyHome()
    {
        using TempFolder folder = new();
        HomeFolder other = new(folder["khác"]);
        SealedHome.Import(other, Path.Combine(TestPaths.Samples, "lai-chau"));
        SealedHome.Score(other);
        var outcome = SealedHome.Seal(
            other,
            new SealRequest
            {
                Year = SealedHome.Year,
                Who = "người khác",
                Accepted = SealedHome.Open,
            }
        );
        var (left, right) = (Packages.Unpack(sample.First.Path!), Packages.Unpack(outcome.Path!));
        Assert.Equal(left.Keys, right.Keys);
        Assert.All(left.Keys.Where(name => name.Contains('/', StringComparison.Ordinal)), name => Assert.Equal(left[name], right[name]));
        Assert.Equal(
            sample.First.Manifest!.Blocs.Select(bloc => bloc.ResultsSha256),
            outcome.Manifest!.Blocs.Select(bloc => bloc.ResultsSha256)
        );
    }

    [Fact]
    public void Mark_SaysTheCode_WhileResultsAreEqual_AndTheHomeMayBeCopied()
    {
        using TempFolder folder = new();
        var copy = Copy(folder);
        using (var snapshot = SnapshotReader.OpenCurrent(copy))
        {
            var mark = SealMark.Of(snapshot, SealedHome.Year, SealedHome.Bloc);
            Assert.Equal(sample.Second.Code, mark?.Code);
            Assert.Null(SealMark.Of(snapshot, 2025, "so-nganh"));
            Assert.True(File.Exists(Path.Combine(copy.SealsFolder, mark!.Latest.File)));
        }
        ChangeAFigure(folder, copy);
        SealedHome.Score(copy);
        using (var snapshot = SnapshotReader.OpenCurrent(copy))
        {
            var mark = SealMark.Of(snapshot, SealedHome.Year, SealedHome.Bloc);
            Assert.False(mark!.IsEqual);
            Assert.Null(mark.Code);
            Assert.Equal(sample.Second.Code, mark.Latest.Code);
        }
    }

    [Fact]
    public void ResultsOlderThanTheFacts_AreNotSealed_AndTheFirstCellIsNamed()
    {
        using TempFolder folder = new();
        var copy = Copy(folder);
        ChangeAFigure(folder, copy);
        var refused = SealedHome.Seal(
            copy,
            new SealRequest
            {
                Year = SealedHome.Year,
                Who = "kiểm thử",
                Accepted = SealedHome.Open,
                Cause = "x",
            }
        );
        var finding = Assert.Single(refused.Findings);
        Assert.Equal(FindingCode.SealResultsStale, finding.Code);
        Assert.Contains("huyen-than-uyen", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    private static void ChangeAFigure(TempFolder folder, HomeFolder home) =>
        SealedHome.Import(
            home,
            folder.Write(
                "observations-sua.csv",
                "unit,indicator,period,value,status,submitted_at\nhuyen-than-uyen,jobs,2024,1,official,2024-12-30\n"
            )
        );

    private HomeFolder Copy(TempFolder folder)
    {
        var target = folder["bản sao"];
        foreach (var file in Directory.GetFiles(sample.Home.Path, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(sample.Home.Path, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
        return new HomeFolder(target);
    }

    private Manifest Current() => SnapshotFolders.All(sample.Home).Single(folder => folder.IsCurrent).Manifest;
}

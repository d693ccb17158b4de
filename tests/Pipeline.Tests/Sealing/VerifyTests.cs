using System.IO.Compression;
using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline.Sealing;
using ThiDua.TestKit;

namespace ThiDua.Pipeline.Tests.Sealing;

/// <summary>A package on another machine: equal, or the change is found and named; a hostile one gets a sentence.</summary>
public sealed class VerifyTests(SealedHome sample) : IClassFixture<SealedHome>, IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void CopiedElsewhere_IsEqual()
    {
        var copy = folder["gói.zip"];
        File.Copy(sample.First.Path!, copy);
        var outcome = Verify(copy);
        Assert.Empty(Words(outcome));
        Assert.Equal(sample.First.Code, outcome.Code);
        Assert.True(outcome.Cells > 5_000);
        Assert.True(outcome.IsChainWhole);
    }

    [Fact]
    public void UnpackedIntoAFolder_IsEqual() =>
        Assert.Empty(Words(Verify(Packages.WriteFolder(folder["thư mục"], Packages.Unpack(sample.First.Path!)))));

    [Fact]
    public void OneByteChanged_InEachFileInTurn_IsFoundAndNamed()
    {
        Random random = new(20250);
        var files = Packages.Unpack(sample.First.Path!);
        var root = Packages.WriteFolder(folder["từng tệp"], files);
        Assert.True(files.Count > 20);
        foreach (var (name, bytes) in files)
        {
            for (var draw = 0; draw < 3; draw++)
            {
                var changed = bytes.ToArray();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(Path.Combine(root, name), changed);
                var words = Words(Verify(root));
                Assert.Contains(words, sentence => sentence.Contains(name, StringComparison.Ordinal));
            }
            File.WriteAllBytes(Path.Combine(root, name), bytes);
        }
        Assert.Empty(Words(Verify(root)));
    }

    [Fact]
    public void OneByteChanged_AnywhereInTheZip_IsFound()
    {
        Random random = new(20251);
        var bytes = File.ReadAllBytes(sample.First.Path!);
        var path = folder["đổi một byte.zip"];
        // The shell (headers and directory) is small beside the contents: as many draws fall on it.
        var shell = Enumerable
            .Range(0, 30)
            .Select(_ => random.Next(2) == 0 ? bytes.Length - 1 - random.Next(2_000) : random.Next(60));
        foreach (var at in Enumerable.Range(0, 30).Select(_ => random.Next(bytes.Length)).Concat(shell))
        {
            var changed = bytes.ToArray();
            changed[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, changed);
            Assert.NotEmpty(Verify(path).Findings);
        }
        File.WriteAllBytes(path, [.. bytes, 0]);
        Assert.Equal(FindingCode.SealContainerDiffers, Assert.Single(Verify(path).Findings).Code);
    }

    /// <summary>A copy that was broken off is told to be one, in one sentence, and not as results that differ.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(3_000)]
    [InlineData(300_000)]
    [InlineData(-2_000)]
    [InlineData(-40)]
    [InlineData(-1)]
    public void CutShort_IsDamaged_AndNothingIsSaidOfResults(int length)
    {
        var bytes = File.ReadAllBytes(sample.First.Path!);
        var path = folder.Write("cụt.zip", length < 0 ? bytes[..^-length] : bytes[..length]);
        var finding = Assert.Single(Verify(path).Findings);
        Assert.Equal(length == 3 ? FindingCode.SealNotAPackage : FindingCode.SealDamaged, finding.Code);
    }

    [Fact]
    public void ZeroedInTheMiddle_IsDamaged()
    {
        var bytes = File.ReadAllBytes(sample.First.Path!);
        // Over the header of a file: what stands behind it cannot be found.
        var at = bytes.AsSpan().IndexOf("inputs/units.csv_order,"u8);
        Assert.True(at > 30, "the package has no such file");
        bytes.AsSpan(at - 30, 4_096).Clear();
        var finding = Assert.Single(Verify(folder.Write("xóa.zip", bytes)).Findings);
        Assert.Equal(FindingCode.SealDamaged, finding.Code);
        Assert.Contains("inputs/unit_changes.csv", finding.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ResultForgedAndHashedAgain_IsFoundByItsCell()
    {
        var path = folder["giả.zip"];
        Packages.Forge(
            sample.First.Path!,
            path,
            "results/standings.csv",
            text => text.Replace(",96.4,96.40,1,", ",97.4,96.40,1,", StringComparison.Ordinal)
        );
        var finding = Assert.Single(Verify(path).Findings);
        Assert.Equal(FindingCode.SealCellDiffers, finding.Code);
        Assert.Equal(["standings", "bloc=huyen, unit=huyen-than-uyen", "total", "97.4", "96.4"], finding.Arguments.Take(5));
    }

    /// <summary>A later version may word an explanation anew; that the points hold is said, and found before any word.</summary>
    [Fact]
    public void OtherWords_AreToldApartFromOtherFigures()
    {
        var path = folder["lời khác.zip"];
        Packages.Forge(sample.First.Path!, path, "results/scores.csv", text => text.Replace("min(1; 9,26", "min(1,0; 9,26", StringComparison.Ordinal));
        var finding = Assert.Single(Verify(path).Findings);
        Assert.Equal(FindingCode.SealWordsDiffer, finding.Code);
        Assert.Equal("bloc=huyen, unit=huyen-than-uyen, criterion=I.1", finding.Arguments[1]);

        Packages.Forge(path, folder["cả hai.zip"], "results/robustness.csv", text => text.Replace(",10000,", ",10001,", StringComparison.Ordinal));
        Assert.Equal("robustness", Assert.Single(Verify(folder["cả hai.zip"]).Findings).Arguments[0]);
    }

    [Fact]
    public void ARowTakenOutAndHashedAgain_IsFound()
    {
        var path = folder["thiếu dòng.zip"];
        Packages.Forge(
            sample.First.Path!,
            path,
            "results/totals.csv",
            text => string.Join('\n', text.Split('\n').Where(line => !line.Contains("huyen-sin-ho", StringComparison.Ordinal)))
        );
        var finding = Assert.Single(Verify(path).Findings);
        Assert.Equal(["totals", "bloc=huyen, unit=huyen-sin-ho"], finding.Arguments.Take(2));
    }

    [Fact]
    public void InputForgedAndHashedAgain_IsFoundByTheResultItChanges()
    {
        var path = folder["giả đầu vào.zip"];
        Packages.Forge(
            sample.First.Path!,
            path,
            "inputs/assessments.csv",
            text =>
            {
                var lines = text.Split('\n');
                var at = Array.FindIndex(lines, line => line.Contains("huyen-than-uyen,III.1,appraisal,", StringComparison.Ordinal));
                Assert.True(at >= 0, "the sample has no such entry");
                var cells = lines[at].Split(',');
                cells[6] = "1";
                lines[at] = string.Join(',', cells);
                return string.Join('\n', lines);
            }
        );
        var finding = Assert.Single(Verify(path).Findings);
        Assert.Equal(FindingCode.SealCellDiffers, finding.Code);
        Assert.Contains("huyen-than-uyen", finding.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedResults_NameTheCellAsWell()
    {
        var files = Packages.Unpack(sample.First.Path!);
        var text = Encoding.UTF8.GetString(files["results/standings.csv"]);
        files["results/standings.csv"] = Encoding.UTF8.GetBytes(text.Replace("96.4,96.40,1", "96.5,96.40,1", StringComparison.Ordinal));
        var codes = Verify(Packages.WriteFolder(folder["hỏng"], files)).Findings.Select(finding => finding.Code);
        Assert.Equal([FindingCode.SealFileDiffers, FindingCode.SealCellDiffers], codes);
    }

    [Fact]
    public void PackageOfAVersionThatDidNotReadATableYet_IsStillComputed()
    {
        var path = folder["bản cũ.zip"];
        Packages.Forge(sample.First.Path!, path, "inputs/unit_changes.csv", _ => null);
        Assert.Empty(Words(Verify(path)));
        Packages.Forge(sample.First.Path!, path, "inputs/assessments.csv", _ => null);
        Assert.Equal(FindingCode.SealCellDiffers, Assert.Single(Verify(path).Findings).Code);
    }

    [Fact]
    public void FileTooManyOrTooFew_IsNamed()
    {
        var files = Packages.Unpack(sample.First.Path!);
        var root = Packages.WriteFolder(folder["thừa"], files);
        File.WriteAllText(Path.Combine(root, "ghi-chu.txt"), "x");
        Assert.Equal(FindingCode.SealFileUnknown, Assert.Single(Verify(root).Findings).Code);
        File.Delete(Path.Combine(root, "ghi-chu.txt"));
        File.Delete(Path.Combine(root, "results", "scores.csv"));
        Assert.Equal(FindingCode.SealFileMissing, Verify(root).Findings[0].Code);
    }

    [Fact]
    public void Chain_IsFollowedToTheFirstSeal()
    {
        var whole = Verify(sample.Second.Path!, sample.Home.SealsFolder);
        Assert.Empty(Words(whole));
        Assert.Equal((1, true), (whole.Links, whole.IsChainWhole));
        Assert.Equal((1, true), Links(Verify(sample.Second.Path!, sample.First.Path!)));
    }

    [Fact]
    public void Chain_WithoutItsPredecessor_IsSaidOrRefused()
    {
        var copy = folder["riêng.zip"];
        File.Copy(sample.Second.Path!, copy);
        var alone = Verify(copy);
        Assert.Empty(Words(alone));
        Assert.Equal((0, false), Links(alone));
        var empty = Directory.CreateDirectory(folder["trống"]).FullName;
        Assert.Equal(FindingCode.SealChainBroken, Assert.Single(Verify(copy, empty).Findings).Code);
    }

    [Fact]
    public void Chain_WithAForgedPredecessor_IsBroken()
    {
        var seals = Directory.CreateDirectory(folder["chuỗi"]).FullName;
        var second = Path.Combine(seals, Path.GetFileName(sample.Second.Path!));
        File.Copy(sample.Second.Path!, second);
        // Whole in itself, but not the seal that the next one names.
        Packages.Forge(
            sample.First.Path!,
            Path.Combine(seals, "0001-giả.zip"),
            "context/notices.csv",
            text => text.Replace("Số liệu mẫu", "Số liệu thật", StringComparison.Ordinal)
        );
        Assert.Equal(FindingCode.SealChainBroken, Assert.Single(Verify(second, seals).Findings).Code);
    }

    [Fact]
    public void OtherCodeThanOnPaper_IsFound() =>
        Assert.Equal(
            FindingCode.SealOtherCode,
            Assert.Single(SealVerification.Run(new VerifyRequest { Path = sample.First.Path!, Code = sample.Second.Code }).Findings).Code
        );

    [Fact]
    public void UnknownVersion_IsOneSentence()
    {
        var files = Packages.Unpack(sample.First.Path!);
        var json = Encoding.UTF8.GetString(files["seal.json"]).Replace("\"format\": 1,", "\"format\": 2, \"mới\": [],", StringComparison.Ordinal);
        files["seal.json"] = Encoding.UTF8.GetBytes(json);
        var finding = Assert.Single(Verify(Packages.WriteFolder(folder["bản 2"], files)).Findings);
        Assert.Equal(FindingCode.SealOtherVersion, finding.Code);
        Assert.Contains("số 2", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../ngoài.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("inputs\\x.csv")]
    [InlineData("inputs/../x.csv")]
    [InlineData("C:/x.csv")]
    public void PathThatLeadsElsewhere_IsRefused(string name)
    {
        var path = folder.Write("lối ra.zip", StoredZip.Write([new PackageFile("seal.json", "{}"u8.ToArray()), new PackageFile(name, "x"u8.ToArray())]));
        Refused(path);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "ngoài.csv")));
    }

    [Fact]
    public void ZipBomb_IsNotInflated()
    {
        using MemoryStream bomb = new();
        using (ZipArchive zip = new(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("seal.json", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                entry.Write(zeros);
            }
        }
        var before = GC.GetTotalAllocatedBytes();
        var path = folder.Write("bom.zip", bomb.ToArray());
        Assert.NotEmpty(Verify(path).Findings);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 50_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<html></html>")]
    public void OtherFiles_AreOneSentence(string content) => Refused(folder.Write("khác.zip", content));

    [Fact]
    public void RandomBytesBehindASignature_NeverThrow()
    {
        Random random = new(7);
        for (var draw = 0; draw < 200; draw++)
        {
            var bytes = new byte[random.Next(4, 400)];
            random.NextBytes(bytes);
            "PK\u0003\u0004"u8.CopyTo(bytes);
            Assert.NotEmpty(Verify(folder.Write("rác.zip", bytes)).Findings);
        }
    }

    [Fact]
    public void SameNameTwice_IsRefused() =>
        Refused(folder.Write("hai lần.zip", StoredZip.Write([new PackageFile("seal.json", "{}"u8.ToArray()), new PackageFile("seal.json", "{}"u8.ToArray())])));

    [Fact]
    public void FolderThatIsNoPackage_IsOneSentence() => Refused(Directory.CreateDirectory(folder["rỗng"]).FullName);

    public void Dispose() => folder.Dispose();

    private static (int, bool) Links(VerifyOutcome outcome) => (outcome.Links, outcome.IsChainWhole);

    private static void Refused(string path)
    {
        var outcome = Verify(path);
        Assert.Null(outcome.Manifest);
        Assert.Contains(outcome.Findings, finding => finding.Code is FindingCode.SealNotAPackage or FindingCode.SealDamaged);
        Assert.All(Words(outcome), sentence => Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal));
    }

    private static VerifyOutcome Verify(string path, string? previous = null) =>
        SealVerification.Run(new VerifyRequest { Path = path, Previous = previous });

    private static List<string> Words(VerifyOutcome outcome) => [.. outcome.Findings.Select(finding => FindingCatalogue.Message(finding))];
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>Files that are not what they claim: one finding each, nothing half-read, the other files go on.</summary>
public sealed class HostileFileTests
{
    private const string GoodUnits = "code,name,kind\nA,Đơn vị A,so\n";

    [Theory]
    [InlineData("trống.xlsx", "", FindingCode.FileEmpty)]
    [InlineData("trống.csv", "", FindingCode.FileEmpty)]
    [InlineData("trắng.csv", " \r\n\r\n", FindingCode.FileEmpty)]
    [InlineData("xuất từ web.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>", FindingCode.NotWhatItClaims)]
    [InlineData("xuất từ web.csv", "\ufeff<!DOCTYPE html>\n<html></html>", FindingCode.NotWhatItClaims)]
    [InlineData("chữ.xlsx", "đây là văn bản thường", FindingCode.NotWhatItClaims)]
    [InlineData("văn bản.docx", "<html><body>chỉ thị</body></html>", FindingCode.NotWhatItClaims)]
    [InlineData("pdf.xlsx", "%PDF-1.7\n1 0 obj", FindingCode.NotWhatItClaims)]
    [InlineData("dữ liệu.csv", "{\"a\": 1}", FindingCode.TableUnknown)]
    public void Read_FileThatIsNotWhatItClaims_IsOneFinding(string name, string content, FindingCode expected)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write(name, content);
        ExpectOne(Inputs.Read(folder), expected, name);
    }

    [Fact]
    public void Read_BinaryCalledCsv_IsOneFinding()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        folder.Write("observations.csv", bytes);
        ExpectOne(Inputs.Read(folder), FindingCode.NotWhatItClaims, "observations.csv");
    }

    [Fact]
    public void Read_WorkbookCutShort_IsOneFinding()
    {
        var whole = new XlsxBuilder().Sheet("blocs", ["year", "bloc", "name"], [2024, "K", "Khối"]).Build();
        foreach (var length in new[] { 30, whole.Length / 2, whole.Length - 10 })
        {
            using var folder = new TempFolder();
            folder.Write("units.csv", GoodUnits);
            folder.Write("blocs.xlsx", whole[..length]);
            ExpectOne(Inputs.Read(folder), FindingCode.FileDamaged, "blocs.xlsx");
        }
    }

    [Fact]
    public void Read_EncryptedWorkbook_IsNamedSo()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("mật.xlsx", CompoundFile("EncryptionInfo", "EncryptedPackage"));
        ExpectOne(Inputs.Read(folder), FindingCode.FileEncrypted, "mật.xlsx");
    }

    [Fact]
    public void Read_OldWordDocumentCalledXls_IsNamedSo()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("báo cáo.xls", CompoundFile("WordDocument"));
        var batch = Inputs.Read(folder);
        ExpectOne(batch, FindingCode.NotWhatItClaims, "báo cáo.xls");
        Assert.Contains("văn bản Word", batch.Message(FindingCode.NotWhatItClaims), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OldWorkbookWithoutContent_IsDamaged()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("cũ.xls", CompoundFile("Workbook"));
        ExpectOne(Inputs.Read(folder), FindingCode.FileDamaged, "cũ.xls");
    }

    [Fact]
    public void Read_ZipBomb_IsNotOpened()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("bom.xlsx", Bomb(64 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExpectOne(Inputs.Read(folder), FindingCode.ZipBomb, "bom.xlsx");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Fact]
    public void Read_ZipBombWithoutAWorkbookInIt_IsNamedSo()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("a.bin", CompressionLevel.Optimal).Open();
            part.Write(new byte[64 << 20]);
        }
        folder.Write("bom.xlsx", stream.ToArray());
        ExpectOne(Inputs.Read(folder), FindingCode.ZipBomb, "bom.xlsx");
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", FindingCode.WorkbookWithMacros)]
    [InlineData("xl/externalLinks/externalLink1.xml", FindingCode.WorkbookWithLinks)]
    public void Read_WorkbookWithMoreThanFigures_IsReadAndSaysSo(string part, FindingCode expected)
    {
        using var stream = new MemoryStream();
        stream.Write(new XlsxBuilder().Sheet("blocs", ["year", "bloc", "name"], [2024, "K", "=[1]Sheet1!A1|Khối"]).Build());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var more = zip.CreateEntry(part).Open();
            more.Write("<x/>"u8);
        }
        using var folder = new TempFolder();
        folder.Write("khối.xlsm", stream.ToArray());
        var batch = Inputs.Read(folder);
        Assert.Equal([expected], batch.AllFindings.Select(finding => finding.Code));
        Assert.Equal(["Khối"], batch.Column(InputTables.Blocs, "name"));
    }

    [Fact]
    public void Read_SheetWithAMillionColumns_IsOneFindingInLittleMemory()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("observations.csv", "unit,indicator,period,value\n" + new string(',', 1_000_000) + "\n");
        folder.Write("rộng.xlsx", new XlsxBuilder().SheetXml("observations", "<sheetData><row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>unit</t></is></c></row></sheetData>").Build());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var batch = Inputs.Read(folder);
        Assert.Equal([FindingCode.TooManyColumns, FindingCode.TooManyColumns], batch.Codes());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Fact]
    public void Read_CellOfAHundredMegabytes_IsOneFindingInLittleMemory()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        var path = Path.Combine(folder.Root, "blocs.csv");
        using (var file = File.Create(path))
        {
            file.Write("year,bloc,name\n2024,K,"u8);
            var piece = new byte[1 << 20];
            piece.AsSpan().Fill((byte)'a');
            for (var megabyte = 0; megabyte < 100; megabyte++)
            {
                file.Write(piece);
            }
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExpectOne(Inputs.Read(folder), FindingCode.CellTooLong, "blocs.csv");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Read_TextThatIsAFormula_IsKeptAsText()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", "code,name,kind\nA,\"=cmd|' /C calc'!A0\",so\n");
        Assert.Equal(["=cmd|' /C calc'!A0"], Inputs.Read(folder).Column(InputTables.Units, "name"));
    }

    [Fact]
    public void Read_ZipWhoseDirectoryLies_NeverUnfoldsBeyondIt()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        var bomb = Bomb(64 << 20);
        // The part's true size stands twice, in its own header or descriptor and in the directory: 64 MB becomes 64 bytes.
        var size = BitConverter.GetBytes(64 << 20);
        for (var at = bomb.AsSpan().IndexOf(size); at >= 0; at = bomb.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(64).CopyTo(bomb, at);
        }
        folder.Write("bom.xlsx", bomb);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExpectOne(Inputs.Read(folder), FindingCode.FileDamaged, "bom.xlsx");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Fact]
    public void Read_OneBrokenQuoteInALargeFile_IsOneFindingInLittleMemory()
    {
        var megabytes = Environment.GetEnvironmentVariable("THIDUA_FULL") is "1" ? 200 : 20;
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        var path = Path.Combine(folder.Root, "observations.csv");
        var brokenAt = 0;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.Write("unit,indicator,period,value,source\n");
            var line = 1;
            while (writer.BaseStream.Length < (long)megabytes << 20)
            {
                line++;
                var quote = brokenAt == 0 && writer.BaseStream.Length > (long)megabytes << 19;
                if (quote)
                {
                    brokenAt = line;
                }
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"A,revenue,2024,{line},{(quote ? "\"" : "")}báo cáo số {line}\n"));
            }
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var batch = Inputs.Read(folder);
        ExpectOne(batch, FindingCode.QuoteNotClosed, "observations.csv");
        Assert.Contains($"dòng {brokenAt}", batch.Message(FindingCode.QuoteNotClosed), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_NameTheLine()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("blocs.csv", [.. "year,bloc,name\n2024,K1,Kh"u8, 0xE8, 0x69, .. "\n"u8]);
        var batch = Inputs.Read(folder);
        ExpectOne(batch, FindingCode.TextNotUtf8, "blocs.csv");
        Assert.Contains("dòng 2", batch.Message(FindingCode.TextNotUtf8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000, 1, FindingCode.TooManyColumns)]
    [InlineData(1, 40_000, FindingCode.CellTooLong)]
    public void Read_RowOutOfBounds_IsOneFinding(int columns, int letters, FindingCode expected)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("blocs.csv", "year,bloc,name\n2024,K1," + string.Join(',', Enumerable.Repeat(new string('a', letters), columns)));
        ExpectOne(Inputs.Read(folder), expected, "blocs.csv");
    }

    [Fact]
    public void Read_WorkbookCellOutOfBounds_IsOneFinding()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("blocs.xlsx", new XlsxBuilder().Sheet("blocs", ["year", "bloc", "name"], [2024, "K", new string('a', 40_000)]).Build());
        ExpectOne(Inputs.Read(folder), FindingCode.CellTooLong, "blocs.xlsx");
    }

    [Fact]
    public void Read_FolderWithoutRights_IsOneFinding()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("rights are set by file mode here");
            return;
        }
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        var closed = Path.Combine(folder.Root, "kín");
        Directory.CreateDirectory(closed);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(CanList(closed), "this user may read everything (root)");
            ExpectOne(Inputs.Read(folder), FindingCode.NoRights, "kín");
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Read_PathThatIsNotThere_IsOneFinding()
    {
        var batch = IngestRun.Read(["/không/có/đâu.csv"], null, KnownCodes.None, null, TestContext.Current.CancellationToken);
        Assert.Equal([FindingCode.PathNotFound], batch.Codes());
    }

    [Fact]
    public void Read_EverythingElseInAFolder_IsLeftWithoutNoise()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", GoodUnits);
        folder.Write("README.md", "# Số liệu");
        folder.Write("generate.mjs", "console.log(1)");
        folder.Write("sample.json", "{}");
        folder.Write("chỉ thị.txt", "CHỈ THỊ\nVề việc phát động phong trào thi đua, năm 2025");
        folder.Write("chỉ thị.pdf", "%PDF-1.7");
        folder.Write("con/rulebook-huyen.json", "{ \"id\": \"x\" }");
        folder.Write("~$units.xlsx", "khóa");
        folder.Write(".DS_Store", "x");
        var batch = Inputs.Read(folder);
        Assert.Empty(batch.AllFindings);
        Assert.Equal(
            [
                ("README.md", LeftReason.NotATable),
                ("chỉ thị.pdf", LeftReason.Directive),
                ("chỉ thị.txt", LeftReason.Directive),
                ("generate.mjs", LeftReason.NotATable),
                ("sample.json", LeftReason.NotATable),
            ],
            batch.LeftFiles.Select(left => (left.File.Name, left.Reason)).OrderBy(left => left.Name, StringComparer.Ordinal)
        );
        var book = Assert.Single(batch.RuleBooks);
        Assert.Equal(("con/rulebook-huyen.json", "{ \"id\": \"x\" }"), (book.File, book.Text));
    }

    [Fact]
    public void Read_OnlyADirective_SaysThatItIsNotImported()
    {
        using var folder = new TempFolder();
        folder.Write("chỉ thị.pdf", "%PDF-1.7");
        folder.Write("README.md", "# Số liệu");
        Assert.Equal([FindingCode.DirectiveNotImported], Inputs.Read(folder).Codes());
    }

    [Fact]
    public void Read_TextWithOneOfOurHeaders_IsATable()
    {
        using var folder = new TempFolder();
        folder.Write("đơn vị.txt", GoodUnits.Replace(',', '\t'));
        Assert.Equal(["A"], Inputs.Read(folder).Column(InputTables.Units, "code"));
    }

    private static void ExpectOne(ImportBatch batch, FindingCode code, string file)
    {
        var finding = Assert.Single(batch.AllFindings);
        Assert.Equal(code, finding.Code);
        Assert.Equal(file, finding.Place!.File);
        Assert.DoesNotContain("   at ", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Contains(file, FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.NotEmpty(FindingCatalogue.Remedy(finding));
        Assert.Equal(["A"], batch.Column(InputTables.Units, "code"));
        Assert.Single(batch.Tables);
    }

    private static bool CanList(string folder)
    {
        try
        {
            _ = Directory.GetFileSystemEntries(folder);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A compound file of two sectors: its header and a directory with these stream names.</summary>
    private static byte[] CompoundFile(params string[] streams)
    {
        var file = new byte[1536];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        for (var index = 0; index < streams.Length; index++)
        {
            Encoding.Unicode.GetBytes(streams[index]).CopyTo(file, 512 + 128 * (index + 1));
        }
        return file;
    }

    /// <summary>A workbook whose one sheet is this many spaces.</summary>
    private static byte[] Bomb(int size)
    {
        using var stream = new MemoryStream();
        stream.Write(new XlsxBuilder().Sheet("blocs", ["year", "bloc", "name"]).Build());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            sheet.Write("<worksheet>"u8);
            var blank = new byte[1 << 20];
            blank.AsSpan().Fill((byte)' ');
            for (var written = 11; written < size; written += blank.Length)
            {
                sheet.Write(blank.AsSpan(0, Math.Min(blank.Length, size - written)));
            }
        }
        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.Text;
using ThiDua.Ingest.Directives;
using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Tests.Forms;
using ThiDua.Metrics.Findings;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>
/// Changed bytes, with a seed: whatever a file turns into, the answer is a batch with findings, never an exception,
/// a hang or unbounded memory. The limits are small so that a round is short.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>By count, not by the clock: with the directives about two minutes beside the other tests, an hour with THIDUA_FULL=1.</summary>
    private static int Rounds => Environment.GetEnvironmentVariable("THIDUA_FULL") is "1" ? 350_000 : 2_000;

    private static readonly ReadLimits Small = new()
    {
        MaxWorkbookBytes = 1 << 20,
        MaxExpandedBytes = 8 << 20,
        MaxTextBytes = 1 << 20,
        MaxCellChars = 4000,
        MaxColumns = 200,
        SkimFromBytes = 1000,
    };

    [Fact]
    public void Read_ChangedCsv_AlwaysEndsInABatch() =>
        Fuzz("observations.csv", Encoding.UTF8.GetBytes(Inputs.Units + "\n\"đơn vị\";chỉ tiêu;kỳ;giá trị\n\"TP\";revenue;2024;1.234,5\n"), 1);

    [Fact]
    public void Read_ChangedWideCsv_AlwaysEndsInABatch() =>
        Fuzz("units.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Inputs.Units)).ToArray(), 2);

    [Fact]
    public void Read_ChangedWorkbook_AlwaysEndsInABatch() => Fuzz("observations.xlsx", Workbook(), 3);

    [Fact]
    public void Read_ChangedPartsOfAWorkbook_AlwaysEndInABatch()
    {
        var random = new Random(4);
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" s=\"2\"><v>1E-3</v></c><c r=\"ZZ2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        for (var round = 0; round < Rounds; round++)
        {
            var xml = Mutate(Encoding.UTF8.GetBytes($"<sheetData>{rows}</sheetData>"), random);
            Check("observations.xlsx", new XlsxBuilder().SharedString("period").SheetXml("observations", Encoding.UTF8.GetString(xml)).Build());
        }
    }

    [Fact]
    public void Read_ChangedForm_AlwaysEndsInABatch()
    {
        var random = new Random(6);
        var book = new XlsxBuilder().Sheet("Báo cáo", FormSheets.Whole).Build();
        string sheet;
        using (var zip = new ZipArchive(new MemoryStream(book)))
        using (var text = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
        {
            sheet = text.ReadToEnd();
        }
        var data = Encoding.UTF8.GetBytes(sheet[sheet.IndexOf("<sheetData>", StringComparison.Ordinal)..sheet.IndexOf("</worksheet>", StringComparison.Ordinal)]);
        for (var round = 0; round < Rounds; round++)
        {
            Check("báo cáo.xlsx", new XlsxBuilder().SheetXml("Báo cáo", Encoding.UTF8.GetString(Mutate(data, random))).Build());
        }
    }

    [Fact]
    public void Read_ShuffledFormCells_AlwaysEndInABatch()
    {
        var random = new Random(7);
        object?[] odd = [null, "x", "1.234", "2.375,5", "#REF!", "Lũy kế", "Chỉ tiêu", "Đơn vị báo cáo: ", "Kỳ: Quý IX/2025", "=A1|", double.MaxValue, true, new DateOnly(2025, 2, 28), "\ud83d", new string('(', 300)];
        for (var round = 0; round < Rounds; round++)
        {
            object?[][] rows = [.. FormSheets.Whole.Select(row => (object?[])row.Clone())];
            for (var count = random.Next(1, 8); count > 0; count--)
            {
                var row = rows[random.Next(rows.Length)];
                if (row.Length > 0)
                {
                    row[random.Next(row.Length)] = odd[random.Next(odd.Length - 1)];
                }
            }
            random.Shuffle(rows);
            Check("báo cáo.xlsx", new XlsxBuilder().Sheet("Báo cáo", rows).Build());
        }
    }

    [Fact]
    public void Read_ChangedRuleBook_AlwaysEndsInABatch() => Fuzz("rulebook-x.json", "{ \"id\": \"x\", \"version\": 1, \"criteria\": [ { \"code\": \"I\", \"maximum\": 10 } ] }"u8.ToArray(), 8);

    [Fact]
    public void ReadMap_ChangedMapping_AlwaysEndsInAMappingOrAProblem()
    {
        var random = new Random(9);
        var good = "{ \"name\": \"thử\", \"filters\": [ { \"column\": \"loại\", \"isNot\": [\"TP\"] } ], \"tables\": [ { \"table\": \"units\", \"columns\": { \"name\": \"nơi\" }, \"templates\": { \"code\": \"{nơi:slug}\" }, \"constants\": { \"kind\": \"huyen\" } } ] }"u8.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var reading = MappingFile.Parse("thử.json", Mutate(good, random));
            Assert.True(reading.Mapping is not null ^ reading.Problem is not null);
        }
    }

    [Fact]
    public void ReadDirective_ChangedDocument_AlwaysEndsInAReadingOrAFinding()
    {
        var random = new Random(10);
        byte[] text = Encoding.UTF8.GetBytes("CHỈ THỊ\nVề việc phát động phong trào thi đua năm 2025\n1. Phấn đấu tỷ lệ hộ nghèo giảm 3,68%; riêng các huyện nghèo giảm 5,82%.\n2. Thu ngân sách đạt 2.375,5 tỷ đồng trước ngày 31/12/2025.\n");
        byte[] docx;
        using (var stream = new MemoryStream())
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var part = new StreamWriter(zip.CreateEntry("word/document.xml", CompressionLevel.NoCompression).Open());
                part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + Encoding.UTF8.GetString(text).Replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>", StringComparison.Ordinal) + "</w:t></w:r></w:p></w:body></w:document>");
            }
            docx = stream.ToArray();
        }
        using var folder = new TempFolder();
        for (var round = 0; round < Rounds; round++)
        {
            var (name, good) = round % 2 == 0 ? ("chỉ thị.docx", docx) : ("chỉ thị.txt", text);
            var reading = DirectiveFile.Read(folder.Write(name, Mutate(good, random)));
            Assert.All(reading.Findings, finding => Assert.NotEmpty(FindingCatalogue.Message(finding)));
        }
    }

    [Fact]
    public void Read_RandomBytes_AlwaysEndInABatch()
    {
        var random = new Random(5);
        string[] names = ["a.csv", "a.xlsx", "a.xls", "a.txt", "rulebook.json"];
        byte[][] heads = [[], [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], "unit,indicator"u8.ToArray()];
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(0, 4000)];
            random.NextBytes(bytes);
            Check(names[random.Next(names.Length)], [.. heads[random.Next(heads.Length)], .. bytes]);
        }
    }

    private static void Fuzz(string name, byte[] good, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            Check(name, Mutate(good, random));
        }
    }

    private static void Check(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        folder.Write(name, bytes);
        var batch = Inputs.Read(folder, limits: Small);
        Assert.All(batch.Counts, count => Assert.Equal(count.Read, count.Accepted + count.Rejected + count.Empty + count.LeftOut));
        Assert.All(batch.AllFindings, finding => Assert.NotEmpty(FindingCatalogue.Message(finding)));
    }

    /// <summary>Flips, overwrites, cuts, doubles or swaps some bytes.</summary>
    private static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var count = random.Next(1, 6); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, "\"\";\n\0"u8.ToArray().Skip(random.Next(4)).Take(1));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Workbook() =>
        new XlsxBuilder()
            .Sheet("units", ["code", "name", "kind"], ["A", "Đơn vị A", "so"])
            .Sheet("observations", ["unit", "indicator", "period", "value"], ["A", "revenue", 2024, 12.5], ["A", "#N/A", "=1|", true])
            .Build();
}

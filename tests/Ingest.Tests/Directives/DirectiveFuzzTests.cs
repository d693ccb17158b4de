using System.IO.Compression;
using System.Text;
using ThiDua.Ingest.Directives;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>Whatever a directive's file holds, reading it ends in a reading: targets, or a finding that says why there are none.</summary>
public sealed class DirectiveFuzzTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("THIDUA_FULL") is "1" ? 50_000 : 2_000;

    /// <summary>Pieces that the rules look for, in an order that nobody would write.</summary>
    private static readonly string[] Pieces =
    [
        "phấn đấu", "đạt", "giảm", "tăng", "từ", "đến", "trở lên", "một nửa", "hai phần ba", "số", "3,5%", "1.250", "05", "2025", "-", "|", ":", ";", ".", "(", ")", "“", "”", "%", "‰",
        "gấp", "đôi", "lần", "tỷ đồng", "triệu", "mỗi", "năm", "quý II", "31/02/2025", "99999999999999999999,9", "không quá", "vượt", "kế hoạch", "riêng", "trong đó", "\n", "\n- ", "\na) ", "\n| Chỉ tiêu | ĐVT | Kế hoạch 2025 |",
        "\n| a | % | 5 |", "\u0301", "\u200B", "\uD800", "Số: /CT", "ngày", "tháng",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("directive-fuzz").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Any_text_of_pieces_ends_in_a_reading()
    {
        var random = new Random(20251);
        for (var round = 0; round < Rounds * 4; round++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var reading = DirectiveReader.Read(text, "a.txt");
            Assert.All(reading.Targets, target => Assert.InRange(target.Offset, 0, text.Length));
            Assert.All(reading.Targets, target => Assert.NotEmpty(target.Quote));
        }
    }

    [Fact]
    public void Any_change_of_a_word_file_ends_in_a_reading()
    {
        var whole = Docx("<w:p><w:r><w:t>Phấn đấu giảm tỷ lệ hộ nghèo 3,5%.</w:t></w:r></w:p>");
        var random = new Random(20252);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            Ends("changed.docx", random.Next(4) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes);
        }
    }

    [Fact]
    public void Any_change_inside_a_word_file_ends_in_a_reading()
    {
        const string Body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>đạt 95%</w:t></w:r></w:p>";
        var random = new Random(20253);
        for (var round = 0; round < Rounds; round++)
        {
            var changed = new StringBuilder(Body);
            for (var change = random.Next(1, 6); change > 0 && changed.Length > 10; change--)
            {
                var at = random.Next(changed.Length - 8);
                _ = random.Next(3) switch
                {
                    0 => changed.Remove(at, random.Next(1, 8)),
                    1 => changed.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    _ => changed.Insert(at, changed.ToString(at, 8)),
                };
            }
            Ends("inside.docx", Docx(changed.ToString()));
        }
    }

    [Fact]
    public void Bytes_that_claim_to_be_a_pdf_end_in_a_reading()
    {
        var random = new Random(20254);
        for (var round = 0; round < 8; round++)
        {
            var bytes = new byte[random.Next(10, 4_000)];
            random.NextBytes(bytes);
            "%PDF-1.7\n"u8.CopyTo(bytes);
            Ends("random.pdf", bytes);
        }
    }

    private void Ends(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        var reading = DirectiveFile.Read(path);
        Assert.Equal(name, reading.FileName);
    }

    /// <summary>A Word file with this body, whether or not it is well-formed.</summary>
    private static byte[] Docx(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");

            void Add(string entry, string text)
            {
                using var part = zip.CreateEntry(entry).Open();
                part.Write(Encoding.UTF8.GetBytes(text.Replace("\uD800", "?", StringComparison.Ordinal)));
            }
        }
        return stream.ToArray();
    }
}

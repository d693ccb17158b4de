using System.Globalization;
using System.Text.Json;
using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Why a text is not JSON, in words that a person can act on (lỗi viết tệp JSON).</summary>
internal static class JsonFaults
{
    private const string Ended = "open JSON object or array";

    private static readonly (string Sign, string Vietnamese, string English)[] Reasons =
        [
            ("after a value", "sau một giá trị cần dấu phẩy hoặc dấu đóng ngoặc", "after a value a comma or a closing bracket is expected"),
            ("after a single JSON value", "sau dấu đóng ngoặc cuối cùng không được còn gì", "nothing may follow the last closing bracket"),
            ("after a property name", "sau tên cần dấu hai chấm", "a colon is expected after the name"),
            ("start of a property name", "ở đây cần một tên trong dấu nháy kép", "a name between double quotes is expected"),
            ("within a JSON string", "chữ trong dấu nháy kép chưa đóng nháy trên cùng một dòng", "the text between quotes is not closed on its line"),
            ("escapable character", "sau dấu \\ trong nháy kép chỉ được n, t, \\, \" và vài chữ khác", "only n, t, \\, \" and a few others may follow a backslash"),
            ("number", "số viết chưa đúng: dùng dấu chấm thập phân, không có số 0 ở đầu", "the number is not well formed: a decimal point, no leading zero"),
            ("digit", "số viết chưa đúng: dùng dấu chấm thập phân, không có số 0 ở đầu", "the number is not well formed: a decimal point, no leading zero"),
            ("leading zero", "số viết chưa đúng: dùng dấu chấm thập phân, không có số 0 ở đầu", "the number is not well formed: a decimal point, no leading zero"),
            (Ended, "tệp kết thúc giữa chừng, còn thiếu dấu đóng ngoặc", "the file ends early; a closing bracket is missing"),
            ("depth", "ngoặc lồng quá sâu", "brackets are nested too deep"),
            ("end of string", "tệp kết thúc giữa chừng, còn thiếu dấu nháy đóng", "the file ends early; a closing quote is missing"),
            ("does not contain any JSON tokens", "tệp không có nội dung", "the file holds nothing"),
            ("start of a value", "ở đây cần một giá trị: chữ trong dấu nháy kép, số, true, false, null, { hoặc [", "a value is expected: text between double quotes, a number, true, false, null, { or ["),
            ("literal", "ở đây cần một giá trị: chữ trong dấu nháy kép, số, true, false, null, { hoặc [", "a value is expected: text between double quotes, a number, true, false, null, { or ["),
        ];

    internal static Finding Of(JsonException fault, string text, string fileName)
    {
        var line = (int)(fault.LineNumber ?? 0);
        var column = Column(text, line, (int)(fault.BytePositionInLine ?? 0), out var letter);
        // The parser adds its own line and path, which the finding gives in its own words.
        var tail = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var said = tail < 0 ? fault.Message : fault.Message[..tail];
        var isAtEnd = letter is null && !string.IsNullOrWhiteSpace(text) && line >= text.TrimEnd().Count('\n');
        var reason = Array.Find(Reasons, one => isAtEnd ? one.Sign is Ended : said.Contains(one.Sign, StringComparison.OrdinalIgnoreCase));
        var seen = letter is null ? string.Empty : $"\"{letter}\": ";
        return new Finding
        {
            Code = FindingCode.RuleBookNotJson,
            Place = new SourceLocation(fileName, null, string.Create(CultureInfo.InvariantCulture, $"dòng {line + 1}, cột {column}")),
            Arguments =
            [
                (line + 1).ToString(CultureInfo.InvariantCulture),
                column.ToString(CultureInfo.InvariantCulture),
                Finding.Both(seen + (reason.Vietnamese ?? "không đúng chỗ"), seen + (reason.English ?? "not expected here")),
            ],
        };
    }

    /// <summary>From 1, in letters: the parser counts bytes.</summary>
    private static int Column(string text, int line, int bytes, out string? letter)
    {
        letter = null;
        var lines = text.Split('\n');
        if (line >= lines.Length)
        {
            return 1;
        }
        var counted = 0;
        var column = 1;
        foreach (var rune in lines[line].TrimEnd('\r').EnumerateRunes())
        {
            if (counted >= bytes)
            {
                letter = rune.ToString();
                return column;
            }
            counted += rune.Utf8SequenceLength;
            column++;
        }
        return column;
    }
}

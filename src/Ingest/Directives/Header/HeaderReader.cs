using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Header;

/// <summary>Reads number, date, kind, issuer and year from the head of a document (số, ngày, thể loại, cơ quan, năm).</summary>
internal static partial class HeaderReader
{
    private const int HeadLines = 70;

    public static HeaderReading Read(SourceText source, IReadOnlyList<Paragraph> paragraphs)
    {
        var lines = source.Lines.Take(HeadLines).ToList();
        var head = string.Join('\n', lines);
        var (number, symbol) = Number(head);
        var dateLine = DateLine().Match(head);
        var date = dateLine.Success
            ? DateMentions.Day(dateLine.Groups["d"].Value, dateLine.Groups["m"].Value, dateLine.Groups["y"].Value)
            : null;
        var title = TitleReader.Read(lines);
        var kind = title.Kind ?? DocumentKinds.OfSymbol(symbol) ?? (IsLetter(head) ? "Công văn" : null);
        var issuer = IssuerReader.Read(lines, source.Text, Place(dateLine), symbol);
        var document = new DirectiveDocument
        {
            Number = number,
            Date = date,
            Issuer = issuer,
            Kind = kind,
            Year = YearReader.Read(title.Text, date?.Year ?? YearOf(dateLine), source.Text),
        };
        return new HeaderReading(document, DefaultScopes.Of(issuer));
    }

    private static (string? Number, string Symbol) Number(string head)
    {
        var match = NumberLine().Match(head);
        if (!match.Success)
        {
            return (null, "");
        }
        var symbol = match.Groups["s"].Value.Replace(" ", "", StringComparison.Ordinal);
        var figure = match.Groups["n"].Value;
        return (figure.Length > 0 && symbol.Length > 1 ? figure + symbol : null, symbol);
    }

    private static bool IsLetter(string head) =>
        head.Contains("Kính gửi", StringComparison.OrdinalIgnoreCase) || head.Contains("V/v", StringComparison.OrdinalIgnoreCase);

    private static string? Place(Match dateLine)
    {
        if (!dateLine.Success)
        {
            return null;
        }
        // In two columns the number may stand on the same line: its capitals are no part of the place.
        var words = dateLine.Groups["p"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = words.SkipWhile(word => word.Length > 1 && word.All(letter => !char.IsLower(letter)) && !word.StartsWith("TP", StringComparison.Ordinal));
        return string.Join(' ', place) is { Length: > 0 } name ? name : string.Join(' ', words);
    }

    private static int? YearOf(Match dateLine) =>
        int.TryParse(dateLine.Groups["y"].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    [GeneratedRegex(
        @"\bS(?:ố|Ố)\s*:?[\s.…_]*(?<n>\d{1,5}[a-zA-Z]?)?[\s.…_]*(?<s>[/-]\s?[A-ZĐƯ][\p{L}\d&]*(?:\s?[-/]\s?[A-ZĐƯ][\p{L}\d&]*)*)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NumberLine();

    [GeneratedRegex(
        @"(?<p>(?:\p{Lu}[\p{L}.]*[ ])*\p{Lu}[\p{L}.]*)[ ]?,\s*ngày[\s.…_]*(?<d>\d{1,2})?[\s.…_]*tháng[\s.…_]*(?<m>\d{1,2})?[\s.…_]*năm[\s.…_]*(?<y>\d{4})",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DateLine();
}

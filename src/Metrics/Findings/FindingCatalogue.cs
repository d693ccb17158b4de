using System.Globalization;

namespace ThiDua.Metrics.Findings;

/// <summary>
/// The words of every finding (danh mục phát hiện): one entry a code. Parts: Files, RuleBooks, Scoring,
/// Home, Directives, Seals, each a file of this class.
/// </summary>
public static partial class FindingCatalogue
{
    private static readonly Dictionary<FindingCode, FindingKind> Kinds = Collect();

    /// <summary>All kinds, by code.</summary>
    public static IEnumerable<FindingKind> All => Kinds.Values.OrderBy(kind => (int)kind.Code);

    /// <exception cref="ArgumentOutOfRangeException">The code has no entry: a bug that a test finds.</exception>
    public static FindingKind Of(FindingCode code) =>
        Kinds.TryGetValue(code, out var kind)
            ? kind
            : throw new ArgumentOutOfRangeException(nameof(code), code, "no entry in the catalogue");

    /// <summary>The finding's sentence in Vietnamese, or in English.</summary>
    public static string Message(Finding finding, bool english = false)
    {
        var kind = Of(finding.Code);
        return Fill(english ? kind.MessageEnglish : kind.Message, finding, english);
    }

    /// <summary>What to do about it.</summary>
    public static string Remedy(Finding finding, bool english = false)
    {
        if (finding.RuleRemedy is { } asked)
        {
            return asked;
        }
        var kind = Of(finding.Code);
        return Fill(english ? kind.RemedyEnglish : kind.Remedy, finding, english);
    }

    /// <summary>Fills {0}, {1} ... and {place}; an argument's own braces stay as they are.</summary>
    private static string Fill(string template, Finding finding, bool english)
    {
        const string placeMark = "{place}";
        var arguments = finding.Arguments;
        var filled = new System.Text.StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length; at++)
        {
            if (
                at + 2 < template.Length
                && template[at] == '{'
                && char.IsAsciiDigit(template[at + 1])
                && template[at + 2] == '}'
            )
            {
                var index = template[at + 1] - '0';
                filled.Append(CultureInfo.InvariantCulture, $"{(index < arguments.Count ? Side(arguments[index], english) : "…")}");
                at += 2;
            }
            else if (string.CompareOrdinal(template, at, placeMark, 0, placeMark.Length) == 0)
            {
                filled.Append(PlaceWords(finding.Place, english));
                at += placeMark.Length - 1;
            }
            else
            {
                filled.Append(template[at]);
            }
        }
        return filled.ToString();
    }

    /// <summary>'Ô D17, sheet "Quý 2", tệp "so-lieu.xlsx"'.</summary>
    private static string PlaceWords(SourceLocation? place, bool english)
    {
        if (place is null)
        {
            return english ? "Somewhere" : "Chưa rõ chỗ";
        }
        var file = $"{(english ? "file" : "tệp")} \"{place.File}\"";
        var sheet = place.Sheet is { Length: > 0 } name ? $"sheet \"{name}\", " : "";
        var cell = place.Cell is { Length: > 0 } address ? $"{(english ? "cell" : "ô")} {address}, " : "";
        var words = cell + sheet + file;
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The part of the argument in the message's language; most have only one.</summary>
    private static string Side(string argument, bool english) =>
        argument.Split(Finding.LanguageBorder) is [var vietnamese, var other] ? (english ? other : vietnamese) : argument;

    private static Dictionary<FindingCode, FindingKind> Collect() =>
        new[] { FilesPart(), HomePart(), RuleBooksPart(), ScoringPart(), DirectivesPart(), HistoryPart(), TemplatesPart(), SealsPart(), FormsPart(), ValidationPart(), ApiPart() }
            .SelectMany(part => part)
            .ToDictionary(kind => kind.Code);
}

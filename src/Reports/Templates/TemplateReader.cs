using ThiDua.Metrics.Findings;

namespace ThiDua.Reports.Templates;

/// <summary>
/// Reads a template: lines of text, "{{field}}" to fill, "**bold**" and "*italic*", and lines that begin with "@"
/// for tables, charts, lists and conditions. Everything wrong is found at once, each with its line.
/// </summary>
internal sealed class TemplateReader
{
    private const string Divider = "---";
    private const string End = "@hết";
    private const string NewPage = "@trang mới";
    private const string Table = "@bảng ";
    private const string Chart = "@biểu đồ ";
    private const string Each = "@mỗi ";
    private const string WhenAny = "@nếu có ";
    private const string WhenNone = "@nếu không có ";

    private readonly string file;
    private readonly List<Finding> findings = [];
    private readonly (int Number, string Text)[] lines;

    private TemplateReader(string text, string file)
    {
        this.file = file;
        lines =
        [
            .. text.ReplaceLineEndings("\n")
                .TrimStart('\uFEFF')
                .Normalize(System.Text.NormalizationForm.FormC)
                .Split('\n')
                .Select((line, at) => (at + 1, line.Trim()))
                .Where(line => !line.Item2.StartsWith("//", StringComparison.Ordinal)),
        ];
    }

    /// <param name="file">The name under which findings speak of it.</param>
    internal static TemplateReading Read(string text, string file)
    {
        var reader = new TemplateReader(text, file);
        var template = reader.Template();
        return new TemplateReading(reader.findings.Count == 0 ? template : null, reader.findings);
    }

    private Template? Template()
    {
        var dividers = lines
            .Select((line, at) => (line, at))
            .Where(pair => pair.line.Text is Divider)
            .Select(pair => pair.at)
            .ToList();
        var headEnd = dividers.Count > 0 ? dividers[0] : lines.Length;
        var bodyEnd = dividers.Count > 1 ? dividers[1] : lines.Length;
        var head = Sections(lines[..headEnd], ["loại", "ký hiệu", "trích yếu", "ngày ký", "kính gửi"]);
        if (dividers.Count == 0)
        {
            Report(FindingCode.TemplateHeadingMissing, 1, Divider);
        }
        if (!head.TryGetValue("loại", out var type) || type is [] or [(_, ""), ..])
        {
            Report(FindingCode.TemplateHeadingMissing, 1, "loại:");
            type = [(1, "")];
        }
        var body = headEnd < lines.Length ? Body(lines[(headEnd + 1)..bodyEnd]) : [];
        var foot = bodyEnd < lines.Length ? Sections(lines[(bodyEnd + 1)..], ["nơi nhận", "ký trái", "ký phải"]) : [];
        return new Template
        {
            DocumentType = type[0].Text,
            Symbol = head.TryGetValue("ký hiệu", out var symbol) ? symbol[0].Text : "",
            Subject = head.TryGetValue("trích yếu", out var subject)
                ? Pieces(subject[0].Text, subject[0].Number, [])
                : [],
            Addressees = Texts(head, "kính gửi"),
            IsDated =
                !head.TryGetValue("ngày ký", out var dated)
                || TemplateVocabulary.Canonical(dated[0].Text) is not "không",
            Body = body,
            Recipients = Texts(foot, "nơi nhận"),
            LeftSignature = Texts(foot, "ký trái"),
            RightSignature = Texts(foot, "ký phải"),
        };
    }

    /// <summary>"key: text", and the lines after it up to the next key.</summary>
    private Dictionary<string, List<(int Number, string Text)>> Sections(
        (int Number, string Text)[] part,
        string[] keys
    )
    {
        var sections = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        List<(int, string)>? current = null;
        foreach (var (number, text) in part)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? "" : TemplateVocabulary.Canonical(text[..colon]);
            if (keys.Contains(key, StringComparer.Ordinal))
            {
                current = [];
                sections[key] = current;
                var rest = text[(colon + 1)..].Trim();
                if (rest.Length > 0)
                {
                    current.Add((number, rest));
                }
            }
            else if (current is not null)
            {
                current.Add((number, text));
            }
            else if (text.Length > 0)
            {
                Report(
                    FindingCode.TemplateInstructionUnknown,
                    number,
                    text,
                    string.Join(", ", keys.Select(known => known + ":"))
                );
            }
        }
        foreach (var section in sections.Values)
        {
            while (section is [.., (_, "")])
            {
                section.RemoveAt(section.Count - 1);
            }
        }
        return sections.Where(section => section.Value.Count > 0).ToDictionary(StringComparer.Ordinal);
    }

    private List<IReadOnlyList<TextPiece>> Texts(
        Dictionary<string, List<(int Number, string Text)>> sections,
        string key
    ) => sections.TryGetValue(key, out var found) ? [.. found.Select(line => Pieces(line.Text, line.Number, []))] : [];

    private List<TemplateBlock> Body((int Number, string Text)[] part)
    {
        var at = 0;
        var blocks = Blocks(part, ref at, []);
        while (at < part.Length)
        {
            Report(FindingCode.TemplateBlockUnbalanced, part[at].Number, End);
            at++;
            blocks.AddRange(Blocks(part, ref at, []));
        }
        return blocks;
    }

    /// <summary>Blocks up to the closing line, which is left for the caller.</summary>
    private List<TemplateBlock> Blocks((int Number, string Text)[] part, ref int at, IReadOnlyList<string> fields)
    {
        var blocks = new List<TemplateBlock>();
        while (at < part.Length)
        {
            var (number, text) = part[at];
            var word = text.StartsWith('@') ? TemplateVocabulary.Canonical(text) : "";
            if (word is End)
            {
                return blocks;
            }
            at++;
            if (text.Length == 0)
            {
                continue;
            }
            if (word.Length == 0)
            {
                blocks.Add(Line(text, number, fields));
            }
            else if (word is NewPage)
            {
                blocks.Add(new TemplateBlock(BlockKind.NewPage, ""));
            }
            else if (Named(word, Table, number, TemplateVocabulary.Tables) is { } table)
            {
                blocks.Add(new TemplateBlock(BlockKind.Table, table));
            }
            else if (Named(word, Chart, number, TemplateVocabulary.Charts) is { } chart)
            {
                blocks.Add(new TemplateBlock(BlockKind.Chart, chart));
            }
            else
            {
                blocks.Add(Block(word, number, part, ref at, fields));
            }
        }
        return blocks;
    }

    /// <summary>A list or a condition with the blocks up to its end.</summary>
    private TemplateBlock Block(
        string word,
        int number,
        (int Number, string Text)[] part,
        ref int at,
        IReadOnlyList<string> fields
    )
    {
        var lists = TemplateVocabulary.Lists.Select(list => list.Name).ToList();
        var isEach = word.StartsWith(Each, StringComparison.Ordinal);
        var isNone = word.StartsWith(WhenNone, StringComparison.Ordinal);
        if (!isEach && !isNone && !word.StartsWith(WhenAny, StringComparison.Ordinal))
        {
            if (!word.StartsWith(Table, StringComparison.Ordinal) && !word.StartsWith(Chart, StringComparison.Ordinal))
            {
                Report(
                    FindingCode.TemplateInstructionUnknown,
                    number,
                    word,
                    $"{Table}…, {Chart}…, {Each}…, {WhenAny}…, {WhenNone}…, {End}, {NewPage}"
                );
            }
            return new TemplateBlock(BlockKind.NewPage, "");
        }
        var name =
            Named(
                word,
                isEach ? Each
                    : isNone ? WhenNone
                    : WhenAny,
                number,
                lists
            ) ?? "";
        var list = TemplateVocabulary.ListOf(name);
        // Under an unknown list no field can be judged: its own finding is enough.
        var inner = Blocks(part, ref at, isEach ? list?.Fields ?? ["*"] : fields);
        if (at < part.Length)
        {
            at++;
        }
        else
        {
            Report(FindingCode.TemplateBlockUnbalanced, number, word);
        }
        return new TemplateBlock(isEach ? BlockKind.Each : BlockKind.When, name) { Blocks = inner, WhenEmpty = isNone };
    }

    /// <summary>The name after an instruction; null where it is another one, or the name is unknown.</summary>
    private string? Named(string word, string instruction, int number, IReadOnlyList<string> known)
    {
        if (!word.StartsWith(instruction, StringComparison.Ordinal))
        {
            return null;
        }
        var name = word[instruction.Length..];
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }
        Report(
            FindingCode.TemplateInstructionUnknown,
            number,
            word,
            string.Join(", ", known.Select(one => instruction + one))
        );
        return null;
    }

    private TemplateBlock Line(string text, int number, IReadOnlyList<string> fields)
    {
        var (style, rest) = text switch
        {
            ['#', '#', '#', ' ', .. var words] => (LineStyle.Subheading, words),
            ['#', '#', ' ', .. var words] => (LineStyle.Heading, words),
            ['#', ' ', .. var words] => (LineStyle.Title, words),
            ['-', ' ', .. var words] => (LineStyle.Item, words),
            ['>', ' ', .. var words] => (LineStyle.Centered, words),
            _ => (LineStyle.Body, text),
        };
        return new TemplateBlock(BlockKind.Line, "") { Style = style, Pieces = Pieces(rest.Trim(), number, fields) };
    }

    private List<TextPiece> Pieces(string text, int number, IReadOnlyList<string> fields)
    {
        var pieces = new List<TextPiece>();
        var (bold, italic, start) = (false, false, 0);
        var at = 0;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("{{"))
            {
                Words(start, at);
                var close = text.IndexOf("}}", at, StringComparison.Ordinal);
                var name = TemplateVocabulary.Canonical(close < 0 ? text[(at + 2)..] : text[(at + 2)..close]);
                Check(name, number, fields);
                pieces.Add(new TextPiece(null, name, bold, italic));
                at = close < 0 ? text.Length : close + 2;
                start = at;
            }
            else if (rest.StartsWith("**"))
            {
                Words(start, at);
                bold = !bold;
                at += 2;
                start = at;
            }
            else if (rest[0] == '*')
            {
                Words(start, at);
                italic = !italic;
                at++;
                start = at;
            }
            else
            {
                at++;
            }
        }
        Words(start, text.Length);
        return pieces;

        void Words(int from, int to)
        {
            if (to > from)
            {
                pieces.Add(new TextPiece(text[from..to], null, bold, italic));
            }
        }
    }

    private void Check(string name, int number, IReadOnlyList<string> fields)
    {
        var known = TemplateVocabulary.Fields.Select(field => field.Name).Concat(fields).ToList();
        if (!known.Contains(name, StringComparer.Ordinal) && fields is not ["*"])
        {
            var nearest = known.MinBy(one => Distance(one, name)) ?? "";
            Report(FindingCode.TemplateFieldUnknown, number, name, nearest);
        }
    }

    private void Report(FindingCode code, int line, params string[] arguments) =>
        findings.Add(
            new Finding
            {
                Code = code,
                Place = new SourceLocation(
                    file,
                    null,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dòng {line}")
                ),
                Arguments = arguments,
            }
        );

    /// <summary>Letters to change, add or take away (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var letter = 0; letter < one.Length; letter++)
        {
            var (corner, left) = (row[0], letter + 1);
            row[0] = left;
            for (var column = 0; column < other.Length; column++)
            {
                var next = Math.Min(
                    Math.Min(row[column + 1], left) + 1,
                    corner + (one[letter] == other[column] ? 0 : 1)
                );
                corner = row[column + 1];
                row[column + 1] = next;
                left = next;
            }
        }
        return row[^1];
    }
}

using System.Globalization;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>"(12 mục tiêu)" before a list of another length (số đếm trong ngoặc): a checksum that does not match.</summary>
internal static class ChecksumCheck
{
    public static IEnumerable<DirectiveWarning> Read(SourceText source, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<DirectiveTarget> targets)
    {
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var paragraph = paragraphs[index];
            for (var open = 0; open + 3 < paragraph.Tokens.Count; open++)
            {
                if (Told(paragraph.Tokens, open) is not { } told || Listed(paragraphs, index, open) is not { } listed || listed.Count == told || targets.Count(target => listed.Holds(source.IndexOf(target.Offset))) == told)
                {
                    continue;
                }
                var close = paragraph.Tokens.Skip(open).First(token => token.Is(")"));
                var range = new TextRange(paragraph.Tokens[open].Start, close.End);
                yield return new DirectiveWarning
                {
                    Kind = DirectiveWarningKind.Checksum,
                    Text = source.Quote(range),
                    Why = string.Create(CultureInfo.InvariantCulture, $"the list has {listed.Count}, not {told}"),
                    Message = string.Create(CultureInfo.InvariantCulture, $"Trong ngoặc ghi {told} nhưng danh sách có {listed.Count} mục."),
                    Offset = source.OriginalOffset(range.Start),
                };
            }
        }
    }

    /// <summary>"(12 mục tiêu)", "(gồm 05 nội dung)": the number that the bracket tells.</summary>
    private static int? Told(IReadOnlyList<Token> tokens, int open)
    {
        if (!tokens[open].Is("("))
        {
            return null;
        }
        var number = tokens[open + 1].Key is "gồm" or "có" ? open + 2 : open + 1;
        return number + 2 < tokens.Count
            && tokens[number].IsNumber
            && tokens[number].Text.Length <= 2
            && Nouns.At(tokens, number + 1, tokens.Count) is { Length: > 0 } noun
            && number + 1 + noun.Length < tokens.Count
            && tokens[number + 1 + noun.Length].Is(")")
            ? int.Parse(tokens[number].Text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>How many entries the list has that the colon after the bracket opens; null where there is no list, or an open one.</summary>
    private static ListedEntries? Listed(IReadOnlyList<Paragraph> paragraphs, int index, int open)
    {
        var paragraph = paragraphs[index];
        var colon = open;
        while (colon < paragraph.Tokens.Count && !paragraph.Tokens[colon].Is(":"))
        {
            if (paragraph.Tokens[colon].Is(".") || paragraph.Tokens[colon].Is(";"))
            {
                return null;
            }
            colon++;
        }
        if (colon >= paragraph.Tokens.Count)
        {
            return paragraph.IsHeading ? Followers(paragraphs, index) : null;
        }
        if (colon < paragraph.Tokens.Count - 1)
        {
            var sentence = Sentences.Of(paragraph).FirstOrDefault(part => part.From <= colon && colon < part.To);
            var to = Math.Max(sentence.To, colon + 1);
            var entries = Sentences.Clauses(paragraph, colon + 1, to).Count();
            return entries < 2 || paragraph.Tokens.Skip(colon).Take(to - colon + 1).Any(token => token.Key is "…" or "...")
                ? null
                : new ListedEntries(entries, new TextRange(paragraph.Tokens[colon].Start, paragraph.Tokens[to - 1].End));
        }
        return Followers(paragraphs, index);
    }

    private static ListedEntries? Followers(IReadOnlyList<Paragraph> paragraphs, int index)
    {
        var level = index + 1 < paragraphs.Count ? paragraphs[index + 1].Level : ListLevel.Plain;
        if (level == ListLevel.Plain || level <= paragraphs[index].Level)
        {
            return null;
        }
        var count = 0;
        var end = paragraphs[index].Range.End;
        for (var next = index + 1; next < paragraphs.Count && paragraphs[next].Level >= level && paragraphs[next].Level != ListLevel.Plain; next++)
        {
            count += paragraphs[next].Level == level ? 1 : 0;
            end = paragraphs[next].Range.End;
        }
        return count < 2 ? null : new ListedEntries(count, new TextRange(paragraphs[index].Range.End, end));
    }

    private sealed record ListedEntries(int Count, TextRange Range)
    {
        public bool Holds(int place) => Range.Start <= place && place < Range.End;
    }

    private static readonly PhraseTable<bool> Nouns = Phrases.Of(
        "mục tiêu", "chỉ tiêu", "nội dung", "nhiệm vụ", "giải pháp", "tiêu chí", "nhóm chỉ tiêu", "nhóm nhiệm vụ", "phong trào", "chỉ tiêu chủ yếu", "chỉ tiêu cụ thể",
        "nhóm giải pháp", "mục tiêu cụ thể", "nội dung thi đua", "nhiệm vụ trọng tâm", "công trình", "dự án", "đơn vị", "việc"
    );
}

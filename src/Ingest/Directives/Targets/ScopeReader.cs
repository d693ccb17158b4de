using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Finds whose figure a target is (phạm vi) and takes those words out.</summary>
internal static class ScopeReader
{
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal) { "tỉnh", "huyện", "xã", "phường", "thành", "thị" };

    /// <summary>Null where the words name no scope.</summary>
    public static string? Read(TokenMask mask)
    {
        string? scope = null;
        for (var at = mask.From; at < mask.To; at++)
        {
            if (mask.IsTaken(at))
            {
                continue;
            }
            var length = Length(mask, at);
            if (length == 0)
            {
                continue;
            }
            var words = new TokenMask(mask.Tokens, at, Math.Min(at + length, mask.To)).Write();
            scope ??= Plain(words);
            mask.Take(at, length);
            at += length - 1;
        }
        return scope;
    }

    private static int Length(TokenMask mask, int at)
    {
        var tokens = mask.Tokens;
        var (whole, _) = ScopeWords.Whole.At(tokens, at, mask.To);
        if (whole > 0 && tokens[at + whole - 1].Is("cấp") && ScopeWords.Bodies.IsAt(tokens, at + whole, mask.To))
        {
            // "các cấp công đoàn": who acts.
            whole = 0;
        }
        var (opener, _) = ScopeWords.Openers.At(tokens, at, mask.To);
        var quality = opener == 0 ? 0 : Qualities(tokens, at + opener, mask.To);
        var (each, _) = ScopeWords.Each.At(tokens, at, mask.To);
        var member = each == 0 ? 0 : ScopeWords.Members.At(tokens, at + each, mask.To).Length;
        var (all, _) = ScopeWords.All.At(tokens, at, mask.To);
        var beside = Math.Max(each, all) is > 0 and var word ? word + SideBySide(tokens, at + word, mask.To) : 0;
        beside = beside > Math.Max(each, all) ? beside : 0;
        return Math.Max(
            Math.Max(whole, quality > 0 && (opener > 1 || quality > 0) ? opener + quality : 0),
            Math.Max(Math.Max(member > 0 ? each + member : 0, beside), Named(tokens, at, mask.To))
        );
    }

    /// <summary>Two or more bodies of one rank: "xã, phường", "sở, ban, ngành", "cơ quan, đơn vị và địa phương"; 0 for one.</summary>
    private static int SideBySide(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var (first, _) = ScopeWords.SideBySide.At(tokens, at, limit);
        var end = at + first;
        var bodies = first > 0 ? 1 : 0;
        while (bodies > 0 && end + 1 < limit && tokens[end].Key is "," or "và" or "hoặc" && ScopeWords.SideBySide.At(tokens, end + 1, limit) is { Length: > 0 } next)
        {
            end += 1 + next.Length;
            bodies++;
        }
        return bodies > 1 ? end - at : 0;
    }

    /// <summary>One quality or several: "nghèo", "biên giới, vùng cao".</summary>
    private static int Qualities(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var (length, _) = ScopeWords.Qualities.At(tokens, at, limit);
        if (length == 0)
        {
            return 0;
        }
        var next = at + length;
        var joint = next < limit && tokens[next].Key is "," or "và" ? 1 : 0;
        var more = Qualities(tokens, next + joint, limit);
        return more == 0 ? length : length + joint + more;
    }

    /// <summary>"huyện Hoa Ban", "thành phố Hoa Ban", "trên địa bàn tỉnh": a level with or without its name.</summary>
    private static int Named(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var first = at;
        if (first + 2 < limit && tokens[first].Is("trên") && tokens[first + 1].Is("địa") && tokens[first + 2].Is("bàn"))
        {
            first += 3;
        }
        else if (first < limit && tokens[first].Key is "tại" or "ở" or "của" or "cho")
        {
            first++;
        }
        if (first >= limit || !Levels.Contains(tokens[first].Key))
        {
            return 0;
        }
        var level = tokens[first].Key is "thành" or "thị" ? 2 : 1;
        var end = first + level;
        var nameFrom = end;
        while (end < limit && tokens[end].IsCapital && end - nameFrom < 4)
        {
            end++;
        }
        // "xã đạt chuẩn" speaks of communes in general; "trên địa bàn xã" and "xã Mường Than" of one.
        return end > nameFrom || first - at == 3 ? end - at : 0;
    }

    private static string Plain(string words)
    {
        foreach (var preposition in new[] { "trên địa bàn ", "đối với ", "tại ", "của ", "thuộc ", "trong ", "ở ", "cho " })
        {
            if (words.StartsWith(preposition, StringComparison.OrdinalIgnoreCase))
            {
                var rest = words[preposition.Length..];
                return preposition.Length > 10 && !rest.Contains(' ', StringComparison.Ordinal) ? "toàn " + rest : rest;
            }
        }
        return words;
    }
}

using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Tells whether a list of targets says that it goes on (danh sách còn tiếp): "; ...", "v.v.".</summary>
internal static partial class OpenLists
{
    public static bool IsOpen(SourceText source, IReadOnlyList<DirectiveTarget> targets) =>
        targets.Any(target =>
        {
            var at = source.IndexOf(target.Offset);
            var paragraph = source.Paragraphs.FirstOrDefault(range => range.Start <= at && at < range.End);
            return !paragraph.IsEmpty && Ellipsis().IsMatch(source.Text[at..paragraph.End]);
        });

    [GeneratedRegex(@"[;,]\s*(?:\.{2,}|…|v\.\s?v)|\bv\.\s?v\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ellipsis();
}

using System.Globalization;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>Two values for one thing in one year (mâu thuẫn trong văn bản).</summary>
internal static class ContradictionCheck
{
    public static IEnumerable<DirectiveWarning> Read(IReadOnlyList<DirectiveTarget> targets)
    {
        for (var second = 1; second < targets.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Contradict(targets[first], targets[second]))
                {
                    yield return new DirectiveWarning
                    {
                        Kind = DirectiveWarningKind.Contradiction,
                        Text = targets[second].Quote,
                        Why = string.Create(
                            CultureInfo.InvariantCulture,
                            $"two values for one indicator: {targets[first].Value} and {targets[second].Value}"
                        ),
                        Message = $"Cùng một chỉ tiêu có hai giá trị: “{targets[first].Quote}” và “{targets[second].Quote}”.",
                        Offset = targets[second].Offset,
                    };
                    break;
                }
            }
        }
    }

    private static bool Contradict(DirectiveTarget first, DirectiveTarget second) =>
        (first.Value != second.Value || first.Upper != second.Upper)
        && first.Change == second.Change
        && string.Equals(first.Unit, second.Unit, StringComparison.Ordinal)
        && string.Equals(first.Scope, second.Scope, StringComparison.OrdinalIgnoreCase)
        && string.Equals(first.Period, second.Period, StringComparison.Ordinal)
        && first.DeadlineYear == second.DeadlineYear
        && SameWords(first.Indicator, second.Indicator);

    private static bool SameWords(string first, string second) => Words(first).SetEquals(Words(second));

    private static HashSet<string> Words(string indicator) =>
        indicator
            .Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(VietnameseKey.Of)
            .Where(word => word is not ("các" or "số" or "của" or "cho" or "có" or "trên" or "địa" or "bàn"))
            .ToHashSet(StringComparer.Ordinal);
}

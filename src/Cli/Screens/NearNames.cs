using ThiDua.Metrics.Units;

namespace ThiDua.Cli.Screens;

/// <summary>What a code or name that is not there may have been meant to be (có phải ...).</summary>
internal static class NearNames
{
    /// <summary>More are no help to choose from.</summary>
    private const int Most = 6;

    /// <summary>" Có phải: huyen-than-uyen (Huyện Than Uyên)?"; empty where nothing is near.</summary>
    /// <param name="known">Codes and names.</param>
    internal static string Question(string asked, IEnumerable<(string Code, string Name)> known)
    {
        var key = KeyOf(asked);
        var near = known
            .DistinctBy(one => one.Code, StringComparer.Ordinal)
            .Select(one => (one.Code, one.Name, Far: Math.Min(Distance(key, KeyOf(one.Code)), Distance(key, KeyOf(one.Name)))))
            .Where(one => key.Length > 0 && one.Far <= Math.Max(1, key.Length / 5))
            .OrderBy(one => one.Far)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        // Where one fits but for its marks, or holds what was asked, guesses at slips of the hand only confuse.
        var best = near.Where(one => one.Far <= 0 && one.Far == near[0].Far).ToList();
        var shown = (best.Count > 0 ? best : near).Take(Most).Select(one => $"{one.Code} ({one.Name})").ToList();
        return shown.Count == 0 ? "" : $" Có phải: {string.Join(", ", shown)}?";
    }

    private static string KeyOf(string text) => NameKey.Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>-1: the same; 0: a part of it; else the letters to add, leave out or change.</summary>
    private static int Distance(string asked, string known)
    {
        if (string.Equals(asked, known, StringComparison.Ordinal))
        {
            return -1;
        }
        if (known.Contains(asked, StringComparison.Ordinal))
        {
            return 0;
        }
        var row = Enumerable.Range(0, known.Length + 1).ToArray();
        for (var at = 0; at < asked.Length; at++)
        {
            var before = row[0];
            row[0] = at + 1;
            for (var place = 0; place < known.Length; place++)
            {
                var changed = before + (asked[at] == known[place] ? 0 : 1);
                before = row[place + 1];
                row[place + 1] = Math.Min(changed, Math.Min(before, row[place]) + 1);
            }
        }
        return row[known.Length];
    }
}

using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;

namespace ThiDua.Dashboard;

/// <summary>How the dashboard was started: where the data is, and whether to show the sample.</summary>
/// <param name="Home">The folder with the ledger and its snapshots.</param>
/// <param name="Sample">Import the sample into the home before serving.</param>
/// <param name="HostArguments">What is left for the web host ("--urls ...").</param>
internal sealed record DashboardOptions(HomeFolder Home, bool Sample, string[] HostArguments)
{
    /// <summary>What the web host reads by itself.</summary>
    private static readonly string[] HostWords = ["urls", "environment", "contentRoot", "applicationName", "webroot"];

    /// <summary>On loopback only; --urls or ASPNETCORE_URLS opens it to others.</summary>
    public const int DefaultPort = 5080;

    /// <summary>
    /// Takes --sample and --home out before the host reads the rest: its reader would take the word after
    /// --sample for a value.
    /// </summary>
    /// <exception cref="ArgumentException">--home without a folder, or an unknown word; the message is for people.</exception>
    public static DashboardOptions Parse(IReadOnlyList<string> arguments)
    {
        var rest = new List<string>();
        string? home = null;
        var sample = false;
        for (var at = 0; at < arguments.Count; at++)
        {
            var word = arguments[at];
            if (string.Equals(word, "--sample", StringComparison.Ordinal))
            {
                sample = true;
            }
            else if (word.StartsWith("--home=", StringComparison.Ordinal))
            {
                home = word["--home=".Length..];
            }
            else if (string.Equals(word, "--home", StringComparison.Ordinal))
            {
                at++;
                home = at < arguments.Count ? arguments[at] : "";
            }
            else if (IsKnown(word) || (at > 0 && IsKnown(arguments[at - 1]) && !word.StartsWith('-')))
            {
                rest.Add(word);
            }
            else
            {
                // A typing error in --home must not show other data.
                throw new ArgumentException(
                    $"Không hiểu \"{word}\". Các lựa chọn: --sample, --home THƯ_MỤC, --urls ĐỊA_CHỈ.",
                    nameof(arguments)
                );
            }
        }
        if (home is { Length: 0 })
        {
            throw new ArgumentException("--home cần tên một thư mục, ví dụ: --home .thidua", nameof(arguments));
        }
        return new DashboardOptions(HomeChoice.Of(home, sample), sample, [.. rest]);
    }

    private static bool IsKnown(string word) =>
        word.StartsWith("--", StringComparison.Ordinal)
        && HostWords.Contains(word[2..].Split('=')[0], StringComparer.OrdinalIgnoreCase);
}

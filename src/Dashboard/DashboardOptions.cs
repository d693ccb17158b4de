using System.Globalization;
using ThiDua.Dashboard.Telemetry;
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

    private static readonly string[] OwnWords = ["--home", "--log", "--api-rate"];

    /// <summary>On loopback only; --urls or ASPNETCORE_URLS opens it to others.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Twenty calls a second of one address: a script that reads everything stays below it.</summary>
    public const int DefaultApiRate = 1200;

    /// <summary>Lines for people in a console window, JSON where the output goes to a file or a service.</summary>
    public LogShape Log { get; init; } = Console.IsOutputRedirected ? LogShape.Json : LogShape.Text;

    /// <summary>How many API calls a minute one address may make; 0: any number.</summary>
    public int ApiRate { get; init; } = DefaultApiRate;

    /// <summary>
    /// Takes our own words out before the host reads the rest: its reader would take the word after --sample for a
    /// value.
    /// </summary>
    /// <exception cref="ArgumentException">A word without its value, or an unknown word; the message is for people.</exception>
    public static DashboardOptions Parse(IReadOnlyList<string> arguments)
    {
        var rest = new List<string>();
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var sample = false;
        for (var at = 0; at < arguments.Count; at++)
        {
            var word = arguments[at];
            var name = word.Split('=')[0];
            if (string.Equals(word, "--sample", StringComparison.Ordinal))
            {
                sample = true;
            }
            else if (OwnWords.Contains(name, StringComparer.Ordinal))
            {
                own[name] =
                    word.Length > name.Length ? word[(name.Length + 1)..]
                    : at + 1 < arguments.Count ? arguments[++at]
                    : "";
            }
            else if (IsKnown(word) || (at > 0 && IsKnown(arguments[at - 1]) && !word.StartsWith('-')))
            {
                rest.Add(word);
            }
            else
            {
                // A typing error in --home must not show other data.
                throw new ArgumentException(
                    $"Không hiểu \"{word}\". Các lựa chọn: --sample, --home THƯ_MỤC, --urls ĐỊA_CHỈ, --log text|json, --api-rate SỐ_LẦN_MỘT_PHÚT.",
                    nameof(arguments)
                );
            }
        }
        var home = own.GetValueOrDefault("--home");
        if (home is { Length: 0 })
        {
            throw new ArgumentException("--home cần tên một thư mục, ví dụ: --home .thidua", nameof(arguments));
        }
        var options = new DashboardOptions(HomeChoice.Of(home, sample), sample, [.. rest]);
        return options with
        {
            Log = own.TryGetValue("--log", out var log) ? LogOf(log) : options.Log,
            ApiRate = own.TryGetValue("--api-rate", out var rate) ? RateOf(rate) : options.ApiRate,
        };
    }

    private static LogShape LogOf(string value) =>
        value switch
        {
            "text" => LogShape.Text,
            "json" => LogShape.Json,
            _ => throw new ArgumentException($"--log \"{value}\": cần text (dòng chữ cho người đọc) hoặc json (mỗi sự kiện một dòng JSON).", nameof(value)),
        };

    private static int RateOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate <= 1_000_000
            ? rate
            : throw new ArgumentException($"--api-rate \"{value}\": cần một số nguyên từ 0 (không giới hạn) đến 1000000, ví dụ: --api-rate 600", nameof(value));

    private static bool IsKnown(string word) =>
        word.StartsWith("--", StringComparison.Ordinal)
        && HostWords.Contains(word[2..].Split('=')[0], StringComparer.OrdinalIgnoreCase);
}

using System.Globalization;
using System.Text;

namespace ThiDua.Load;

/// <summary>The tables for docs/benchmarks.md, and where a budget of the design is not kept.</summary>
internal sealed class LoadReport
{
    public const string Begin = "<!-- load: written by benchmarks/Load -->";
    public const string End = "<!-- /load -->";

    /// <summary>Milliseconds that a page may take to compute.</summary>
    private const double MostServer = 50;

    /// <summary>Bytes of a first view.</summary>
    private const long MostBytes = 300_000;

    private readonly StringBuilder text = new();

    public List<string> Violations { get; } = [];

    public void Add(MadeSize size, IReadOnlyList<PageTimes> server, IReadOnlyList<FirstView> views)
    {
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"### {size.Name}: {size.Units} units in {size.Blocs} blocs, {size.Criteria} criteria").AppendLine();
        _ = text.AppendLine("| page | computed p50 | p95 | p99 | 16 at once p95 | a second | kept p50 | p95 | a second | 304 p95 | a second |");
        _ = text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (page, alone, crowd, kept, held) in server)
        {
            _ = text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {page.Name} | {alone.P50:0.0} | {alone.P95:0.0} | {alone.P99:0.0} | {crowd.P95:0} | {crowd.PerSecond:0} | {kept.P50:0.0}{(page.IsKept ? "" : " *")} | {kept.P95:0.0} | {kept.PerSecond:0} | {held.P95:0.0} | {held.PerSecond:0} |"
            );
            if (alone.P95 > MostServer)
            {
                Violations.Add(string.Create(CultureInfo.InvariantCulture, $"{size.Name}, {page.Name}: p95 {alone.P95:0.0} ms computed, budget {MostServer:0}"));
            }
            if (alone.PerSecond == 0 || kept.PerSecond == 0)
            {
                Violations.Add($"{size.Name}, {page.Name}: no request was answered in its time");
            }
            if (alone.Errors + crowd.Errors + kept.Errors > 0)
            {
                Violations.Add(string.Create(CultureInfo.InvariantCulture, $"{size.Name}, {page.Name}: {alone.Errors + crowd.Errors + kept.Errors} requests failed"));
            }
        }
        _ = text.AppendLine().AppendLine("\\* not kept: computed again for each.");
        _ = text.AppendLine().AppendLine("| first view | first paint, ms | largest paint, ms | kB | requests |").AppendLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var view in views)
        {
            _ = text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {view.Page.Name} | {Paint(view.FirstPaint, view)} | {Paint(view.LargestPaint, view)} | {view.Bytes / 1000.0:0} | {view.Requests} |"
            );
            if (!view.IsDone)
            {
                Violations.Add($"{size.Name}, {view.Page.Name}: not done within {BrowserTimes.LongestSeconds} s in the browser");
            }
            if (view.Bytes > MostBytes)
            {
                Violations.Add(string.Create(CultureInfo.InvariantCulture, $"{size.Name}, {view.Page.Name}: {view.Bytes} bytes, budget {MostBytes}"));
            }
        }
        _ = text.AppendLine();
    }

    private static string Paint(double at, FirstView view) =>
        view.IsDone ? at.ToString("0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"over {BrowserTimes.LongestSeconds * 1000}");

    public string Text()
    {
        var verdict = Violations.Count == 0 ? "Every page is inside its budget." : "Outside the budget: " + string.Join("; ", Violations) + ".";
        return text + verdict + "\n";
    }

    /// <summary>Between the two marks of a document.</summary>
    public void WriteInto(string document)
    {
        var whole = File.ReadAllText(document);
        var (begin, end) = (whole.IndexOf(Begin, StringComparison.Ordinal), whole.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{document} has no place for the table: {Begin} ... {End}");
        }
        File.WriteAllText(document, whole[..(begin + Begin.Length)] + "\n" + Text() + whole[end..]);
    }
}

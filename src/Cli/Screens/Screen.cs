using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Cli.Screens;

/// <summary>What the command line shows: results on the first writer, progress and troubles on the second.</summary>
internal sealed class Screen
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IAnsiConsole results;
    private readonly TextWriter plain;
    private readonly TextWriter troubles;

    internal Screen(TextWriter plain, TextWriter troubles)
    {
        this.plain = plain;
        this.troubles = troubles;
        results = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(plain),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        // A redirected output has no width of its own; a table must not be cut there.
        if (results.Profile.Width < 100 || !ReferenceEquals(plain, Console.Out) || Console.IsOutputRedirected)
        {
            results.Profile.Width = 240;
        }
    }

    internal void Line(string text = "") => plain.WriteLine(text);

    /// <summary>For progress: it does not mix with results that go into a file.</summary>
    internal void Progress(string text) => troubles.WriteLine(text);

    /// <summary>For a program: one JSON document.</summary>
    internal void Json(object answer) => plain.WriteLine(JsonSerializer.Serialize(answer, JsonOptions));

    /// <summary>Another writer holds the lock.</summary>
    internal void Waiting(LockHolder holder) =>
        Progress($"Đang đợi {holder.Who} ({holder.Machine}, tiến trình {holder.Process.ToString(CultureInfo.InvariantCulture)}) ghi xong …");

    /// <summary>The rule book asked for is not there.</summary>
    internal void NoRuleBook(string asked, IEnumerable<RuleBook> books) =>
        Trouble(
            $"Không có bảng tiêu chí \"{asked}\". Các bảng: "
                + string.Join(", ", books.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}@{one.Version}")))
        );

    /// <summary>The bloc asked for is not there.</summary>
    /// <param name="year">The year asked for; null: any.</param>
    internal void NoBloc(string asked, int? year, IEnumerable<Bloc> blocs) =>
        Trouble(
            (
                year is { } only
                    ? string.Create(CultureInfo.InvariantCulture, $"Không có khối \"{asked}\" đã chấm trong năm {only}. Các khối: ")
                    : $"Không có khối \"{asked}\" đã chấm. Các khối: "
            )
                + string.Join(", ", blocs.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Code} ({one.Year})")))
        );

    /// <summary>Published results that the facts beside them no longer give; and blocs that have none yet.</summary>
    internal void Stale(IReadOnlyList<StaleBloc> blocs)
    {
        Say("Kết quả đã cũ: số liệu hoặc bảng tiêu chí đã đổi sau lần chấm của", blocs.Where(bloc => bloc.IsScored));
        Say("Chưa chấm:", blocs.Where(bloc => !bloc.IsScored));

        void Say(string what, IEnumerable<StaleBloc> some)
        {
            var named = string.Join(", ", some.Select(bloc => string.Create(CultureInfo.InvariantCulture, $"{bloc.Bloc} ({bloc.Year})")));
            if (named.Length > 0)
            {
                Line($"{what} {named}. Chạy: thidua score");
            }
        }
    }

    /// <summary>The same for a program.</summary>
    internal static object Changed(SealMark mark) => new { mark.Latest.Year, mark.Latest.Bloc, sealedAs = mark.Latest.Code };

    /// <summary>Results that are no longer those that were sealed, and what to do.</summary>
    internal void Unsealed(IEnumerable<SealMark> changed)
    {
        foreach (var mark in changed)
        {
            var (year, bloc) = (mark.Latest.Year, mark.Latest.Bloc);
            Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Kết quả của {bloc} ({year}) khác bản đã niêm phong {mark.Latest.Code} ngày {mark.Earlier!.Value.Day:dd/MM/yyyy}. Nếu kết quả mới là đúng, niêm phong lại có lý do: thidua seal --year {year} --bloc {bloc} --cause \"lý do\""
                )
            );
        }
    }

    /// <summary>False, and said, when a unit asked for is not a member.</summary>
    internal bool AreMembers(IEnumerable<string> asked, IReadOnlyList<string> members)
    {
        if (asked.FirstOrDefault(code => !members.Contains(code, StringComparer.Ordinal)) is not { } stranger)
        {
            return true;
        }
        Trouble($"Đơn vị \"{stranger}\" không thuộc khối. Các đơn vị: {string.Join(", ", members)}");
        return false;
    }

    /// <summary>The last line of a call that was done and ends with 1: why it does.</summary>
    /// <param name="beside">What is to be settled and is no finding of the catalogue.</param>
    internal void Unsettled(IEnumerable<Finding> findings, int rejected = 0, int beside = 0)
    {
        var open = beside + findings.Count(finding => finding.Severity >= Severity.Warning);
        List<string> left = [];
        if (rejected > 0)
        {
            left.Add(string.Create(CultureInfo.InvariantCulture, $"{rejected} dòng bị từ chối"));
        }
        if (open > 0)
        {
            left.Add(string.Create(CultureInfo.InvariantCulture, $"{open} phát hiện cần xử lý"));
        }
        Line($"Mã thoát 1: còn {string.Join(", ", left)}.");
    }

    internal void Trouble(string text) => troubles.WriteLine(text);

    /// <summary>A table; columns whose header ends in " #" hold numbers and stand to the right.</summary>
    internal void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var header in headers)
        {
            var number = header.EndsWith(" #", StringComparison.Ordinal);
            var column = new TableColumn(new Text(number ? header[..^2] : header));
            table.AddColumn(number ? column.RightAligned() : column.LeftAligned());
        }
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Text(cell)));
        }
        results.Write(table);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;

namespace ThiDua.Cli;

/// <summary>The whole command line over two writers and a clock, so that a test can hold it in memory.</summary>
internal sealed class CommandLineApp(TextWriter results, TextWriter troubles, TimeProvider clock)
{
    private readonly Screen screen = new(results, troubles);

    internal ExitCode Run(IReadOnlyList<string> arguments)
    {
        var root = CommandTree.Build(screen, clock);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            ShowUsage(parsed, root);
            return ExitCode.WrongUsage;
        }
        InvocationConfiguration settings = new()
        {
            Output = results,
            Error = troubles,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return (ExitCode)parsed.Invoke(settings);
        }
        catch (WrongUsageException error)
        {
            screen.Trouble(error.Message);
            return ExitCode.WrongUsage;
        }
        catch (HomeException error)
        {
            screen.Trouble(error.Message);
            screen.Trouble(FindingCatalogue.Remedy(error.Finding));
            return error.Code == FindingCode.OutputExists ? ExitCode.WrongUsage : ExitCode.MachineFailed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            screen.Trouble($"Máy không làm được: {error.Message} Kiểm tra ổ đĩa và quyền ghi rồi chạy lại.");
            return ExitCode.MachineFailed;
        }
    }

    private void ShowUsage(ParseResult parsed, RootCommand root)
    {
        var unknown = string.Join(' ', parsed.UnmatchedTokens);
        if (unknown.Length > 0)
        {
            screen.Trouble($"Không hiểu: {unknown}");
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                screen.Trouble(Words(error));
            }
        }
        var command = parsed.CommandResult.Command;
        screen.Trouble(
            ReferenceEquals(command, root)
                ? $"Các lệnh: {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}. Cách dùng: thidua --help"
                : $"Cách dùng: thidua {command.Name} --help"
        );
    }

    /// <summary>The parser's own sentence is English and speaks of types.</summary>
    private static string Words(ParseError error)
    {
        if (error.SymbolResult is CommandResult { Command: RootCommand })
        {
            return "Lệnh chưa đủ: thiếu tên lệnh.";
        }
        if (error.SymbolResult is OptionResult { Implicit: true } or CommandResult)
        {
            return $"Lệnh chưa đủ: {Missing(error.Message)}";
        }
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        var argument = error.SymbolResult as ArgumentResult;
        var name = option?.Option.Name ?? argument?.Argument.Name;
        var given = (option?.Tokens ?? argument?.Tokens ?? []).Select(token => token.Value).ToArray();
        var type = option?.Option.ValueType ?? argument?.Argument.ValueType ?? typeof(string);
        return (name, given) switch
        {
            (null, _) => $"Lệnh chưa đúng: {error.Message}",
            (_, []) => $"Lệnh chưa đủ: {name} cần một giá trị.",
            (_, [var one]) => $"Lệnh chưa đúng: {name} là \"{one}\"; cần {Expected(Nullable.GetUnderlyingType(type) ?? type)}.",
            _ => $"Lệnh chưa đúng: {name} chỉ nhận một giá trị, ở đây có {string.Join(", ", given)}.",
        };
    }

    private static string Expected(Type type) =>
        type == typeof(DateOnly) ? "một ngày viết như 2025-12-31"
        : type == typeof(int) || type == typeof(long) ? "một số nguyên"
        : type == typeof(double) || type == typeof(decimal) ? "một số, ví dụ 0,5"
        : "một giá trị khác";

    /// <summary>The parser says it in English and puts the word that is missing between quotes.</summary>
    private static string Missing(string message) =>
        message.Split('\'') is [_, { Length: > 0 } name, _, ..] ? $"thiếu {name}." : message;

    /// <summary>For what nobody foresaw.</summary>
    internal ExitCode Explain(Exception error)
    {
        screen.Trouble("Lỗi của chương trình. Xin gửi những dòng dưới đây cho người phát triển.");
        screen.Trouble(error.ToString());
        return ExitCode.Bug;
    }
}

using System.CommandLine;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;

namespace ThiDua.Cli.Commands;

/// <summary>What every verb takes: where the data lies, and whether a program reads the answer.</summary>
internal sealed class CommonOptions
{
    internal Option<string?> Home { get; } =
        new("--home")
        {
            Description = "Thư mục dữ liệu; mặc định THIDUA_HOME, nếu không có thì .thidua trong thư mục hiện tại",
            Recursive = true,
            HelpName = "THƯ_MỤC",
        };

    internal Option<bool> Json { get; } =
        new("--json") { Description = "In kết quả dạng JSON", Recursive = true };

    /// <summary>For verbs whose texts are kept in both languages.</summary>
    internal static Option<bool> English() => new("--english") { Description = "Lời giải trình bằng tiếng Anh" };

    /// <param name="mayBeNew">The verb makes the folder, or does without it; else one that is not there is asked for wrongly.</param>
    /// <exception cref="WrongUsageException">It is a file, or is not there.</exception>
    internal HomeFolder HomeOf(ParseResult parsed, bool mayBeNew = false)
    {
        var home = HomeChoice.Of(parsed.GetValue(Home));
        if (File.Exists(home.Path))
        {
            throw new WrongUsageException($"{home} là một tệp, không phải thư mục dữ liệu. Chỉ một thư mục bằng --home.");
        }
        return mayBeNew || Directory.Exists(home.Path)
            ? home
            : throw new WrongUsageException($"Không có thư mục dữ liệu {home}. Chỉ đúng thư mục bằng --home, hoặc nhập số liệu vào đó trước: thidua import TỆP --home \"{home}\"");
    }
}

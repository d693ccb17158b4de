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

    internal HomeFolder HomeOf(ParseResult parsed) => HomeChoice.Of(parsed.GetValue(Home));
}

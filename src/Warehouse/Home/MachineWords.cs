using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Home;

/// <summary>
/// What the disk or the engine complained of, in a few Vietnamese words beside its own English ones: an office reads the
/// first, whoever looks for the cause the second.
/// </summary>
internal static class MachineWords
{
    internal static string Of(Exception error) =>
        Finding.Both(
            error switch
            {
                UnauthorizedAccessException => "không có quyền ghi hoặc đọc ở đó",
                DirectoryNotFoundException => "thư mục không có hoặc ổ đĩa đã tháo",
                FileNotFoundException => "tệp không còn ở đó",
                PathTooLongException => "đường dẫn quá dài",
                IOException => "tệp đang được chương trình khác dùng hoặc ổ đĩa báo lỗi",
                DuckDbException engine => OfEngine(engine),
                _ => "máy báo lỗi",
            },
            error is DuckDbException said ? said.EngineMessage : error.Message
        );

    private static string OfEngine(DuckDbException error) =>
        error.EngineMessage switch
        {
            var said when said.Contains("Could not set lock", StringComparison.Ordinal) => "chương trình khác đang mở tệp",
            var said when said.Contains("versions between", StringComparison.Ordinal) => "tệp do phiên bản khác ghi",
            var said when said.Contains("not a valid DuckDB", StringComparison.Ordinal) => "không phải tệp sổ số liệu",
            var said when said.Contains("ermission denied", StringComparison.Ordinal) => "không có quyền ghi hoặc đọc ở đó",
            _ when error.ErrorClass is DuckDbErrorClass.IO => "ổ đĩa báo lỗi khi đọc hoặc ghi",
            _ => "nội dung tệp không đọc được",
        };
}

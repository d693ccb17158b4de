using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ThiDua.Dashboard.Telemetry;

/// <summary>
/// What the console is told (nhật ký): each event once and in one line, without addresses or names of who asked. A
/// failed request stands there under the reference number that its page shows.
/// </summary>
internal static class ConsoleLog
{
    public static void AddConsoleLog(this ILoggingBuilder logging, LogShape shape)
    {
        logging.ClearProviders();
        _ = shape switch
        {
            LogShape.Json => logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                // Vietnamese stays readable; a line end inside a text does not end the line.
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
            }),
            LogShape.Text => logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = false;
                console.TimestampFormat = "HH:mm:ss ";
            }),
        };
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // FaultPages writes the same fault with its reference number.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // A start that fails is told in one sentence; see StartUp.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}

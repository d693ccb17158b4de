using System.Diagnostics;

namespace ThiDua.Dashboard.Http;

/// <summary>The number (số tham chiếu) under which a failed request stands in the log; a trace holds it too.</summary>
internal static class FaultReference
{
    public static string Of(HttpContext http) => Activity.Current?.TraceId.ToHexString()[..16] ?? http.TraceIdentifier;
}

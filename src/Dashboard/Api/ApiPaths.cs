namespace ThiDua.Dashboard.Api;

/// <summary>Addresses of the API (địa chỉ API).</summary>
internal static class ApiPaths
{
    public const string Root = "/api/v1";
    public const string OpenApi = Root + "/openapi.json";
    public const string Snapshots = Root + "/snapshots";

    /// <summary>The page that people read.</summary>
    public const string Page = "/api";

    /// <summary>Whether an answer there is for a program, also when it is an error.</summary>
    public static bool IsUnder(PathString path) => path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue;
}

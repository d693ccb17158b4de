namespace ThiDua.Ingest.Directives.Header;

/// <summary>Whose targets a directive sets where no words say (phạm vi mặc định): all that its issuer leads.</summary>
internal static class DefaultScopes
{
    private static readonly (string Sign, string Scope)[] Scopes =
    [
        ("thủ tướng", "cả nước"), ("chính phủ", "cả nước"), ("trung ương", "cả nước"), ("bộ ", "toàn ngành"), ("sở ", "toàn ngành"),
        ("cục ", "toàn ngành"), ("công an", "toàn lực lượng"), ("trường", "toàn trường"), ("thị trấn", "toàn thị trấn"), ("phường", "toàn phường"),
        ("xã ", "toàn xã"), ("đảng ủy xã", "toàn xã"), ("thị xã", "toàn thị xã"), ("quận", "toàn quận"), ("huyện", "toàn huyện"),
        ("thành phố", "toàn thành phố"), ("thành ủy", "toàn thành phố"), ("tỉnh", "toàn tỉnh"),
    ];

    public static string? Of(string? issuer)
    {
        if (issuer is null)
        {
            return null;
        }
        var key = issuer.ToLowerInvariant();
        return key.Contains("thị xã", StringComparison.Ordinal)
            ? "toàn thị xã"
            : Array.Find(Scopes, scope => key.Contains(scope.Sign, StringComparison.Ordinal)).Scope;
    }
}

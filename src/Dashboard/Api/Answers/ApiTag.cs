using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>The ETag of an answer that is more than a function of the snapshot: the hash of its bytes.</summary>
internal static class ApiTag
{
    public static EntityTagHeaderValue Of(ApiBody body) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(body.Bytes).AsSpan(0, 12))}\"", isWeak: true);
}

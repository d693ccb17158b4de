using System.Globalization;
using System.Threading.RateLimiting;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Api;

/// <summary>
/// So many calls a minute of one address (giới hạn lời gọi); who calls more often is told when to come back. The address
/// is held in memory for that minute only.
/// </summary>
internal static class ApiRateLimit
{
    public const string Policy = "api";

    public static void AddApiRateLimit(this IServiceCollection services, int perMinute) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(
                Policy,
                http =>
                    perMinute == 0
                        ? RateLimitPartition.GetNoLimiter("")
                        : RateLimitPartition.GetTokenBucketLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ => new TokenBucketRateLimiterOptions
                            {
                                TokenLimit = perMinute,
                                TokensPerPeriod = Math.Max(1, perMinute / 60),
                                ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60.0 / perMinute),
                                QueueLimit = 0,
                            }
                        )
            );
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;
                var seconds = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
                rejected.HttpContext.Response.Headers.RetryAfter = seconds;
                var fault = ApiFault.Of(
                    StatusCodes.Status429TooManyRequests,
                    FindingCode.ApiTooMany,
                    perMinute.ToString(CultureInfo.InvariantCulture),
                    seconds
                );
                return new ValueTask(ApiProblem.Write(rejected.HttpContext, fault));
            };
        });
}

namespace ThiDua.Load;

/// <summary>One run of wrk: milliseconds, requests a second, requests that failed.</summary>
internal sealed record ServerTime(double P50, double P95, double P99, double PerSecond, long Errors);

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>In which form rows go out (định dạng).</summary>
internal enum ApiFormat
{
    Json,
    Csv,
    Arrow,
}

namespace ThiDua.Dashboard.Telemetry;

/// <summary>How events are written to the console (dạng nhật ký).</summary>
internal enum LogShape
{
    /// <summary>A line an event for a person who looks on.</summary>
    Text,

    /// <summary>A JSON object a line, for a service or a file.</summary>
    Json,
}

namespace ThiDua.Load;

/// <summary>A page seen for the first time in the browser: milliseconds to the first and the largest paint, bytes over the line.</summary>
internal sealed record FirstView(MeasuredPage Page, double FirstPaint, double LargestPaint, long Bytes, int Requests);

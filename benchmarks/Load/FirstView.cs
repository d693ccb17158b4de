namespace ThiDua.Load;

/// <summary>A page seen for the first time in the browser: milliseconds to the first and the largest paint, bytes over the line.</summary>
/// <param name="IsDone">False: it was not quiet within half a minute; the numbers say how far it came.</param>
internal sealed record FirstView(MeasuredPage Page, double FirstPaint, double LargestPaint, long Bytes, int Requests, bool IsDone = true);

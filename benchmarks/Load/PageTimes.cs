namespace ThiDua.Load;

/// <summary>A page's times on the server: computed by one asker, computed by many at once, kept, held by the browser.</summary>
internal sealed record PageTimes(MeasuredPage Page, ServerTime Alone, ServerTime Crowd, ServerTime Kept, ServerTime Held);

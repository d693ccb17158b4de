using ThiDua.Dashboard.Pages;

namespace ThiDua.Dashboard.Http;

/// <summary>A page's view, and its frame with what the page knows better (rule books, years it exists in).</summary>
internal sealed record PageContent<TView>(TView View, PageFrame Frame)
    where TView : class
{
    /// <summary>The shortest address that gives the same page; null: the one that was asked for.</summary>
    public string? Address { get; init; }
}

namespace ThiDua.Metrics.RuleBooks;

/// <summary>The text that a rule comes from (căn cứ): document, article, and a remark.</summary>
public sealed record LegalReference(string? Document, string? Article, string? Note)
{
    /// <summary>"Mục II, 01/HD-KTĐ".</summary>
    public override string ToString() => string.Join(", ", new[] { Article, Document }.Where(part => part is { Length: > 0 }));
}

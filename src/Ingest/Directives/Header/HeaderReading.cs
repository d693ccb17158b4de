namespace ThiDua.Ingest.Directives.Header;

/// <summary>What the head of a document says (phần đầu văn bản).</summary>
/// <param name="DefaultScope">"toàn tỉnh", "toàn huyện": whose targets they are where no words say.</param>
internal sealed record HeaderReading(DirectiveDocument Document, string? DefaultScope);

namespace ThiDua.Ingest.Directives.Text;

/// <summary>A date as the text writes it (ngày tháng trong văn bản).</summary>
/// <param name="Range">Where it stands in the joined text.</param>
/// <param name="Date">Null where there is no such day.</param>
internal sealed record DateMention(TextRange Range, DateOnly? Date);

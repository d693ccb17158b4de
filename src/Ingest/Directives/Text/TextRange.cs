namespace ThiDua.Ingest.Directives.Text;

/// <summary>A piece of the even text (đoạn văn bản), the end not included.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public bool IsEmpty => Start >= End;

    public int Length => End - Start;
}

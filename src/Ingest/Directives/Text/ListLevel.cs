namespace ThiDua.Ingest.Directives.Text;

/// <summary>How deep a paragraph stands in the lists of a document (cấp mục): I. 1. 1.1. a) - +.</summary>
internal enum ListLevel
{
    Roman,
    Number,
    SubNumber,
    Letter,
    Plain,
    Dash,
    Plus,
    Dot,
}

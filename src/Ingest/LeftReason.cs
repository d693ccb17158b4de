namespace ThiDua.Ingest;

/// <summary>Why a file was not imported here (lý do để lại).</summary>
public enum LeftReason
{
    /// <summary>A document for the directives reader (văn bản).</summary>
    Directive,

    /// <summary>No table, and not meant to be one: a README, a script.</summary>
    NotATable,

    /// <summary>The same bytes as a file before it.</summary>
    SameContent,
}

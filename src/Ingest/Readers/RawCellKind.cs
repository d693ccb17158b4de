namespace ThiDua.Ingest.Readers;

/// <summary>What a cell holds (loại ô).</summary>
internal enum RawCellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>A formula's error: #N/A, #REF! ...</summary>
    Error,
}

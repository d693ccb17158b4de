namespace ThiDua.Ingest.Forms;

/// <summary>What a form's header block can say (mục ở đầu biểu).</summary>
internal enum FormField
{
    UnitCode,
    UnitName,
    Period,
    Year,
    Obligation,
    Submitted,
    Document,
    Status,
    Measure,
}

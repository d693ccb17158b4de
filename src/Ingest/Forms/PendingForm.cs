using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Validation;

namespace ThiDua.Ingest.Forms;

/// <summary>
/// A sheet that is a report form, read and not yet judged: which of its columns holds an indicator's figure depends on
/// the indicator, and that may stand in a file that comes later.
/// </summary>
/// <param name="Rows">Those below the header.</param>
internal sealed record PendingForm(
    SheetSource Sheet,
    FormHeader Header,
    FormHead Head,
    FormHead? Mark,
    IReadOnlyList<(int Number, IReadOnlyList<RawCell> Cells)> Rows
);

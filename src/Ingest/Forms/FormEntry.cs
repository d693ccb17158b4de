using ThiDua.Ingest.Readers;

namespace ThiDua.Ingest.Forms;

/// <summary>A value of the header block and where it stands.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 1.</param>
internal sealed record FormEntry(RawCell Cell, int Column, int Row)
{
    public string Text => Cell.Text;
}

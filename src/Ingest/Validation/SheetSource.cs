using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Sources;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Validation;

/// <summary>A sheet that is being read: where its rows come from and how many of each fate there were.</summary>
internal sealed class SheetSource(SourceFile file, string? sheet, int index, char delimiter, string table, bool mapped)
{
    private readonly HashSet<(FindingCode, string)> noted = [];

    public SourceFile File { get; } = file;

    public string? Sheet { get; } = sheet;

    /// <summary>The sheet's place in the file, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Of a csv; used again when texts of rejected rows are fetched.</summary>
    public char Delimiter { get; } = delimiter;

    public string Table { get; } = table;

    public bool Mapped { get; } = mapped;

    public int Read { get; set; }

    public int Empty { get; set; }

    public int LeftOut { get; set; }

    public List<SourceRow> Rows { get; } = [];

    /// <summary>Findings about the sheet, not about one row.</summary>
    public List<Finding> Notes { get; } = [];

    public SourceLocation Place(int column, int row) => new(File.Name, Sheet, CellAddress.Of(Math.Max(0, column), row));

    /// <summary>What many rows share is said once, at the first of them.</summary>
    public void NoteOnce(string text, Finding finding)
    {
        if (noted.Add((finding.Code, text)))
        {
            Notes.Add(finding);
        }
    }
}

using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Validation;

/// <summary>A row as it stands in a sheet, and what it feeds: one row of ours, or several through a mapping.</summary>
internal sealed class SourceRow(SheetSource sheet, int number)
{
    private List<Finding>? findings;

    public SheetSource Sheet { get; } = sheet;

    /// <summary>The row's number in the sheet, or its line.</summary>
    public int Number { get; } = number;

    public bool Rejected { get; private set; }

    /// <summary>The row as it was; fetched later where only a check across tables rejected it.</summary>
    public string? Text { get; set; }

    public int FirstFilled { get; set; }

    public IReadOnlyList<PendingRow> Fed { get; set; } = [];

    public IReadOnlyList<Finding> Findings => findings ?? [];

    public void Reject(Finding why)
    {
        Rejected = true;
        Note(why);
    }

    /// <summary>The same thing about the same cell is said once, however often it is checked.</summary>
    public void Note(Finding finding)
    {
        findings ??= [];
        if (!findings.Exists(known => known.Code == finding.Code && Equals(known.Place, finding.Place)))
        {
            findings.Add(finding);
        }
    }
}

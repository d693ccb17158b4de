using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>A finding as pages list it (phát hiện): tag, sentence, remedy, place.</summary>
public sealed record FindingLine(string Tag, bool IsError, string Message, string Remedy, SourceText? Source)
{
    public static FindingLine Of(FindingRow row, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(frame);
        Language language = frame.Language;
        return new FindingLine(
            language.Say(row.Tag, row.TagEnglish),
            row.Severity is Severity.Error or Severity.Fatal,
            language.Say(row.Message, row.MessageEnglish),
            language.Say(row.Remedy, row.RemedyEnglish),
            SourceText.Of(row.Place, null, frame)
        );
    }

    /// <summary>Heaviest first, as they came within one weight.</summary>
    public static IReadOnlyList<FindingLine> Of(IReadOnlyList<FindingRow> rows, PageFrame frame) =>
        [.. rows.OrderByDescending(row => row.Severity).Select(row => Of(row, frame))];

    /// <summary>What somebody has to look at, heaviest first.</summary>
    public static IReadOnlyList<FindingLine> ToSettle(IReadOnlyList<FindingRow> rows, PageFrame frame) => Of([.. rows.Where(row => row.Severity != Severity.Info)], frame);

    /// <summary>What is worth knowing, with nothing to do: a unit found by another of its names.</summary>
    public static IReadOnlyList<FindingLine> Notes(IReadOnlyList<FindingRow> rows, PageFrame frame) => Of([.. rows.Where(row => row.Severity == Severity.Info)], frame);
}

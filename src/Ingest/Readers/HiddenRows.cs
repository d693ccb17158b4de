using System.Globalization;
using ThiDua.Ingest.Validation;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Readers;

/// <summary>Counts rows with content that are not shown: they are read like others, and that is said once a sheet.</summary>
internal sealed class HiddenRows
{
    private int count;
    private int first;

    public void Look(ITableReader reader)
    {
        if (reader.RowIsHidden && reader.Row.Any(cell => !cell.IsEmpty))
        {
            first = count == 0 ? reader.RowNumber : first;
            count++;
        }
    }

    public void Report(SheetSource sheet)
    {
        if (count > 0)
        {
            sheet.Notes.Add(
                new Finding
                {
                    Code = FindingCode.HiddenRowsRead,
                    Place = sheet.Place(0, first),
                    Arguments = [count.ToString(CultureInfo.InvariantCulture)],
                }
            );
        }
    }
}

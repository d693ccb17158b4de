using System.Collections;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Validation;

/// <summary>The main cells of accepted rows, kept as numbers: a million places as texts would weigh as much as their rows.</summary>
internal sealed class PlaceList : IReadOnlyList<SourceLocation>
{
    private readonly List<(int Sheet, int Column, int Row)> places = [];
    private readonly List<SheetSource> sheets = [];

    /// <summary>Null when the rows come from several files.</summary>
    public string? OnlyFile => sheets.Count > 0 && sheets.TrueForAll(sheet => sheet.File == sheets[0].File) ? sheets[0].File.Name : null;

    public int Count => places.Count;

    public SourceLocation this[int index] => sheets[places[index].Sheet].Place(places[index].Column, places[index].Row);

    /// <summary>Rows come sheet by sheet.</summary>
    public void Add(PendingRow row)
    {
        if (sheets.Count == 0 || sheets[^1] != row.Source.Sheet)
        {
            sheets.Add(row.Source.Sheet);
        }
        places.Add((sheets.Count - 1, row.MainColumn, row.Source.Number));
    }

    public IEnumerator<SourceLocation> GetEnumerator()
    {
        for (var index = 0; index < places.Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

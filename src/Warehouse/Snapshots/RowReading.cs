using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Cells that several queries read alike.</summary>
internal static class RowReading
{
    /// <summary>The catalogue writes closed sets in camel case ("notAssigned"); the enum's name differs in case only.</summary>
    internal static T Word<T>(this RowReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.Text(column), ignoreCase: true);

    internal static T? WordOrNull<T>(this RowReader row, int column)
        where T : struct, Enum => row.IsNull(column) ? null : row.Word<T>(column);

    /// <summary>File, sheet and cell in three columns that follow each other; null without a file.</summary>
    internal static SourceLocation? Place(this RowReader row, int column) =>
        row.TextOrNull(column) is { } file ? new SourceLocation(file, row.TextOrNull(column + 1), row.TextOrNull(column + 2)) : null;
}

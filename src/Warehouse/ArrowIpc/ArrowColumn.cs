using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>A column of an Arrow table: its name, its type and what its metadata says of it.</summary>
/// <param name="Coded">A text that comes as its place in a dictionary.</param>
internal sealed record ArrowColumn(string Name, ColumnType Type, IReadOnlyList<(string Key, string Value)> Metadata, bool Coded = false)
{
    /// <summary>The layout in which the engine hands the column over; written as it is, so it has to be this one.</summary>
    internal string Format =>
        Type switch
        {
            ColumnType.Text when Coded => "i",
            ColumnType.Text => "u",
            ColumnType.Integer => "l",
            ColumnType.Number => "d:38,15,128",
            ColumnType.Double => "g",
            ColumnType.Date => "tdD",
            ColumnType.Timestamp => "tsu:",
            ColumnType.Boolean => "b",
        };

    /// <summary>Texts as they are: offsets and bytes.</summary>
    internal bool IsPlainText => Type == ColumnType.Text && !Coded;

    /// <summary>Bytes of a value; 0 where values are texts or single bits.</summary>
    internal int Width =>
        Type switch
        {
            ColumnType.Integer or ColumnType.Double or ColumnType.Timestamp => sizeof(long),
            ColumnType.Number => 2 * sizeof(long),
            ColumnType.Date => sizeof(int),
            ColumnType.Text when Coded => sizeof(int),
            ColumnType.Text or ColumnType.Boolean => 0,
        };
}

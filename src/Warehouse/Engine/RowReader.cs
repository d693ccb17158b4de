using ThiDua.Warehouse.Columns;

namespace ThiDua.Warehouse.Engine;

/// <summary>
/// One row of a result, by column number from 0. Reading a null with a method that does not end in OrNull is a bug
/// and throws.
/// </summary>
public readonly ref struct RowReader
{
    private readonly ColumnReader[] columns;
    private readonly int row;

    internal RowReader(ColumnReader[] columns, int row)
    {
        this.columns = columns;
        this.row = row;
    }

    public bool IsNull(int column) => columns[column].IsNull(row);

    public string Text(int column) => columns[column].Text(row);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long Integer(int column) => columns[column].Integer(row);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    /// <summary>A whole number that is small by its meaning: a year, a rank, a position.</summary>
    public int Small(int column) => checked((int)Integer(column));

    public int? SmallOrNull(int column) => IsNull(column) ? null : Small(column);

    /// <summary>Exact, without trailing zeros.</summary>
    public decimal Number(int column) => columns[column].Decimal(row);

    public decimal? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public double Double(int column) => columns[column].Double(row);

    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);

    public bool Boolean(int column) => columns[column].Boolean(row);

    public bool? BooleanOrNull(int column) => IsNull(column) ? null : Boolean(column);

    public DateOnly Date(int column) => columns[column].Date(row);

    public DateOnly? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    /// <summary>UTC.</summary>
    public DateTime Timestamp(int column) => columns[column].Timestamp(row);

    public DateTime? TimestampOrNull(int column) => IsNull(column) ? null : Timestamp(column);
}

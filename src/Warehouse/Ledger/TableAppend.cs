using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Writes the cells of a <see cref="DataTable"/> into an appender, a column's type at a time.</summary>
internal static class TableAppend
{
    internal static void Cells(DuckDbAppender appender, DataTable rows, int row) =>
        Cells(appender, rows, row, default);

    /// <param name="positions">Where the table's columns lie in the appender; empty: in their own order.</param>
    internal static void Cells(DuckDbAppender appender, DataTable rows, int row, ReadOnlySpan<int> positions)
    {
        var columns = rows.Schema.Columns;
        for (var column = 0; column < columns.Count; column++)
        {
            var at = positions.IsEmpty ? column : positions[column];
            var value = rows[row, column];
            // Codes and the like are one string for many rows.
            if (value is string text && row > 0 && ReferenceEquals(text, rows[row - 1, column]))
            {
                Repeated(appender, at, text, isRepeated: true);
            }
            else
            {
                Cell(appender, at, value, columns[column], rows.Schema, row);
            }
        }
    }

    /// <summary>A text that the row before has too is not copied again, except into a new chunk.</summary>
    internal static void Repeated(DuckDbAppender appender, int column, string text, bool isRepeated)
    {
        if (isRepeated && appender.Row > 0)
        {
            appender.Column(column).Repeat(appender.Row);
        }
        else
        {
            appender.Column(column).Set(appender.Row, text);
        }
    }

    internal static void Text(DuckDbAppender appender, int column, string? text)
    {
        if (text is null)
        {
            appender.Column(column).SetNull(appender.Row);
        }
        else
        {
            appender.Column(column).Set(appender.Row, text);
        }
    }

    private static void Cell(
        DuckDbAppender appender,
        int at,
        object? value,
        ColumnSchema column,
        TableSchema schema,
        int row
    )
    {
        ref readonly var writer = ref appender.Column(at);
        switch (value)
        {
            case null:
                writer.SetNull(appender.Row);
                break;
            case string text:
                writer.Set(appender.Row, text);
                break;
            case long number:
                writer.Set(appender.Row, number);
                break;
            case decimal number:
                writer.Set(appender.Row, Decimals.TryScale(number, out var unscaled) ? unscaled : throw TooLong(number));
                break;
            case double number:
                writer.Set(appender.Row, number);
                break;
            case DateOnly date:
                writer.Set(appender.Row, Days.FromDate(date));
                break;
            case DateTime time:
                writer.Set(appender.Row, Days.FromUtc(time));
                break;
            case bool truth:
                writer.Set(appender.Row, truth ? (byte)1 : (byte)0);
                break;
            default:
                throw new ArgumentException($"{schema.Name}.{column.Name}: {value.GetType().Name} has no column type", nameof(value));
        }

        OverflowException TooLong(decimal number) =>
            new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{schema.Name}.{column.Name}, row {row}: {number} does not fit DECIMAL(38,15): at most 23 digits before and 15 after the point"
                )
            );
    }
}

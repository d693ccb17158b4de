using System.Globalization;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Tests.Native;

/// <summary>The engine's own table of every type, least, greatest and null, is the oracle in both directions.</summary>
public sealed class AllTypesTests : IDisposable
{
    private static readonly string[] Columns =
    [
        "bool",
        "tinyint",
        "smallint",
        "int",
        "bigint",
        "utinyint",
        "usmallint",
        "uint",
        "ubigint",
        "float",
        "double",
        "dec_4_1",
        "dec_9_4",
        "dec_18_6",
        "dec38_10",
        "date",
        "timestamp",
        "timestamp_tz",
        "varchar",
        "blob",
        "small_enum",
        "medium_enum",
        "large_enum",
    ];

    private readonly DuckDbDatabase database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection connection;

    public AllTypesTests() => connection = database.Connect();

    public static TheoryData<string> Names => [.. Columns];

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_EveryRow_IsWhatTheEngineSays(string column)
    {
        using var result = connection.Query($"SELECT {column}, {Oracle(column)} FROM test_all_types()");
        var rows = 0;
        var nulls = 0;
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                rows++;
                nulls += chunk.Columns[0].IsNull(row) ? 1 : 0;
                var expected = chunk.Columns[1].IsNull(row) ? null : chunk.Columns[1].Text(row);
                Assert.Equal(expected, Text(in chunk.Columns[0], row));
            }
        }
        Assert.Equal((3, 1), (rows, nulls));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_WhatWasRead_EqualsTheEnginesTable(string column)
    {
        _ = connection.Execute($"CREATE TABLE written AS SELECT {column} AS value FROM test_all_types() LIMIT 0");
        using (var appender = connection.Append("written"))
        {
            using var result = connection.Query($"SELECT {column} FROM test_all_types()");
            foreach (var chunk in result.Chunks())
            {
                for (var row = 0; row < chunk.Count; row++)
                {
                    Copy(in chunk.Columns[0], row, appender);
                    appender.EndRow();
                }
            }
            appender.Complete();
        }

        var (rows, missing, extra) = connection.Single(
            $"""
            SELECT (SELECT count(*) FROM written),
                (SELECT count(*) FROM (SELECT {column} FROM test_all_types() EXCEPT ALL FROM written)),
                (SELECT count(*) FROM (FROM written EXCEPT ALL SELECT {column} FROM test_all_types()))
            """,
            row => (row.Integer(0), row.Integer(1), row.Integer(2))
        );
        Assert.Equal((3L, 0L, 0L), (rows, missing, extra));
    }

    [Fact]
    public void Date_AndTimestamp_AsDotNetValues()
    {
        var row = connection.Single(
            "SELECT DATE '2024-02-29', TIMESTAMP '2025-07-01 00:00:00.123456', TIMESTAMPTZ '2025-07-01 00:00:00+07'",
            row => (row.Date(0), row.Timestamp(1), row.Timestamp(2))
        );

        Assert.Equal(new DateOnly(2024, 2, 29), row.Item1);
        Assert.Equal(new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc).AddMicroseconds(123_456), row.Item2);
        Assert.Equal(new DateTime(2025, 6, 30, 17, 0, 0, DateTimeKind.Utc), row.Item3);
        Assert.Equal(DateTimeKind.Utc, row.Item3.Kind);
    }

    [Fact]
    public void Bind_EveryParameterType_ComesBackEqual()
    {
        var date = new DateOnly(2025, 12, 31);
        var time = new DateTime(2025, 12, 31, 23, 59, 59, DateTimeKind.Utc);
        var row = connection.Single(
            "SELECT $text, $empty, $none::VARCHAR, $truth, $whole, $exact, $real, $date, $time",
            row =>
                (
                    row.Text(0),
                    row.Text(1),
                    row.TextOrNull(2),
                    row.Boolean(3),
                    row.Integer(4),
                    row.Number(5),
                    row.Double(6),
                    row.Date(7),
                    row.Timestamp(8)
                ),
            ("text", "'; DROP TABLE units; -- Đ\U0001F986"),
            ("empty", ""),
            ("none", null),
            ("truth", true),
            ("whole", long.MinValue),
            ("exact", -79228162514264337593543950335m),
            ("real", double.Epsilon),
            ("date", date),
            ("time", time)
        );

        Assert.Equal(
            (
                "'; DROP TABLE units; -- Đ\U0001F986",
                "",
                null,
                true,
                long.MinValue,
                -79228162514264337593543950335m,
                double.Epsilon,
                date,
                time
            ),
            row
        );
    }

    [Fact]
    public void Read_NullWithoutOrNull_IsABug() =>
        Assert.Throws<InvalidOperationException>(() => connection.Single("SELECT NULL::BIGINT", row => row.Integer(0)));

    [Fact]
    public void Read_AsAnotherType_IsABug() =>
        Assert.Throws<InvalidOperationException>(() => connection.Single("SELECT 1.5::DOUBLE", row => row.Number(0)));

    /// <summary>The engine's words, or its count where .NET's dates end before the engine's.</summary>
    private static string Oracle(string column) =>
        column switch
        {
            "date" => "CAST(date - DATE '1970-01-01' AS VARCHAR)",
            "timestamp" => "CAST(epoch_us(timestamp) AS VARCHAR)",
            "timestamp_tz" => "CAST(epoch_us(timestamp_tz) AS VARCHAR)",
            "blob" => "lower(hex(blob))",
            "float" or "double" => $"printf('%.17g', {column}::DOUBLE)",
            _ => $"CAST({column} AS VARCHAR)",
        };

    private static string? Text(ref readonly ColumnReader column, int row)
    {
        if (column.IsNull(row))
        {
            return null;
        }
        return column.Type switch
        {
            DuckDbType.Boolean => column.Boolean(row) ? "true" : "false",
            DuckDbType.Float or DuckDbType.Double => Seventeen(column.Double(row)),
            DuckDbType.Decimal => Unscaled(column.Unscaled(row), column.Scale),
            DuckDbType.Date => Invariant(column.Values<int>()[row]),
            DuckDbType.Timestamp or DuckDbType.TimestampTz => Invariant(column.Values<long>()[row]),
            DuckDbType.Varchar or DuckDbType.Enum => column.Text(row),
            DuckDbType.Blob => Convert.ToHexStringLower(column.Bytes(row)),
            DuckDbType.UBigInt => Invariant(column.Values<ulong>()[row]),
            _ => Invariant(column.Integer(row)),
        };
    }

    private static void Copy(ref readonly ColumnReader column, int row, DuckDbAppender appender)
    {
        ref readonly var writer = ref appender.Column(0);
        if (column.IsNull(row))
        {
            writer.SetNull(appender.Row);
            return;
        }
        switch (column.Type)
        {
            case DuckDbType.Boolean or DuckDbType.TinyInt or DuckDbType.UTinyInt:
                writer.Set(appender.Row, column.Values<byte>()[row]);
                break;
            case DuckDbType.SmallInt or DuckDbType.USmallInt:
                writer.Set(appender.Row, column.Values<short>()[row]);
                break;
            case DuckDbType.Integer or DuckDbType.UInteger or DuckDbType.Float or DuckDbType.Date:
                writer.Set(appender.Row, column.Values<int>()[row]);
                break;
            case DuckDbType.Varchar or DuckDbType.Blob:
                writer.Set(appender.Row, column.Bytes(row));
                break;
            case DuckDbType.Decimal when column.Unscaled(row) is var unscaled:
                Decimal(writer, appender.Row, unscaled, column.Stored);
                break;
            case DuckDbType.Enum:
                Enum(writer, appender.Row, column.Values<byte>()[row], in column, row);
                break;
            default:
                writer.Set(appender.Row, column.Values<long>()[row]);
                break;
        }
    }

    private static void Decimal(ColumnWriter writer, int row, Int128 unscaled, DuckDbType stored)
    {
        switch (stored)
        {
            case DuckDbType.SmallInt:
                writer.Set(row, (short)unscaled);
                break;
            case DuckDbType.Integer:
                writer.Set(row, (int)unscaled);
                break;
            case DuckDbType.BigInt:
                writer.Set(row, (long)unscaled);
                break;
            default:
                writer.Set(row, unscaled);
                break;
        }
    }

    private static void Enum(ColumnWriter writer, int row, byte small, ref readonly ColumnReader column, int from)
    {
        switch (column.Stored)
        {
            case DuckDbType.UTinyInt:
                writer.Set(row, small);
                break;
            case DuckDbType.USmallInt:
                writer.Set(row, column.Values<ushort>()[from]);
                break;
            default:
                writer.Set(row, column.Values<uint>()[from]);
                break;
        }
    }

    private static string Unscaled(Int128 unscaled, byte scale)
    {
        var digits = Int128.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return $"{(Int128.IsNegative(unscaled) ? "-" : "")}{digits[..^scale]}.{digits[^scale..]}";
    }

    /// <summary>C's %.17g of the extremes in the table: mantissa and a signed exponent of two digits or more.</summary>
    private static string Seventeen(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..exponent].TrimEnd('0').TrimEnd('.');
        var power = int.Parse(text[(exponent + 1)..], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(power < 0 ? '-' : '+')}{Math.Abs(power):D2}");
    }

    private static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}

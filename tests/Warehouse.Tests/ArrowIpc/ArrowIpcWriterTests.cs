using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.ArrowIpc;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Tests.ArrowIpc;

/// <summary>Files of ours, read by the library of the Arrow project.</summary>
public sealed class ArrowIpcWriterTests : IDisposable
{
    private static readonly ArrowTable Table = new(
        [
            new ArrowColumn("chữ", ColumnType.Text, [("description", "Văn bản 🏅")]),
            new ArrowColumn("whole", ColumnType.Integer, []),
            new ArrowColumn("exact", ColumnType.Number, []),
            new ArrowColumn("double", ColumnType.Double, []),
            new ArrowColumn("day", ColumnType.Date, []),
            new ArrowColumn("moment", ColumnType.Timestamp, []),
            new ArrowColumn("truth", ColumnType.Boolean, []),
            new ArrowColumn("mã", ColumnType.Text, [("unit", "không")], Coded: true),
        ],
        [("snapshot", "3f2a"), ("title", "Bảng thử")]
    );

    private readonly TempFolder folder = new();
    private readonly DuckDbDatabase database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection connection;

    public ArrowIpcWriterTests()
    {
        connection = database.Connect();
        _ = connection.Execute(
            "CREATE TABLE t (chữ VARCHAR, whole BIGINT, exact DECIMAL(38,15), double DOUBLE, day DATE, moment TIMESTAMP, truth BOOLEAN, mã VARCHAR)"
        );
    }

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryType_IsReadBackEqual(bool isFile)
    {
        _ = connection.Execute(
            """
            INSERT INTO t VALUES
                ('Tổ 🏅𠀀 é', 9223372036854775807, -12345678901234567890123.000000000000001, 0.1, '2026-11-20', '2026-11-20 01:02:03.000004', true, '🏅 b'),
                (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                ('', -9223372036854775808, 0.5, '-0'::DOUBLE, '1969-12-31', '1969-12-31 23:59:59.999999', false, ''),
                ('một chuỗi dài hơn mười hai byte', 0, 99999999999999999999999.999999999999999, '-inf'::DOUBLE, '9999-12-31', '0001-01-01', NULL, '🏅 b')
            """
        );

        var content = Written(isFile);

        Assert.Equal(isFile, content.IsFile);
        Assert.Equal(Table.Metadata.ToDictionary(pair => pair.Key, pair => pair.Value), content.Metadata);
        Assert.Equal(Table.Columns.Select(column => column.Name), content.Fields.Select(field => field.Name));
        Assert.Equal(
            ["Utf8", "Int64", "Decimal[38e+15]", "Float64", "Date32<DAY>", "Timestamp<MICROSECOND, UTC>", "Bool", "Dictionary<Int32, Utf8>"],
            content.Fields.Select(field => field.Type)
        );
        Assert.All(content.Fields, field => Assert.True(field.Nullable));
        Assert.Equal("Văn bản 🏅", content.Fields[0].Metadata["description"]);
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 1], content.NullCounts);
        Assert.Equal(["", "🏅 b"], content.Dictionaries[^1]);
        Assert.Equal(
            [
                [
                    "Tổ 🏅𠀀 é", "9223372036854775807", "-12345678901234567890123000000000000001", "3fb999999999999a", "20777",
                    "1795136523000004", "true", "🏅 b",
                ],
                [null, null, null, null, null, null, null, null],
                ["", "-9223372036854775808", "500000000000000", "8000000000000000", "-1", "-1", "false", ""],
                [
                    "một chuỗi dài hơn mười hai byte", "0", "99999999999999999999999999999999999999", "fff0000000000000", "2932896",
                    "-62135596800000000", null, "🏅 b",
                ],
            ],
            content.Rows
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SeveralBatches_AreReadBackAsTheEngineReadsThem(bool isFile)
    {
        _ = connection.Execute(
            """
            INSERT INTO t SELECT
                CASE WHEN i % 7 <> 0 THEN repeat('đ🏅', i % 5) || i END,
                CASE WHEN i % 3 <> 0 THEN i * 1000003 END,
                CASE WHEN i % 11 <> 0 THEN (i - 3000)::DECIMAL(38,15) / 7 END,
                CASE WHEN i NOT BETWEEN 2048 AND 4095 THEN ln(i + 1) END,
                '1950-01-01'::DATE + i::INTEGER * 9,
                CASE WHEN i % 2 = 0 THEN '1960-01-01'::TIMESTAMP + to_microseconds(i * 987654321987) END,
                CASE WHEN i % 5 <> 0 THEN i % 2 = 0 END,
                CASE WHEN i % 13 <> 0 THEN 'mã số ' || i % 3001 END
            FROM range(6001) r(i)
            """
        );

        var content = Written(isFile);

        Assert.Equal(6001, content.Batches.Sum());
        Assert.True(content.Batches.Length > 2);
        Assert.Equal(Read("SELECT * FROM t"), content.Rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoRows_KeepTheColumns(bool isFile)
    {
        var content = Written(isFile);

        Assert.Empty(content.Rows);
        Assert.Equal(Table.Columns.Select(column => column.Name), content.Fields.Select(field => field.Name));
        Assert.Equal("Bảng thử", content.Metadata["title"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CodedColumns_HaveOneDictionaryOfTheirOwnRows(bool isFile)
    {
        _ = connection.Execute("INSERT INTO t (mã) SELECT 'K' || (i * i % 5000) FROM range(5000) r(i)");
        _ = connection.Execute("INSERT INTO t (mã) VALUES ('của khối khác')");
        using (var file = File.Create(folder["t.arrow"]))
        {
            ExportedRows rows = new(InputTables.Units, "t WHERE mã <> $other", "", [("other", "của khối khác")]);
            _ = ArrowExport.Write(connection, rows, Table, file, isFile ? ArrowContainer.File : ArrowContainer.Stream, TestContext.Current.CancellationToken);
        }

        var content = ArrowContent.Read(folder["t.arrow"]);

        Assert.Equal(Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"K{(long)i * i % 5000}")), content.Rows.Select(row => row[^1]));
        Assert.Equal(content.Rows.Select(row => row[^1]!).Distinct().Order(StringComparer.Ordinal), content.Dictionaries[^1]);
        Assert.All(content.Dictionaries[..^1], Assert.Empty);
        Assert.Equal(-1, File.ReadAllBytes(folder["t.arrow"]).AsSpan().IndexOf("khối khác"u8));
        // The connection is as it was: a second export makes the same types again.
        Write(isFile);
    }

    /// <summary>
    /// Ten million rows with THIDUA_FULL=1. The last one cannot be computed: had the result been collected before it was
    /// written, nothing would be out by then.
    /// </summary>
    [Fact]
    public void ManyRows_AreWrittenWhileTheyAreComputed()
    {
        var count = Environment.GetEnvironmentVariable("THIDUA_FULL") is "1" ? 10_000_000 : 1_000_000;
        using var single = DuckDbDatabase.Open(null, ("threads", "1"));
        using var alone = single.Connect();
        using CountingStream output = new();

        Assert.Equal(count, Written(count));
        // 16 bytes of an exact number, four times 8, two times 4, a bit, and the text.
        var whole = output.Length;
        Assert.InRange(whole, 56L * count, 110L * count);
        _ = Assert.Throws<DuckDbException>(() => Written(count - 1));
        Assert.InRange(output.Length - whole, whole / 10 * 9, whole);

        long Written(int failing)
        {
            var from = $"""
                (SELECT CASE WHEN i = {failing.ToString(CultureInfo.InvariantCulture)} THEN error('hỏng') ELSE 'Tổ số ' || i END AS chữ, i AS whole,
                    (i * 0.125)::DECIMAL(38,15) AS exact, i / 7.0::DOUBLE AS double, '2025-01-01'::DATE AS day, '2025-01-01'::TIMESTAMP AS moment,
                    i % 2 = 0 AS truth, 'K' || i % 997 AS mã FROM range({count.ToString(CultureInfo.InvariantCulture)}) r(i))
                """;
            ExportedRows rows = new(InputTables.Units, from, "", []);
            return ArrowExport.Write(alone, rows, Table, output, ArrowContainer.Stream, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void FailureBetweenTwoBatches_IsAnError()
    {
        // Which of the threads speaks first is chance: the one that failed, or one that was stopped because of it.
        _ = Assert.Throws<DuckDbException>(() =>
            Write(isFile: true, "(SELECT * REPLACE (CASE WHEN whole = 90000 THEN error('hỏng giữa chừng') ELSE chữ END AS chữ) FROM (FROM t UNION ALL BY NAME SELECT i AS whole FROM range(100000) r(i)))")
        );
    }

    [Fact]
    public void NoValues_AreReadBackAsNulls()
    {
        _ = connection.Execute("INSERT INTO t (chữ) SELECT NULL FROM range(2100)");

        var content = Written(isFile: true);

        Assert.All(content.NullCounts, count => Assert.Equal(2100, count));
        Assert.All(content.Rows.SelectMany(row => row), Assert.Null);
    }

    [Fact]
    public void MissingValues_LeaveNothingOfOtherRowsInTheFile()
    {
        _ = connection.Execute("INSERT INTO t (whole, double) SELECT CASE WHEN i = 1 THEN 1 END, NULL FROM range(3000) r(i)");
        for (var before = 0; before < 20; before++)
        {
            // The engine gives the memory of these rows to the next result without clearing it.
            using var other = connection.Query("SELECT 81985529216486895 AS b, 0.1::DOUBLE AS d FROM range(3000)");
            Assert.Equal(2048, other.Chunks().First().Count);
        }

        Write(isFile: true);

        var bytes = File.ReadAllBytes(folder["t.arrow"]);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(81985529216486895L)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(0.1)));
    }

    [Fact]
    public void ColumnsOfOtherTypes_AreRefused()
    {
        var error = Assert.Throws<NotSupportedException>(() => Write(isFile: true, "(SELECT * REPLACE (double AS exact) FROM t)"));

        Assert.Contains("u l g g tdD tsu: b i", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_HasItsBuffersAtMultiplesOf64()
    {
        _ = connection.Execute("INSERT INTO t (exact) VALUES (1.5)");

        Write(isFile: true);

        var bytes = File.ReadAllBytes(folder["t.arrow"]);
        var value = BitConverter.GetBytes(1_500_000_000_000_000L);
        Assert.Equal(0, bytes.AsSpan().IndexOf(value) % 64);
        Assert.Equal("ARROW1"u8.ToArray(), bytes[..6]);
        Assert.Equal("ARROW1"u8.ToArray(), bytes[^6..]);
    }

    private ArrowContent Written(bool isFile)
    {
        Write(isFile);
        return ArrowContent.Read(folder["t.arrow"]);
    }

    private void Write(bool isFile, string from = "t")
    {
        using var file = File.Create(folder["t.arrow"]);
        ExportedRows rows = new(InputTables.Units, from, "", []);
        _ = ArrowExport.Write(connection, rows, Table, file, isFile ? ArrowContainer.File : ArrowContainer.Stream, TestContext.Current.CancellationToken);
    }

    /// <summary>The same rows through the engine's vectors.</summary>
    private List<string?[]> Read(string sql)
    {
        List<string?[]> rows = [];
        using var result = connection.Query(sql);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                var at = row;
                rows.Add([.. chunk.Columns.Select(column => Exact(in column, at))]);
            }
        }
        return rows;
    }

    private static string? Exact(ref readonly ColumnReader column, int row) =>
        column.IsNull(row)
            ? null
            : column.Type switch
            {
                DuckDbType.Varchar => column.Text(row),
                DuckDbType.Decimal => column.Unscaled(row).ToString(CultureInfo.InvariantCulture),
                DuckDbType.Double => BitConverter.DoubleToUInt64Bits(column.Double(row)).ToString("x16", CultureInfo.InvariantCulture),
                DuckDbType.Date => column.Values<int>()[row].ToString(CultureInfo.InvariantCulture),
                DuckDbType.Timestamp => column.Values<long>()[row].ToString(CultureInfo.InvariantCulture),
                DuckDbType.Boolean => column.Boolean(row) ? "true" : "false",
                _ => column.Integer(row).ToString(CultureInfo.InvariantCulture),
            };

    private sealed class CountingStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

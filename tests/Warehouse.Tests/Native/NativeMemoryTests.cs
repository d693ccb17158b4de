using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Tests.Native;

/// <summary>Alone, because the count of handles is the process's.</summary>
[CollectionDefinition(nameof(NativeMemoryTests), DisableParallelization = true)]
[Collection(nameof(NativeMemoryTests))]
public sealed class NativeMemoryTests
{
    private const int Queries = 10_000;

    [Fact]
    public void TenThousandQueries_HandlesAndEngineMemoryReturnToTheirStart()
    {
        var live = NativeHandle.Opened - NativeHandle.Closed;
        using (var database = DuckDbDatabase.Open(null))
        using (var connection = database.Connect())
        {
            _ = connection.Execute("CREATE TABLE t AS SELECT range AS id, 'Đơn vị số ' || range AS name FROM range(5000)");
            Run(connection, 100);
            var memory = Memory(connection);
            var opened = NativeHandle.Opened;
            var inside = NativeHandle.Opened - NativeHandle.Closed;

            Run(connection, Queries);

            Assert.Equal(memory, Memory(connection));
            Assert.Equal(inside, NativeHandle.Opened - NativeHandle.Closed);
            Assert.True(NativeHandle.Opened - opened > Queries);
        }
        Assert.Equal(live, NativeHandle.Opened - NativeHandle.Closed);
    }

    [Fact]
    public void Failures_LeaveNoHandleOpen()
    {
        var live = NativeHandle.Opened - NativeHandle.Closed;
        using (var database = DuckDbDatabase.Open(null))
        using (var connection = database.Connect())
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                _ = Assert.Throws<DuckDbException>(() => connection.Execute("SELECT nothing FROM nowhere"));
                _ = Assert.Throws<DuckDbException>(() => connection.Execute("SELECT CAST('x' AS INTEGER)"));
                _ = Assert.Throws<DuckDbException>(() => connection.Append("nowhere"));
                _ = Assert.Throws<ArgumentException>(() => connection.Execute("SELECT $a", ("b", 1)));
            }
        }
        _ = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open("/không/có/tệp.duckdb"));
        Assert.Equal(live, NativeHandle.Opened - NativeHandle.Closed);
    }

    private static void Run(DuckDbConnection connection, int times)
    {
        for (var query = 0; query < times; query++)
        {
            var name = connection.Single("SELECT name FROM t WHERE id = $id", row => row.Text(0), ("id", query % 5000));
            Assert.StartsWith("Đơn vị số ", name, StringComparison.Ordinal);
        }
    }

    private static long Memory(DuckDbConnection connection) =>
        connection.Single("SELECT sum(memory_usage_bytes) FROM duckdb_memory()", row => row.Integer(0));
}

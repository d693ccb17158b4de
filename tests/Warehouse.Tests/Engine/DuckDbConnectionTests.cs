using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Tests.Engine;

public sealed class DuckDbConnectionTests : IDisposable
{
    private readonly DuckDbDatabase database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection connection;

    public DuckDbConnectionTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Theory]
    [InlineData("SELECT CAST('chữ' AS INTEGER)", DuckDbErrorClass.Conversion)]
    [InlineData("SELECT 1::BIGINT + 9223372036854775807", DuckDbErrorClass.OutOfRange)]
    [InlineData("SELEC 1", DuckDbErrorClass.Parser)]
    [InlineData("SELECT x FROM range(1)", DuckDbErrorClass.Binder)]
    [InlineData("SELECT * FROM khong_co", DuckDbErrorClass.Catalog)]
    public void Execute_Refused_CarriesTheEnginesClassAndWords(string sql, DuckDbErrorClass expected)
    {
        var error = Assert.Throws<DuckDbException>(() => connection.Execute(sql));

        Assert.Equal(expected, error.ErrorClass);
        Assert.NotEmpty(error.EngineMessage);
        Assert.Null(error.SqlFile);
    }

    [Fact]
    public void Query_FromAFile_NamesTheFileInTheError()
    {
        var error = Assert.Throws<DuckDbException>(() =>
            connection.Query(SqlText.Query("standings_of_bloc"), ("year", 2025), ("bloc", "K1"))
        );

        Assert.Equal("standings_of_bloc.sql", error.SqlFile);
        Assert.StartsWith("standings_of_bloc.sql: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_NothingIsFetchedAtRunTime()
    {
        var settings = connection.Rows(
            "SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%known_extensions' ORDER BY name",
            row => (row.Text(0), row.Text(1))
        );

        Assert.Equal([("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false")], settings);
    }

    [Fact]
    public void Version_IsTheOneThatTheDeclarationsAreWrittenFor() =>
        Assert.Equal(DuckDbLibrary.ExpectedVersion, DuckDbLibrary.Version);

    [Fact]
    public async Task Interrupt_FromAnotherThread_EndsTheStatement()
    {
        // Disposing it waits for a call that is under way. Interrupting before the statement runs has no effect: again and again.
        await using Timer timer = new(_ => connection.Interrupt(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));

        var error = Assert.Throws<DuckDbException>(() =>
            connection.Execute("SELECT sum(sin(a.range * b.range)) FROM range(10000000) a, range(10000000) b")
        );

        Assert.Equal(DuckDbErrorClass.Interrupt, error.ErrorClass);
    }

    [Fact]
    public void Append_DisposedWithoutCompleting_DropsTheStartedChunk()
    {
        _ = connection.Execute("CREATE TABLE t (a BIGINT)");
        using (var appender = connection.Append("t"))
        {
            appender.Column(0).Set(appender.Row, 1L);
            appender.EndRow();
        }

        Assert.Equal(0, connection.Single("SELECT count(*) FROM t", row => row.Integer(0)));
    }

    [Fact]
    public void Append_SeveralChunks_KeepsOrderNullsAndLongTexts()
    {
        _ = connection.Execute("CREATE TABLE t (a BIGINT, b VARCHAR)");
        using (var appender = connection.Append("t"))
        {
            for (var row = 0L; row < 10_000; row++)
            {
                appender.Column(0).Set(appender.Row, row);
                if (row % 3 == 0)
                {
                    appender.Column(1).SetNull(appender.Row);
                }
                else
                {
                    appender.Column(1).Set(appender.Row, new string('ộ', (int)(row % 700)));
                }
                appender.EndRow();
            }
            appender.Complete();
        }

        var wrong = connection.Single(
            """
            SELECT count(*) FILTER (a <> rowid
                OR b IS DISTINCT FROM CASE WHEN a % 3 = 0 THEN NULL ELSE repeat('ộ', a % 700) END), count(*)
            FROM t
            """,
            row => (row.Integer(0), row.Integer(1))
        );
        Assert.Equal((0L, 10_000L), wrong);
    }
}

using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Opens the ledger's file for one write, makes it where there is none, and brings its tables up to the catalogue.</summary>
internal static class LedgerFile
{
    /// <summary>Raised when stored tables mean something else than before; new tables and columns alone do not raise it.</summary>
    internal const int SchemaVersion = 1;

    private const string StateTable =
        """
        CREATE TABLE ledger_state (schema_version INTEGER, catalogue VARCHAR, revision BIGINT, content_id VARCHAR,
            last_sequence BIGINT, last_batch BIGINT, written_at TIMESTAMP, written_by VARCHAR)
        """;

    internal static DuckDbDatabase Open(HomeFolder home)
    {
        CheckEngine();
        if (!File.Exists(home.LedgerFile))
        {
            Make(home);
        }
        return DuckDbDatabase.Open(home.LedgerFile);
    }

    /// <exception cref="HomeException">The library beside the program is not the one it was made for.</exception>
    internal static void CheckEngine()
    {
        var found = FindVersion();
        if (!string.Equals(found, DuckDbLibrary.ExpectedVersion, StringComparison.Ordinal))
        {
            throw new HomeException(FindingCode.EngineMismatch, null, DuckDbLibrary.ExpectedVersion, found);
        }
    }

    internal static LedgerState ReadState(HomeFolder home, DuckDbConnection connection)
    {
        var state = connection.Single(
            "SELECT schema_version, catalogue, revision, content_id, last_sequence, last_batch, written_at, written_by FROM ledger_state",
            row => new LedgerState(
                row.Small(0),
                row.Text(1),
                row.Integer(2),
                row.Text(3),
                row.Integer(4),
                row.Integer(5),
                row.Timestamp(6),
                row.Text(7)
            )
        );
        return state.SchemaVersion <= SchemaVersion
            ? state
            : throw new HomeException(
                FindingCode.LedgerNewer,
                null,
                home.LedgerFile,
                state.SchemaVersion.ToString(CultureInfo.InvariantCulture),
                SchemaVersion.ToString(CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Adds what the catalogue has gained since the file was made. Within the write's transaction.</summary>
    internal static void AddNewColumns(DuckDbConnection connection)
    {
        var present = connection
            .Rows(
                "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND database_name <> 'temp'",
                row => (Table: row.Text(0), Column: row.Text(1))
            )
            .ToLookup(column => column.Table, column => column.Column, StringComparer.Ordinal);
        foreach (var schema in TableSql.Published)
        {
            var columns = present[schema.Name].ToHashSet(StringComparer.Ordinal);
            if (columns.Count == 0)
            {
                _ = connection.Execute(TableSql.CreateTable(schema));
                continue;
            }
            foreach (var (name, type) in TableSql.Stored(schema).Where(column => !columns.Contains(column.Name)))
            {
                _ = connection.Execute($"ALTER TABLE {TableSql.Quote(schema)} ADD COLUMN {TableSql.Quote(name)} {type}");
            }
        }
    }

    private static string FindVersion()
    {
        try
        {
            return DuckDbLibrary.Version;
        }
        catch (DllNotFoundException)
        {
            return "—";
        }
    }

    /// <summary>Made beside and renamed, so that a kill on the way leaves no half file that nobody can open.</summary>
    private static void Make(HomeFolder home)
    {
        if (home.ReadCurrent() is not null)
        {
            throw new HomeException(FindingCode.LedgerDamaged, null, home.LedgerFile, "ledger.duckdb không còn");
        }
        var path = home.LedgerFile + ".new";
        File.Delete(path);
        File.Delete(path + ".wal");
        using (var database = DuckDbDatabase.Open(path))
        using (var connection = database.Connect())
        {
            _ = connection.Execute("BEGIN TRANSACTION");
            _ = connection.Execute(StateTable);
            _ = connection.Execute("CREATE TABLE ledger_tables (name VARCHAR, rows BIGINT, sha256 VARCHAR)");
            _ = connection.Execute(
                "INSERT INTO ledger_state VALUES ($version, '', 0, '', 0, 0, TIMESTAMP '1970-01-01', '')",
                ("version", SchemaVersion)
            );
            _ = connection.Execute("COMMIT");
            _ = connection.Execute("CHECKPOINT");
        }
        FolderFlush.File(path);
        File.Move(path, home.LedgerFile);
        FolderFlush.Folder(home.Path);
    }
}

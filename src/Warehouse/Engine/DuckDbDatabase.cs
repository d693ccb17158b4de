using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>An open database file, or one in memory.</summary>
internal sealed unsafe class DuckDbDatabase : IDisposable
{
    /// <summary>Nothing is fetched at run time: json, parquet and icu are built in.</summary>
    private static readonly (string Name, string Value)[] Always =
    [
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
    ];

    private readonly DatabaseHandle handle;

    private DuckDbDatabase(DatabaseHandle handle) => this.handle = handle;

    /// <param name="path">Null: in memory.</param>
    /// <param name="settings">Constants of ours, never a user's text.</param>
    /// <exception cref="DuckDbException">The engine refused the file or a setting.</exception>
    internal static DuckDbDatabase Open(string? path, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        _ = DuckDbApi.CreateConfig(out var rawConfig);
        using var config = new ConfigHandle(rawConfig);
        Apply(config, Always);
        Apply(config, settings);
        if (DuckDbApi.OpenExt(path, out var database, config, out var error) == DuckDbApi.Success)
        {
            return new DuckDbDatabase(new DatabaseHandle(database));
        }
        var message = OwnedUtf8.Text(error);
        throw new DuckDbException(ErrorWords.ClassOf(message), message);
    }

    internal DuckDbConnection Connect() =>
        DuckDbApi.Connect(handle, out var connection) == DuckDbApi.Success
            ? new DuckDbConnection(new ConnectionHandle(connection))
            : throw new DuckDbException(DuckDbErrorClass.Connection, "DuckDB gave no connection");

    public void Dispose() => handle.Dispose();

    private static void Apply(ConfigHandle config, ReadOnlySpan<(string Name, string Value)> settings)
    {
        foreach (var (name, value) in settings)
        {
            if (DuckDbApi.SetConfig(config, name, value) != DuckDbApi.Success)
            {
                throw new DuckDbException(DuckDbErrorClass.Settings, $"DuckDB refused the setting {name} = {value}");
            }
        }
    }
}

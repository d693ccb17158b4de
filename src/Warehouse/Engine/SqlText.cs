using System.Collections.Concurrent;
using System.Reflection;

namespace ThiDua.Warehouse.Engine;

/// <summary>A statement and, where it lies in an embedded .sql file, that file's name for error messages.</summary>
internal sealed record SqlText(string Text, string? File)
{
    private static readonly ConcurrentDictionary<string, SqlText> Files = new(StringComparer.Ordinal);

    /// <summary>For statements made of constants and of the catalogue's own names; never of a user's text.</summary>
    public static implicit operator SqlText(string constant) => new(constant, null);

    /// <summary>Sql/Queries/NAME.sql.</summary>
    internal static SqlText Query(string name) => Files.GetOrAdd(name, Load);

    private static SqlText Load(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream =
            assembly.GetManifestResourceStream($"ThiDua.Warehouse.Sql.Queries.{name}.sql")
            ?? throw new ArgumentException($"There is no Sql/Queries/{name}.sql", nameof(name));
        using var reader = new StreamReader(stream);
        return new SqlText(reader.ReadToEnd(), $"{name}.sql");
    }
}

using System.Security.Cryptography;
using System.Text;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Exports;
using static System.FormattableString;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// Statements made from the catalogue of tables (see docs/decisions/0002). Every name in them is a constant of
/// <see cref="InputTables"/> or <see cref="ResultTables"/> and is quoted; values are bound, never written in.
/// </summary>
internal static class TableSql
{
    /// <summary>The column that keeps unknown columns as JSON.</summary>
    internal const string Attributes = "attributes";

    /// <summary>What a fact table has beside the catalogue's columns: where each row came from.</summary>
    internal static readonly (string Name, string Type)[] Provenance =
    [
        ("batch", "BIGINT"),
        ("sequence", "BIGINT"),
        ("file", "VARCHAR"),
        ("sheet", "VARCHAR"),
        ("cell", "VARCHAR"),
        ("file_sha256", "VARCHAR"),
        ("recorded_at", "TIMESTAMP"),
        ("recorded_by", "VARCHAR"),
    ];

    private static readonly HashSet<TableSchema> Inputs = [.. InputTables.All];

    /// <summary>Every table that a snapshot publishes.</summary>
    internal static IReadOnlyList<TableSchema> Published { get; } = [.. InputTables.All, .. ResultTables.All];

    /// <summary>Changes whenever a table, a column or a type of the catalogue does.</summary>
    internal static string CatalogueHash { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Published.Select(CreateTable))))
        );

    internal static bool IsInput(TableSchema schema) => Inputs.Contains(schema);

    /// <summary>The published table of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static TableSchema Known(TableSchema schema) =>
        Published.Contains(schema)
            ? schema
            : throw new ArgumentException($"{schema.Name} is not a table of the catalogue", nameof(schema));

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Quote(TableSchema schema) => Quote(schema.Name);

    internal static string TypeOf(ColumnType type) =>
        type switch
        {
            ColumnType.Text => "VARCHAR",
            ColumnType.Integer => "BIGINT",
            ColumnType.Number => "DECIMAL(38,15)",
            ColumnType.Double => "DOUBLE",
            ColumnType.Date => "DATE",
            ColumnType.Timestamp => "TIMESTAMP",
            ColumnType.Boolean => "BOOLEAN",
        };

    /// <summary>The catalogue's columns, and the attributes where the table keeps them: what a row says.</summary>
    internal static List<(string Name, string Type)> Said(TableSchema schema) =>
        [.. schema.ExportedColumns.Select(column => (column.Name, TypeOf(column.Type)))];

    /// <summary>All columns of the stored table.</summary>
    internal static List<(string Name, string Type)> Stored(TableSchema schema) =>
        IsInput(schema) ? [.. Said(schema), .. Provenance] : Said(schema);

    internal static string CreateTable(TableSchema schema) => $"CREATE TABLE {Quote(schema)} ({Definitions(Stored(schema))})";

    internal static string Definitions(IEnumerable<(string Name, string Type)> columns) =>
        string.Join(", ", columns.Select(column => $"{Quote(column.Name)} {column.Type}"));

    internal static string[] Keys(TableSchema schema) =>
        [.. schema.Columns.Where(column => column.Key).Select(column => column.Name)];

    /// <summary>"a", "b", or with an alias s."a", s."b".</summary>
    internal static string List(IEnumerable<string> names, string? alias = null) =>
        string.Join(", ", names.Select(name => alias is null ? Quote(name) : $"{alias}.{Quote(name)}"));

    /// <summary>A condition on columns of the catalogue with a parameter for each value; empty where there is none.</summary>
    internal static (string Condition, (string, object?)[] Parameters) Equal(
        TableSchema schema,
        IReadOnlyList<(string Column, object? Value)> where
    )
    {
        List<string> conditions = [];
        List<(string, object?)> parameters = [];
        foreach (var (name, value) in where)
        {
            var column = Quote(schema.Column(name).Name);
            if (value is TextChoice choice)
            {
                conditions.Add(AnyOf(column, choice, parameters));
                continue;
            }
            conditions.Add($"{column} IS NOT DISTINCT FROM {Bind(value, parameters)}");
        }
        return (string.Join(" AND ", conditions), [.. parameters]);
    }

    private static string AnyOf(string column, TextChoice choice, List<(string, object?)> parameters) =>
        choice switch
        {
            { Texts: [] } => "false",
            { Begins: true } => $"({string.Join(" OR ", choice.Texts.Select(text => $"starts_with({column}, {Bind(text, parameters)})"))})",
            _ => $"{column} IN ({string.Join(", ", choice.Texts.Select(text => Bind(text, parameters)))})",
        };

    private static string Bind(object? value, List<(string, object?)> parameters)
    {
        var parameter = Invariant($"value{parameters.Count}");
        parameters.Add((parameter, value));
        return $"${parameter}";
    }

    /// <summary>Equal in all columns, null equal to null.</summary>
    internal static string Same(IEnumerable<string> names, string left, string right) =>
        string.Join(" AND ", names.Select(name => $"{left}.{Quote(name)} IS NOT DISTINCT FROM {right}.{Quote(name)}"));
}

using System.Globalization;
using System.Text;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Slices;

/// <summary>The statements of a slice. Names come from the catalogue and are quoted; every value is a parameter.</summary>
internal static class SliceSql
{
    internal static ExportedRows Rows(TableSlice slice)
    {
        var (from, parameters) = From(slice, slice.After);
        var limit = slice.Limit is { } rows ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {rows}") : "";
        return new ExportedRows(slice.Schema, from, Order(slice) + limit, parameters);
    }

    /// <summary>How many rows the conditions leave, from the first one on.</summary>
    internal static (SqlText Sql, (string, object?)[] Parameters) Count(TableSlice slice)
    {
        var (from, parameters) = From(slice, null);
        return ($"SELECT count(*) FROM {from}", parameters);
    }

    /// <summary>The last row of the slice, and a second row where more follow.</summary>
    internal static (SqlText Sql, (string, object?)[] Parameters) End(TableSlice slice, int limit)
    {
        var (from, parameters) = From(slice, slice.After);
        var columns = slice.OrderBy.Count == 0 ? "" : TableSql.List(slice.OrderBy.Select(name => slice.Schema.Column(name).Name)) + ", ";
        return (string.Create(CultureInfo.InvariantCulture, $"SELECT {columns}{Row(slice)} FROM {from}{Order(slice)} LIMIT 2 OFFSET {limit - 1}"), parameters);
    }

    internal static (SqlText Sql, (string, object?)[] Parameters) Distinct(TableSchema schema, string column)
    {
        var name = TableSql.Quote(schema.Column(column).Name);
        var latest = TableSql.IsInput(TableSql.Known(schema)) ? TableReading.Latest(schema, TableSql.Quote(schema)) : "";
        return ($"SELECT DISTINCT CAST({name} AS VARCHAR) FROM {TableSql.Quote(schema)}{latest} WHERE {name} IS NOT NULL ORDER BY 1", []);
    }

    private static (string From, (string, object?)[] Parameters) From(TableSlice slice, TablePlace? after)
    {
        var schema = TableSql.Known(slice.Schema);
        List<(string, object?)> parameters = [];
        List<string> conditions = [.. slice.Where.Select(condition => Condition(schema, condition, parameters))];
        if (after is not null)
        {
            conditions.Add(Behind(slice, after, parameters));
        }
        var latest = TableSql.IsInput(schema) ? TableReading.Latest(schema, TableSql.Quote(schema)) : "";
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        return ($"{TableSql.Quote(schema)}{latest}{where}", [.. parameters]);
    }

    private static string Condition(TableSchema schema, TableCondition condition, List<(string, object?)> parameters)
    {
        var column = TableSql.Quote(schema.Column(condition.Column).Name);
        var anyOf = condition.Values.Select(value =>
            condition.Begins ? $"starts_with({column}, {Bind(value, parameters)})" : $"{column} IS NOT DISTINCT FROM {Bind(value, parameters)}"
        );
        return condition.Values.Count == 0 ? "false" : $"({string.Join(" OR ", anyOf)})";
    }

    /// <summary>(a, b, row) > (x, y, n) written out, because a missing value stands before every other.</summary>
    private static string Behind(TableSlice slice, TablePlace after, List<(string, object?)> parameters)
    {
        if (after.Values.Count != slice.OrderBy.Count)
        {
            throw new ArgumentException($"{slice.OrderBy.Count} columns order the slice, the place has {after.Values.Count}", nameof(after));
        }
        List<string> cases = [];
        StringBuilder equal = new();
        for (var index = 0; index < after.Values.Count; index++)
        {
            var column = TableSql.Quote(slice.Schema.Column(slice.OrderBy[index]).Name);
            var value = after.Values[index];
            var bound = value is null ? "NULL" : Bind(value, parameters);
            cases.Add($"({equal}{(value is null ? $"{column} IS NOT NULL" : $"{column} > {bound}")})");
            equal.Append(CultureInfo.InvariantCulture, $"{column} IS NOT DISTINCT FROM {bound} AND ");
        }
        cases.Add($"({equal}{Row(slice)} > {Bind(after.Row, parameters)})");
        return $"({string.Join(" OR ", cases)})";
    }

    private static string Order(TableSlice slice) =>
        $" ORDER BY {string.Concat(slice.OrderBy.Select(name => $"{TableSql.Quote(slice.Schema.Column(name).Name)} ASC NULLS FIRST, "))}{Row(slice)}";

    private static string Row(TableSlice slice) => TableSql.IsInput(slice.Schema) ? "sequence" : "rowid";

    private static string Bind(object? value, List<(string, object?)> parameters)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"slice{parameters.Count}");
        parameters.Add((name, value));
        return $"${name}";
    }
}

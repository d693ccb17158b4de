using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Slices;

/// <summary>
/// Rows as JSON objects (dòng dạng JSON): a property a column, null where there is no value. Decimals are JSON numbers
/// with every digit that is stored; dates and times are ISO 8601, times in UTC. Before the columns stands "id".
/// </summary>
public static class JsonRows
{
    /// <summary>Between the parts of an id; in a part it is written as its code.</summary>
    private const char Border = ':';

    /// <param name="key">The columns whose values make a row's id.</param>
    /// <param name="hashed">The id is the beginning of the values' SHA-256 instead of the values.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(
        Snapshot snapshot,
        TableSlice slice,
        IReadOnlyList<string> key,
        bool hashed,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(json);
        var rows = SliceSql.Rows(slice);
        var columns = TableSql.Said(slice.Schema);
        var names = columns.Select(column => JsonEncodedText.Encode(column.Name)).ToArray();
        var identity = key.Select(name => columns.FindIndex(column => string.Equals(column.Name, name, StringComparison.Ordinal))).ToArray();
        var attributes = slice.Schema.KeepsUnknownColumns ? columns.Count - 1 : -1;
        return snapshot.Using(
            connection =>
            {
                using var result = connection.Query(rows.All, rows.Parameters);
                long count = 0;
                foreach (var chunk in result.Chunks())
                {
                    for (var row = 0; row < chunk.Count; row++)
                    {
                        json.WriteStartObject();
                        json.WriteString("id"u8, hashed ? Hash(Id(chunk.Columns, identity, row)) : Id(chunk.Columns, identity, row));
                        for (var column = 0; column < names.Length; column++)
                        {
                            json.WritePropertyName(names[column]);
                            Cell(json, in chunk.Columns[column], row, column == attributes);
                        }
                        json.WriteEndObject();
                    }
                    count += chunk.Count;
                }
                return count;
            },
            cancellationToken
        );
    }

    /// <summary>The conditions that find the row of an id; null: no row can have it.</summary>
    public static IReadOnlyList<TableCondition>? ConditionsOf(TableSchema schema, IReadOnlyList<string> key, string id)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(id);
        var parts = id.Split(Border);
        if (parts.Length != key.Count)
        {
            return null;
        }
        var conditions = new TableCondition[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            if (!TryValue(schema.Column(key[index]).Type, Plain(parts[index]), out var value))
            {
                return null;
            }
            conditions[index] = new TableCondition(key[index], [value]);
        }
        return conditions;
    }

    private static bool TryValue(ColumnType type, string text, out object? value)
    {
        var culture = CultureInfo.InvariantCulture;
        value = null;
        if (text.Length == 0)
        {
            return true;
        }
        switch (type)
        {
            case ColumnType.Text:
                value = text;
                return true;
            case ColumnType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number):
                value = number;
                return true;
            case ColumnType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day):
                value = day;
                return true;
            default:
                return false;
        }
    }

    private static string Id(ColumnReader[] columns, int[] identity, int row)
    {
        StringBuilder id = new();
        var isFirst = true;
        foreach (var index in identity)
        {
            if (!isFirst)
            {
                id.Append(Border);
            }
            isFirst = false;
            ref readonly var column = ref columns[index];
            if (!column.IsNull(row))
            {
                id.Append(
                    column.Type switch
                    {
                        DuckDbType.Varchar => Coded(column.Text(row)),
                        DuckDbType.Date => column.Date(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        _ => column.Integer(row).ToString(CultureInfo.InvariantCulture),
                    }
                );
            }
        }
        return id.ToString();
    }

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));

    private static string Coded(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);

    private static string Plain(string part) =>
        part.Replace("%3A", ":", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static void Cell(Utf8JsonWriter json, ref readonly ColumnReader column, int row, bool isJson)
    {
        if (column.IsNull(row))
        {
            json.WriteNullValue();
            return;
        }
        switch (column.Type)
        {
            case DuckDbType.Varchar when isJson:
                json.WriteRawValue(column.Bytes(row));
                break;
            case DuckDbType.Varchar:
                json.WriteStringValue(column.Bytes(row));
                break;
            case DuckDbType.Decimal:
                json.WriteNumberValue(column.Decimal(row));
                break;
            case DuckDbType.Double:
                Double(json, column.Double(row));
                break;
            case DuckDbType.Date:
                json.WriteStringValue(column.Date(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DuckDbType.Timestamp:
                json.WriteStringValue(column.Timestamp(row));
                break;
            case DuckDbType.Boolean:
                json.WriteBooleanValue(column.Boolean(row));
                break;
            default:
                json.WriteNumberValue(column.Integer(row));
                break;
        }
    }

    /// <summary>JSON has no word for what is no number.</summary>
    private static void Double(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Slices;

namespace ThiDua.Dashboard.Api.Questions;

/// <summary>
/// Where a page of rows ended (con trỏ trang): the snapshot, the question and the last row's place, as one word that
/// callers give back as it is. It is of use only for the snapshot and the filters it was made for.
/// </summary>
internal sealed record ApiCursor(string Snapshot, string Question, TablePlace Place)
{
    /// <summary>Longer words are not of our making.</summary>
    private const int Longest = 4096;

    /// <summary>What must stay the same from page to page.</summary>
    public static string QuestionOf(TableSlice slice, string known)
    {
        StringBuilder text = new(slice.Schema.Name);
        text.Append('\n').Append(known);
        foreach (var condition in slice.Where)
        {
            text.Append('\n').Append(condition.Column).Append(condition.Begins ? '^' : '=');
            foreach (var value in condition.Values)
            {
                text.Append('\t').Append(Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }

    public string Write()
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(Snapshot);
            json.WriteStringValue(Question);
            json.WriteNumberValue(Place.Row);
            foreach (var value in Place.Values)
            {
                switch (value)
                {
                    case long number:
                        json.WriteNumberValue(number);
                        break;
                    case DateOnly day:
                        json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                        break;
                    default:
                        json.WriteStringValue(value as string);
                        break;
                }
            }
            json.WriteEndArray();
        }
        return Base64Url.EncodeToString(buffer.ToArray());
    }

    /// <summary>Null: it is no cursor of rows that are ordered by these columns.</summary>
    public static ApiCursor? Read(string word, IReadOnlyList<ColumnType> types)
    {
        try
        {
            if (word.Length > Longest || !Base64Url.IsValid(word))
            {
                return null;
            }
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(word));
            var parts = json.RootElement;
            if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() != 3 + types.Count)
            {
                return null;
            }
            var values = new object?[types.Count];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = Value(parts[index + 3], types[index]);
            }
            return new ApiCursor(parts[0].GetString()!, parts[1].GetString()!, new TablePlace(values, parts[2].GetInt64()));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static object? Value(JsonElement part, ColumnType type) =>
        part.ValueKind == JsonValueKind.Null ? null
        : type switch
        {
            ColumnType.Integer => part.GetInt64(),
            ColumnType.Date => DateOnly.ParseExact(part.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => part.GetString(),
        };
}

using System.Text.Json;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Facts;

/// <summary>The note that a folder of made-up figures carries in sample.json ("Số liệu mẫu"); every page shows it.</summary>
internal static class SampleNotice
{
    private const string FileName = "sample.json";

    private const int MaxBytes = 64 * 1024;

    internal static DataTable Read(IEnumerable<string> paths)
    {
        DataTable rows = new(ResultTables.Notices);
        foreach (var file in paths.Where(Directory.Exists).Select(folder => Path.Combine(folder, FileName)))
        {
            if (!File.Exists(file) || new FileInfo(file).Length > MaxBytes)
            {
                continue;
            }
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file));
                if (Text(json.RootElement, "notice") is { } notice)
                {
                    rows.Add(notice, Text(json.RootElement, "noticeEnglish"));
                }
            }
            catch (JsonException)
            {
                // Somebody else's file of that name; the import lists it among those it left.
            }
        }
        return rows;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

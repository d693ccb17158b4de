using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Pages;

/// <summary>Tables by the name that people know them by (bảng).</summary>
internal static class TableWords
{
    private static readonly Dictionary<string, TableSchema> Inputs = InputTables.All.ToDictionary(schema => schema.Name, StringComparer.Ordinal);

    /// <summary>"Số liệu thực hiện" for "observations"; an unknown name as it is.</summary>
    public static string Title(string table, Language language) =>
        Inputs.TryGetValue(table, out var schema) ? Language.Sentence(language.Say(schema.Title, schema.TitleEnglish)) : table;
}

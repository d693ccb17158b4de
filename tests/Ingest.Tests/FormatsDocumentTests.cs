using System.Text;
using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>docs/formats.md lists the tables as the code has them, and its example is a mapping that reads.</summary>
public sealed class FormatsDocumentTests
{
    private const string Start = "<!-- tables: written by tests/Ingest.Tests/FormatsDocumentTests.cs -->\n";
    private const string End = "<!-- /tables -->";

    private static string DocumentPath => Path.Combine(TestPaths.Root, "docs", "formats.md");

    [Fact]
    public void Tables_AreThoseOfTheCode()
    {
        var document = File.ReadAllText(DocumentPath);
        var from = document.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = document.IndexOf(End, StringComparison.Ordinal);
        var expected = Tables();
        if (Environment.GetEnvironmentVariable("THIDUA_UPDATE_GOLDENS") is "1")
        {
            File.WriteAllText(DocumentPath, document[..from] + expected + document[to..]);
            Assert.Fail("docs/formats.md was rewritten; look at it and run again without THIDUA_UPDATE_GOLDENS.");
        }
        Assert.Equal(expected, document[from..to]);
    }

    [Fact]
    public void Example_IsAMappingThatReads()
    {
        var document = File.ReadAllText(DocumentPath);
        var from = document.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        var example = document[from..document.IndexOf("```", from, StringComparison.Ordinal)];
        var reading = MappingFile.Parse("formats.md", Encoding.UTF8.GetBytes(example));
        Assert.Null(reading.Problem);
        Assert.Equal(["units", "observations"], reading.Mapping!.Tables.Select(table => table.Table.Name));
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var table in InputTables.All)
        {
            text.Append("\n### ").Append(table.Name).Append(": ").Append(table.Title).Append("\n\n");
            text.Append("| cột | tiêu đề tiếng Việt | nội dung | để trống là |\n| --- | --- | --- | --- |\n");
            foreach (var column in table.Columns)
            {
                var mark = column switch
                {
                    { Required: true, Default: null, Key: true } => "***",
                    { Required: true, Default: null } => "**",
                    { Key: true } => "*",
                    _ => "",
                };
                var values = column.Values is { } set ? $" ({string.Join(", ", set.Keys.Select(value => $"`{value}`"))})" : "";
                text.Append("| ").Append(mark).Append('`').Append(column.Name).Append('`').Append(mark);
                text.Append(" | ").AppendJoin("; ", column.Headers).Append(" | ").Append(column.Meaning).Append(values);
                text.Append(" | ").Append(column.Default ?? "").Append(" |\n");
            }
        }
        return text.Append('\n').ToString();
    }
}

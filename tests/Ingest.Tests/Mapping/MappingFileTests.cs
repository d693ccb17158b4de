using System.Text;
using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Mapping;

public sealed class MappingFileTests
{
    private const string Good = """
        {
          "name": "sở tài chính",
          "decimal": "dot",
          "filters": [{ "column": "cấp", "is": ["xã"], "reason": "chỉ cấp xã" }],
          "tables": [
            {
              "table": "units",
              "columns": { "name": "tên", "vung": "vùng" },
              "templates": { "code": "xa-{tên:slug}" },
              "constants": { "kind": "xa" },
              "values": { "vung": { "I": "thap", "III": "cao" } }
            },
            {
              "table": "events",
              "columns": { "date": "ngày", "count": "số" },
              "templates": { "unit": "xa-{tên:slug}" },
              "constants": { "event": "late_file" },
              "filters": [{ "column": "số", "isNot": ["0"] }]
            }
          ]
        }
        """;

    [Fact]
    public void Read_OneRow_FeedsSeveralTables()
    {
        using var folder = new TempFolder();
        folder.Write(
            "nguồn.csv",
            "Cấp;Tên;Vùng;Ngày;Số\nxã;Mường Than;III;05/07/2025;1.234\nxã;Mường Than;III;06/07/2025;0\nhuyện;Than Uyên;;;\nxã;Tà Mung;;99/99/2025;1\n;;;;\n"
        );
        var batch = Inputs.Read(folder, Parse(Good).Mapping);
        Assert.Equal(["xa-muong-than"], batch.Column(InputTables.Units, "code"));
        Assert.Equal("""{"vung":"cao"}""", batch.Table(InputTables.Units)!.Attributes[0]);
        Assert.Equal([1.234m], batch.Column(InputTables.Events, "count"));
        Assert.Equal(new SourceLocation("nguồn.csv", null, "E2"), batch.Table(InputTables.Events)!.Places[0]);
        var counts = Assert.Single(batch.Counts);
        Assert.Equal(("sở tài chính", 5, 2, 1, 1, 1), (counts.Table, counts.Read, counts.Accepted, counts.Rejected, counts.Empty, counts.LeftOut));
        Assert.Contains("1 dòng được bỏ qua theo cột \"cấp\": chỉ cấp xã", batch.Message(FindingCode.RowsLeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsThatDefineACodeDifferently_KeepTheFirst()
    {
        using var folder = new TempFolder();
        folder.Write("nguồn.csv", "Cấp;Tên;Vùng;Ngày;Số\nxã;Mường Than;III;05/07/2025;1\nxã;Mường Than;I;06/07/2025;2\n");
        var batch = Inputs.Read(folder, Parse(Good).Mapping);
        Assert.Equal([FindingCode.CodeDefinedTwice], batch.Codes());
        Assert.Equal("""{"vung":"cao"}""", Assert.Single(batch.Table(InputTables.Units)!.Attributes));
        Assert.Equal([1m], batch.Column(InputTables.Events, "count"));
    }

    [Fact]
    public void Read_FileThatTheMappingDoesNotFit_IsReadAsUsualAndThatIsSaid()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        var batch = Inputs.Read(folder, Parse(Good).Mapping);
        Assert.Equal([FindingCode.MappingFitsNothing], batch.Codes());
        Assert.Equal(6, batch.Table(InputTables.Units)!.Rows.RowCount);
        Assert.Null(batch.Mapping);
    }

    [Theory]
    [InlineData("{", "$", "không phải JSON")]
    [InlineData("[]", "$", "cần một đối tượng")]
    [InlineData("""{ "tables": [] }""", "$.tables", "chưa có bảng nào")]
    [InlineData("""{ "tabels": [] }""", "$.tabels", "không hiểu từ \"tabels\"")]
    [InlineData("""{ "tables": [ { "table": "unit" } ] }""", "$.tables[0].table", "không có bảng \"unit\"; các bảng: units")]
    [InlineData("""{ "tables": [ { "table": "blocs", "columns": { "yaer": "năm" } } ] }""", "$.tables[0].columns.yaer", "không có cột \"yaer\"")]
    [InlineData("""{ "tables": [ { "table": "blocs", "columns": { "year": "năm" } } ] }""", "$.tables[0]", "thiếu cột bắt buộc \"bloc\"")]
    [InlineData("""{ "tables": [ { "table": "blocs", "templates": { "year": "{năm" } } ] }""", "$.tables[0].templates.year", "mẫu \"{năm\" viết chưa đúng")]
    [InlineData("""{ "tables": [ { "table": "blocs", "templates": { "year": "{năm:upper}" } } ] }""", "$.tables[0].templates.year", "viết chưa đúng")]
    [InlineData("""{ "tables": [ { "table": "blocs", "columns": { "year": "a" }, "constants": { "year": 2024 } } ] }""", "$.tables[0].constants.year", "được cho hai lần")]
    [InlineData("""{ "decimal": "point", "tables": [ {} ] }""", "$.tables[0]", "thiếu \"table\"")]
    [InlineData("""{ "filters": [ { "column": "a" } ], "tables": [ { "table": "blocs", "constants": { "year": 2024, "bloc": "k", "name": "K" } } ] }""", "$.filters[0]", "cần \"is\" hoặc \"isNot\"")]
    public void Parse_Mistake_IsNamedWithItsPlace(string json, string place, string says)
    {
        var reading = Parse(json);
        Assert.Null(reading.Mapping);
        Assert.Equal(FindingCode.MappingUnreadable, reading.Problem!.Code);
        Assert.Equal(place, reading.Problem.Place!.Cell);
        Assert.Contains(says, FindingCatalogue.Message(reading.Problem), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MappingThatIsNotThere_IsAFinding() =>
        Assert.Equal(FindingCode.PathNotFound, MappingFile.Read("/không/có.json").Problem!.Code);

    private static MappingReading Parse(string json) => MappingFile.Parse("ánh xạ.json", Encoding.UTF8.GetBytes(json));
}

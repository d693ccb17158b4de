using System.Text;
using System.Text.Json;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.ArrowIpc;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Slices;

public sealed class JsonRowsTests : IDisposable
{
    private static readonly string[] Key = [.. InputTables.Observations.Columns.Where(column => column.Key).Select(column => column.Name)];

    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public JsonRowsTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1234567890123.123456789012345")]
    [InlineData("-0.000000000000001")]
    [InlineData("95.85")]
    [InlineData("0")]
    public void ADecimal_KeepsEveryDigit(string value)
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(value, Assert.Single(Rows(All)).GetProperty("value").GetRawText());
    }

    [Fact]
    public void AnId_LeadsBackToItsRow_WhateverLettersTheCodesHave()
    {
        _ = Sample.Store(home, Sample.Observations(("a:b", "2025", 1m), ("a%3Ab", "2025", 2m), ("xã \"Mường\"", "2025", 3m), ("a", "2025", 4m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        foreach (var row in Rows(All))
        {
            var conditions = JsonRows.ConditionsOf(InputTables.Observations, Key, row.GetProperty("id").GetString()!)!;
            var found = Assert.Single(Rows(All with { Where = conditions }));
            Assert.Equal(row.GetRawText(), found.GetRawText());
        }
        Assert.Null(JsonRows.ConditionsOf(InputTables.Observations, Key, "a:b"));
    }

    [Fact]
    public void FromPlaceToPlace_NoRowIsLostOrTwice_AlsoWhereKeysAreMissingOrEqual()
    {
        DataTable findings = new(ResultTables.Findings);
        foreach (var bloc in (string?[])[null, "a", null, "b", "a", null, "a"])
        {
            findings.Add(300L, "X", "error", "score", bloc is "b" ? null : 2025L, bloc, null, null, null, null, "câu", null, null, null, null, null, null);
        }
        using (var write = Sample.Begin(home))
        {
            write.ReplaceResults(findings);
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);
        TableSlice slice = new() { Schema = ResultTables.Findings, OrderBy = ["bloc", "year"], Limit = 2 };
        List<string?> seen = [];
        for (TablePlace? place = null; ; )
        {
            var page = slice with { After = place };
            seen.AddRange(Rows(page).Select(row => row.GetProperty("bloc").GetString()));
            place = snapshot.EndOf(page, Token);
            if (place is null)
            {
                break;
            }
        }
        Assert.Equal([null, null, null, "a", "a", "a", "b"], seen);
        Assert.Equal(7, snapshot.CountRows(slice with { After = new TablePlace(["a", 2025L], 0) }, Token));
    }

    [Fact]
    public void Conditions_AreValues_NotStatements()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025-Q1", 1m), ("XA02", "2024", 2m)));
        Assert.Empty(Rows(All with { Where = [new TableCondition("unit", ["XA01' OR true --"])] }));
        Assert.Single(Rows(All with { Where = [new TableCondition("period", ["2025"]) { Begins = true }] }));
        Assert.Equal(2, Rows(All with { Where = [new TableCondition("unit", ["XA01", "XA02"])] }).Count);
        Assert.Empty(Rows(All with { Where = [new TableCondition("unit", [])] }));
        _ = Assert.Throws<ArgumentException>(() => Rows(All with { OrderBy = ["không có"] }));
    }

    [Fact]
    public void Csv_OfASlice_IsThoseRowsInThatOrder()
    {
        _ = Sample.Store(home, Sample.Observations(("XA02", "2025", 2m), ("XA01", "2025", 1m), ("XA03", "2025", 3m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        using MemoryStream csv = new();
        Assert.Equal(2, CsvExport.WriteStream(snapshot, All with { Limit = 2 }, csv, TestContext.Current.CancellationToken));
        var lines = Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["XA01", "XA02"], lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Arrow_OfASlice_IsThoseRowsInThatOrder()
    {
        _ = Sample.Store(home, Sample.Observations(("XA02", "2025", 2m), ("XA01", "2025", 1m), ("XA03", "2024", 3m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        using MemoryStream arrow = new();
        var slice = All with { OrderBy = ["period", "unit"], Limit = 2 };
        Assert.Equal(2, ArrowExport.WriteStream(snapshot, slice, arrow, Token));
        var content = ArrowContent.Read(folder.Write("s.arrows", arrow.ToArray()));
        Assert.False(content.IsFile);
        Assert.Equal(["XA03", "XA01"], content.Rows.Select(row => row[0]));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TableSlice All { get; } = new() { Schema = InputTables.Observations, OrderBy = Key };

    private List<JsonElement> Rows(TableSlice slice)
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartArray();
            _ = JsonRows.Write(snapshot, slice, slice.OrderBy, hashed: false, json, TestContext.Current.CancellationToken);
            json.WriteEndArray();
        }
        using var rows = JsonDocument.Parse(stream.ToArray());
        return [.. rows.RootElement.Clone().EnumerateArray()];
    }
}

using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Exports;

public sealed class CsvExportTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public CsvExportTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_Standings_HasTheAgreedHeaderAndCanonicalNumbers()
    {
        DataTable rows = new(ResultTables.Standings);
        rows.Add(2025L, "K1", "XA01", "Xã \"Than Uyên\", huyện cũ", 95.50m, "95,50", 1L, "Tốt", "ranked", null);
        rows.Add(2025L, "K1", "XA02", "=1+1", -0.125m, "-0,13", 2L, null, "ranked", "");
        rows.Add(2024L, "K1", "XA03", "dòng 1\r\ndòng 2", null, null, null, null, "incomplete", "@x");
        using (var write = Sample.Begin(home))
        {
            write.ReplaceResults(rows);
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(3, CsvExport.Write(snapshot, ResultTables.Standings, folder["standings.csv"]));
        Assert.Equal(1, CsvExport.Write(snapshot, ResultTables.Standings, folder["2024.csv"], false, ("year", 2024)));

        var bytes = File.ReadAllBytes(folder["standings.csv"]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            "year,bloc,unit,name,total,total_shown,rank,rating,state,decided_by\r\n"
                + "2025,K1,XA01,\"Xã \"\"Than Uyên\"\", huyện cũ\",95.5,\"95,50\",1,Tốt,ranked,\r\n"
                + "2025,K1,XA02,'=1+1,-0.125,\"'-0,13\",2,,ranked,\"\"\r\n"
                + "2024,K1,XA03,\"dòng 1\r\ndòng 2\",,,,,incomplete,'@x\r\n",
            Encoding.UTF8.GetString(bytes[3..])
        );
        Assert.Equal(["2024.csv", "standings.csv"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_InputTable_GivesTheCurrentFacts()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m), ("XA02", "2025", 2m)));
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 3m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(2, CsvExport.Write(snapshot, InputTables.Observations, folder["o.csv"]));

        Assert.Equal(
            [
                "unit,indicator,period,value,measure,unit_of_measure,status,known_by,submitted_at,source",
                "XA02,GRDP,2025,2,value,%,official,self-reported,,",
                "XA01,GRDP,2025,3,value,%,official,self-reported,,",
            ],
            File.ReadAllLines(folder["o.csv"])
        );
    }

    [Fact]
    public void Write_ExistingPath_IsRefusedUnlessForced()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        File.WriteAllText(folder["o.csv"], "của người khác");

        var error = Assert.Throws<HomeException>(() => CsvExport.Write(snapshot, InputTables.Units, folder["o.csv"]));
        Assert.Equal(FindingCode.OutputExists, error.Code);
        Assert.Equal("của người khác", File.ReadAllText(folder["o.csv"]));

        Assert.Equal(0, CsvExport.Write(snapshot, InputTables.Units, folder["o.csv"], force: true));
        Assert.Equal("code,name,kind,parent,valid_from,valid_to,attributes", Assert.Single(File.ReadAllLines(folder["o.csv"])));
    }

    [Fact]
    public void Write_FolderThatIsNotThere_SaysSo()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        var error = Assert.Throws<HomeException>(() => CsvExport.Write(snapshot, InputTables.Units, folder["không có/o.csv"]));

        Assert.Equal(FindingCode.OutputFailed, error.Code);
    }
}

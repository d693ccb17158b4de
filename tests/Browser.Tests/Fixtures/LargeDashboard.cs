using System.Globalization;
using ThiDua.Pipeline;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;

namespace ThiDua.Browser.Tests.Fixtures;

/// <summary>The dashboard over 240 units in 120 blocs: more than pages show at once.</summary>
public sealed class LargeDashboard : SampleDashboard
{
    private const int Units = 240;

    protected override void Fill(HomeFolder home)
    {
        using var folder = new TempFolder();
        var all = Enumerable.Range(0, Units).ToList();
        Write("units", "code,name,kind,parent", ["ca-nuoc,Cả nước mẫu,nuoc,", .. all.Select(unit => Text($"xa-{unit:000},Xã {unit},xa,ca-nuoc"))]);
        Write("blocs", "year,bloc,name", all.Where(unit => unit % 2 == 0).Select(unit => Text($"2025,khoi-{unit / 2:000},Khối số {unit / 2}")));
        Write("bloc_members", "year,bloc,unit", all.Select(unit => Text($"2025,khoi-{unit / 2:000},xa-{unit:000}")));
        Write("indicators", "code,name,unit_of_measure,direction,accumulation,aggregation", ["lao-dong,Việc làm mới,người,higher,cumulative,sum"]);
        Write("targets", "year,period,indicator,scope,applies,change,comparator,value,unit_of_measure,assigned_by", ["2025,2025,lao-dong,kind=xa,each,level,atLeast,200,người,trung ương"]);
        Write("observations", "unit,indicator,period,value,status", all.SelectMany(unit => new[] { Text($"xa-{unit:000},lao-dong,2025-Q1,{unit / 4.0},official"), Text($"xa-{unit:000},lao-dong,2025,{unit},official") }));
        Write("obligations", "code,scope,period,due", ["nam,kind=xa,2025,2025-12-15"]);
        Write("submissions", "unit,obligation,submitted_at", all.Where(unit => unit % 40 != 0).Select(unit => Text($"xa-{unit:000},nam,2025-12-{(unit % 8 == 1 ? 10 : 20)}")));
        var outcome = ImportPipeline.Run(home, new ImportRequest { Paths = [folder.Root], Who = "kiểm thử" }, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Rejections);
        _ = ScorePipeline.Run(home, new ScoreRequest { Who = "kiểm thử" }, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);

        void Write(string table, string header, IEnumerable<string> rows) => File.WriteAllLines(folder[table + ".csv"], [header, .. rows]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

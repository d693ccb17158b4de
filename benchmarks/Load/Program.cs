using ThiDua.Load;

return args switch
{
    [] => await Run("artifacts/load", "docs/benchmarks.md"),
    ["--folder", var folder] => await Run(folder, null),
    _ => Wrong(),
};

static async Task<int> Run(string folder, string? document)
{
    var missing = Tools.Missing();
    if (missing.Count > 0)
    {
        await Console.Error.WriteLineAsync($"not found: {string.Join(", ", missing)}");
        return 2;
    }
    var report = new LoadReport();
    foreach (var size in new[] { MadeSize.Province, MadeSize.Country })
    {
        var home = MadeHome.Prepare(size, Path.GetFullPath(folder), Console.Error.WriteLine);
        await using var server = await DashboardProcess.Start(home);
        report.Add(size, await ServerTimes.Measure(server.Address, size, Console.Error.WriteLine), await BrowserTimes.Measure(server.Address, size, Console.Error.WriteLine));
    }
    Console.WriteLine(report.Text());
    if (document is not null)
    {
        report.WriteInto(document);
    }
    return report.Violations.Count == 0 ? 0 : 1;
}

static int Wrong()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/Load [-- --folder FOLDER]");
    return 2;
}

using ThiDua.Ingest.Benchmarks;

return args switch
{
    ["csv", .. var options] => CsvImport.Run(BenchmarkOptions.Read(options, rows: 1_000_000)),
    ["reports", .. var options] => ReportImport.Run(BenchmarkOptions.Read(options, rows: 1_000)),
    [ChildRun.Peer, var file, var database, var types] => ChildRun.ReadByEngine(file, database, types is "typed"),
    [ChildRun.Import, var path, var home, var dry] => ChildRun.ImportInto(path, home, dry is "dry"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("csv [--rows N] [--rounds N] [--write FOLDER] | reports [--rows N] [--rounds N] [--write FOLDER]");
    return 2;
}

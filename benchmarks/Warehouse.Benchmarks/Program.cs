using ThiDua.Warehouse.Benchmarks;

return args switch
{
    ["exports", .. var options] => ExportRuns.Run(BenchmarkOptions.Read(options)),
    [ChildRun.Verb, var format, var table, var snapshot, var output] => ChildRun.Export(format, table, snapshot, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("exports [--rows N] [--facts N] [--rounds N] [--folder FOLDER] [--write FOLDER]");
    return 2;
}

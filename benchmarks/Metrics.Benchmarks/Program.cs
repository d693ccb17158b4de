using BenchmarkDotNet.Running;
using ThiDua.Metrics.Benchmarks;

return args switch
{
    ["guard", .. var options] => Guard.Run(options),
    ["--once"] => Once.Run(),
    ["bounds"] => Bounds.Run(),
    _ => Chosen(args),
};

static int Chosen(string[] args)
{
    BenchmarkSwitcher.FromTypes([.. BenchmarkSet.Types]).Run(args, BenchmarkSettings.Full);
    return 0;
}

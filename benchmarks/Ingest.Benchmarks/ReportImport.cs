namespace ThiDua.Ingest.Benchmarks;

internal static class ReportImport
{
    internal static int Run(BenchmarkOptions options) => 0;
}

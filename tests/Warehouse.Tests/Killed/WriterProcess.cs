using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Killed;

/// <summary>
/// The writer that is killed: this very program, started again with variables that make it write and end before any
/// test runs. Write number n adds <see cref="RowsAWrite"/> rows of its own, corrects the shared row to n, and
/// replaces the standings by n rows; so what is stored shows exactly which writes are in it.
/// </summary>
internal static class WriterProcess
{
    /// <summary>More than one chunk of the engine.</summary>
    internal const int RowsAWrite = 2_100;

    internal const string Shared = "CHUNG";

    private const string Home = "THIDUA_TEST_WRITER_HOME";
    private const string First = "THIDUA_TEST_WRITER_FIRST";
    private const string Count = "THIDUA_TEST_WRITER_COUNT";
    private const string KillAt = "THIDUA_TEST_WRITER_KILL_AT";

    internal static Process Start(HomeFolder home, int first, int count = 1, WriteStep? killAt = null)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Home] = home.Path;
        start.Environment[First] = first.ToString(CultureInfo.InvariantCulture);
        start.Environment[Count] = count.ToString(CultureInfo.InvariantCulture);
        start.Environment[KillAt] = killAt?.ToString() ?? "";
        return Process.Start(start)!;
    }

    internal static void Write(HomeFolder home, int number, Action<WriteStep>? onStep)
    {
        var who = string.Create(CultureInfo.InvariantCulture, $"người ghi {number}");
        using var write = LedgerWrite.Begin(home, who, FixedClock.At(2026, 1, 5), null, onStep, CancellationToken.None);
        DataTable rows = new(InputTables.Observations);
        for (var row = 0; row < RowsAWrite; row++)
        {
            Add(rows, string.Create(CultureInfo.InvariantCulture, $"W{number}-{row}"), number);
        }
        Add(rows, Shared, number);
        _ = write.AppendFacts(
            new FactBatch
            {
                Rows = rows,
                Places = [.. Enumerable.Range(2, rows.RowCount).Select(line => new SourceLocation("w.csv", null, $"D{line}"))],
                FileSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { ["w.csv"] = Sample.Sha },
            }
        );
        write.ReplaceResults(
            Sample.Standings(2025, "K1", [.. Enumerable.Range(1, number).Select(unit => ($"U{unit}", (decimal?)number, (long?)unit))]),
            ("year", 2025)
        );
        Seal(write, number);
        _ = write.Commit();
    }

    [ModuleInitializer]
    internal static void RunInsteadOfTests()
    {
        if (Environment.GetEnvironmentVariable(Home) is not { Length: > 0 } path)
        {
            return;
        }
        HomeFolder home = new(path);
        var first = Number(First);
        var killAt = Environment.GetEnvironmentVariable(KillAt);
        for (var number = first; number < first + Number(Count); number++)
        {
            Write(
                home,
                number,
                step =>
                {
                    Console.Out.WriteLine(step);
                    Console.Out.Flush();
                    if (string.Equals(step.ToString(), killAt, StringComparison.Ordinal))
                    {
                        // SIGKILL: no finally, no finalizer, nothing flushed.
                        Process.GetCurrentProcess().Kill();
                        Thread.Sleep(Timeout.Infinite);
                    }
                }
            );
        }
        Environment.Exit(0);
    }

    /// <summary>A package of its own for each write: as many bytes as the write's number in thousands.</summary>
    private static void Seal(LedgerWrite write, int number)
    {
        var name = SealName(number);
        DataTable row = new(ResultTables.Seals);
        row.Add(
            [.. ResultTables.Seals.Columns.Select(object? (column) => column.Name switch
            {
                "number" => (long)number,
                "file" => name,
                _ => null,
            })]
        );
        write.ReplaceByKey(row, "number");
        write.KeepSeal(name, new byte[number * 1_000]);
    }

    internal static string SealName(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D4}.zip");

    private static int Number(string variable) =>
        int.Parse(Environment.GetEnvironmentVariable(variable)!, CultureInfo.InvariantCulture);

    private static void Add(DataTable rows, string unit, int value) =>
        rows.Add(unit, "GRDP", "2025", (decimal)value, "value", "%", "official", "self-reported", null, "kill test");
}

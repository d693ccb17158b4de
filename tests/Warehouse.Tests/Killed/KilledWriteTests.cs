using System.Diagnostics;
using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Killed;

/// <summary>
/// Writers in processes of their own are killed (SIGKILL) at each named step and at random moments, while a reader
/// reads on and on. After each: the last snapshot opens, the ledger is before or after the whole write.
/// </summary>
public sealed class KilledWriteTests : IDisposable
{
    private const int RandomKills = 20;
    private const int RandomKillsAtFullSize = 200;
    private const int Seed = 20251231;

    /// <summary>A home for so many random kills: checking a home takes longer with each write in it.</summary>
    private const int KillsAHome = 20;

    private readonly TempFolder folder = new();
    private readonly List<string> log = [];
    private HomeFolder home;

    public KilledWriteTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Kill_AtEachStepAndAtRandomMoments_LosesAndDoublesNothing()
    {
        await WhileReadingAsync(KillAtEachStepAsync);
        var kills = Environment.GetEnvironmentVariable("THIDUA_FULL") is "1" ? RandomKillsAtFullSize : RandomKills;
        Random random = new(Seed);
        for (var killed = 0; killed < kills; killed += KillsAHome)
        {
            home = new HomeFolder(folder[string.Create(CultureInfo.InvariantCulture, $"home {killed}")]);
            await WhileReadingAsync(stored => KillAtRandomAsync(random, stored));
        }
        Keep();
    }

    [Fact]
    public async Task TwoWriters_AtOnce_BothEndUpWholeInTheLedger()
    {
        using var first = WriterProcess.Start(home, first: 1, count: 4);
        using var second = WriterProcess.Start(home, first: 101, count: 4);

        await Task.WhenAll(EndAsync(first), EndAsync(second));

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal([1, 2, 3, 4, 101, 102, 103, 104], Published());
        Assert.Equal(8, SnapshotFolders.All(home)[0].Manifest.Number);
    }

    [Fact]
    public async Task Begin_WhileAnotherWrites_WaitsAndNamesTheHolder()
    {
        var holder = LedgerWrite.Begin(home, "Lò Văn A", FixedClock.At(2026, 1, 5), cancellationToken: TestContext.Current.CancellationToken);
        TaskCompletionSource<LockHolder> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Task.Run(
            () =>
            {
                using var write = LedgerWrite.Begin(home, "Vàng Thị B", FixedClock.At(2026, 1, 5), told.SetResult, TestContext.Current.CancellationToken);
                _ = write.AppendFacts(Sample.Batch(Sample.Observations(("XA01", "2025", 1m))));
                return write.Commit();
            },
            TestContext.Current.CancellationToken
        );

        var named = await told.Task;

        Assert.Equal(
            new LockHolder("Lò Văn A", Environment.ProcessId, Environment.MachineName, new DateTime(2026, 1, 5, 2, 0, 0, DateTimeKind.Utc)),
            named
        );
        Assert.False(waiting.IsCompleted);
        holder.Dispose();
        Assert.True((await waiting).Published);
        Assert.False(File.Exists(home.HolderFile));
    }

    [Fact]
    public void Begin_Cancelled_StopsWaiting()
    {
        using var holder = Sample.Begin(home);
        using CancellationTokenSource cancelled = new();

        _ = Assert.Throws<OperationCanceledException>(() =>
            LedgerWrite.Begin(home, "B", FixedClock.At(2026, 1, 5), _ => cancelled.Cancel(), cancelled.Token)
        );
    }

    private async Task WhileReadingAsync(Func<List<int>, Task> kill)
    {
        WriterProcess.Write(home, 1, null);
        using CancellationTokenSource done = new();
        var reading = Task.Run(() => ReadOn(done.Token), TestContext.Current.CancellationToken);
        await kill([1]);
        await done.CancelAsync();
        var reads = await reading;
        Note($"meanwhile a reader opened the current snapshot {reads} times, each time whole");
        Assert.True(reads > 0);
    }

    private async Task KillAtEachStepAsync(List<int> stored)
    {
        foreach (var step in Enum.GetValues<WriteStep>())
        {
            stored = await KillAtAsync(step, 2 + (int)step, stored);
        }
    }

    private async Task KillAtRandomAsync(Random random, List<int> stored)
    {
        var length = await MeasureAsync(2, stored);
        for (var kill = 0; kill < KillsAHome; kill++)
        {
            stored = await KillAfterAsync(random.NextDouble() * length * 1.1, 3 + kill, stored);
        }
    }

    private async Task<List<int>> KillAtAsync(WriteStep step, int number, List<int> before)
    {
        using var writer = WriterProcess.Start(home, number, killAt: step);
        var steps = await EndAsync(writer);
        Assert.NotEqual(0, writer.ExitCode);
        Assert.Equal(step.ToString(), steps[^1]);
        var after = Verify(number, before);
        Assert.Equal(step >= WriteStep.Committed, after.Contains(number));
        Note($"killed at {step}: write {number} is {(after.Contains(number) ? "whole" : "absent")}");
        return after;
    }

    /// <summary>From taking the lock to the end, in milliseconds: the span in which kills are spread.</summary>
    private async Task<double> MeasureAsync(int number, List<int> stored)
    {
        using var writer = WriterProcess.Start(home, number);
        _ = await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var start = Stopwatch.GetTimestamp();
        _ = await EndAsync(writer);
        Assert.Equal(0, writer.ExitCode);
        stored.Add(number);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task<List<int>> KillAfterAsync(double milliseconds, int number, List<int> before)
    {
        using var writer = WriterProcess.Start(home, number);
        var first = await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TestContext.Current.CancellationToken);
        writer.Kill();
        var steps = await EndAsync(writer);
        var after = Verify(number, before);
        var last = steps.Count == 0 ? first : steps[^1];
        var ended = writer.ExitCode == 0 ? "was done" : $"was killed after {last}";
        Note($"{milliseconds, 7:F1} ms: {ended}, write {number} is {(after.Contains(number) ? "whole" : "absent")}");
        return after;
    }

    /// <summary>The snapshot opens and is whole; so is the ledger; publishing makes them equal.</summary>
    private List<int> Verify(int number, List<int> before)
    {
        List<int> after = [.. before, number];
        var published = Published();
        Assert.True(published.SequenceEqual(before) || published.SequenceEqual(after), Words("snapshot", published));
        var ledger = InLedger();
        Assert.True(ledger.SequenceEqual(before) || ledger.SequenceEqual(after), Words("ledger", ledger));
        Assert.True(ledger.Count >= published.Count, "the snapshot is ahead of the ledger");

        var outcome = LedgerWrite.Publish(home, "kiểm thử", FixedClock.At(2026, 1, 5), cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(outcome.Changed);
        Assert.Equal(ledger.Count > published.Count, outcome.Published);
        Assert.Equal(ledger, Published());
        // A seal is there exactly when its write is, under its name and whole.
        Assert.Equal(
            ledger.Order().Select(write => (WriterProcess.SealName(write), write * 1_000L)),
            Directory.GetFiles(home.SealsFolder).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), new FileInfo(path).Length))
        );
        Assert.DoesNotContain(Directory.GetDirectories(home.SnapshotsFolder), path => Path.GetFileName(path).StartsWith('.'));
        return [.. ledger];
    }

    private IReadOnlyList<int> Published()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        return Whole(snapshot);
    }

    private IReadOnlyList<int> InLedger()
    {
        using var write = Sample.Begin(home);
        return StoredWrites.Check(
            view => write.ReadFacts(InputTables.Observations, view),
            () => write.ReadResults(ResultTables.Standings)
        );
    }

    private int ReadOn(CancellationToken done)
    {
        var reads = 0;
        while (!done.IsCancellationRequested)
        {
            using var snapshot = SnapshotReader.OpenCurrent(home);
            Assert.NotEmpty(Whole(snapshot));
            reads++;
            _ = done.WaitHandle.WaitOne(100);
        }
        return reads;
    }

    private static IReadOnlyList<int> Whole(Snapshot snapshot) =>
        StoredWrites.Check(
            view => snapshot.ReadFacts(InputTables.Observations, view),
            () => snapshot.ReadResults(ResultTables.Standings)
        );

    /// <returns>The steps that the writer told of.</returns>
    private static async Task<List<string>> EndAsync(Process writer)
    {
        var errors = writer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var steps = await writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await errors);
        return [.. steps.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string Words(string where, IReadOnlyList<int> writes) => $"{where} holds the writes {string.Join(", ", writes)}";

    private void Note(FormattableString line)
    {
        var text = FormattableString.Invariant(line);
        log.Add(text);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
    }

    private void Keep()
    {
        var logs = Directory.CreateDirectory(Path.Combine(TestPaths.Root, "artifacts", "log")).FullName;
        File.WriteAllLines(Path.Combine(logs, "killed-writes.txt"), log);
    }
}

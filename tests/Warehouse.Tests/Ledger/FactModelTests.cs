using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Ledger;

/// <summary>The append rule against its plain twin: the same rule in a few lines over lists.</summary>
public sealed class FactModelTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<(int Batch, string Unit, decimal Value)> model = [];
    private readonly Dictionary<string, int> imports = new(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Append_RandomImports_StoreWhatThePlainRuleStores(int seed)
    {
        Random random = new(seed);
        HomeFolder home = new(folder["home"]);
        var writes = 0;
        for (var import = 0; import < 12; import++)
        {
            var files = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomFile(random)).ToList();
            writes += Import(home, files, writes + 1) ? 1 : 0;

            Assert.False(Import(home, files, writes + 1));
        }
        using var write = Sample.Begin(home);
        var history = write.ReadFacts(InputTables.Observations, new() { History = true });
        Assert.Equal(
            model.Select(fact => (fact.Unit, fact.Value)),
            history.Rows.Column(0).Zip(history.Rows.Column(3), (unit, value) => ((string)unit!, (decimal)value!))
        );
    }

    private static (string, string, decimal)[] RandomFile(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 9))
                .Select(_ => (string.Create(CultureInfo.InvariantCulture, $"XA{random.Next(5)}"), "2025", (decimal)random.Next(3))),
        ];

    private bool Import(HomeFolder home, List<(string Unit, string Period, decimal Value)[]> files, int batch)
    {
        using var write = Sample.Begin(home);
        foreach (var file in files)
        {
            var counts = write.AppendFacts(Sample.Batch(Sample.Observations(file)));
            var stored = Store(file, batch);
            Assert.Equal((stored, file.Length - stored), (counts.Stored, counts.Unchanged));
        }
        var changed = write.Commit().Changed;
        if (changed)
        {
            files.ForEach(file => imports[Text(file)] = batch);
        }
        return changed;
    }

    private int Store((string Unit, string Period, decimal Value)[] file, int batch)
    {
        var before = model.Count;
        var lastImport = imports.GetValueOrDefault(Text(file));
        var closed = model
            .GroupBy(fact => fact.Unit, StringComparer.Ordinal)
            .Where(facts => facts.Last().Batch <= lastImport)
            .Select(facts => facts.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (unit, _, value) in file.Where(row => !closed.Contains(row.Unit)))
        {
            var last = model.FindLastIndex(fact => string.Equals(fact.Unit, unit, StringComparison.Ordinal));
            if (last < 0 || model[last].Value != value)
            {
                model.Add((batch, unit, value));
            }
        }
        return model.Count - before;
    }

    private static string Text((string Unit, string Period, decimal Value)[] file) =>
        string.Join(';', file.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Unit}={row.Value}")));
}

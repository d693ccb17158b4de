using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Ledger;

public sealed class ContentHashTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Id_SameInputsInAnotherOrderByAnotherUserOnAnotherDay_IsTheSame()
    {
        HomeFolder one = new(folder["một"]);
        HomeFolder two = new(folder["hai"]);
        var units = Sample.Units(("XA01", "Xã Than Uyên"), ("XA02", "Xã Mường Kim"));
        var first = Sample.Observations(("XA01", "2025", 1.5m), ("XA02", "2025", 2m));
        var second = Sample.Observations(("XA02", "2025", 2m), ("XA03", "2025", 3m));

        _ = Sample.Store(one, units);
        _ = Sample.Store(one, first, "a.csv");
        var ofOne = Sample.Store(one, second, "b.csv").Snapshot!;
        Manifest ofTwo;
        using (var write = LedgerWrite.Begin(two, "người khác", FixedClock.At(2027, 3, 1), cancellationToken: TestContext.Current.CancellationToken))
        {
            _ = write.AppendFacts(Sample.Batch(second, "b.csv"));
            _ = write.AppendFacts(Sample.Batch(first, "a.csv"));
            _ = write.AppendFacts(Sample.Batch(units));
            ofTwo = write.Commit().Snapshot!;
        }

        Assert.Equal(ofOne.Id, ofTwo.Id);
        Assert.NotEqual(ofOne.Number, ofTwo.Number);
    }

    [Fact]
    public void Id_OneFigureDiffers_IsAnother()
    {
        var one = Sample.Store(new HomeFolder(folder["một"]), Sample.Observations(("XA01", "2025", 1.5m))).Snapshot!;
        var two = Sample.Store(new HomeFolder(folder["hai"]), Sample.Observations(("XA01", "2025", 1.500000000000001m))).Snapshot!;

        Assert.NotEqual(one.Id, two.Id);
    }

    [Fact]
    public void Id_TextThatMovesBetweenColumns_IsAnother()
    {
        static DataTable Alias(string unit, string alias)
        {
            DataTable rows = new(InputTables.UnitAliases);
            rows.Add(unit, alias);
            return rows;
        }
        var one = Sample.Store(new HomeFolder(folder["một"]), Alias("AB", "C")).Snapshot!;
        var two = Sample.Store(new HomeFolder(folder["hai"]), Alias("A", "BC")).Snapshot!;

        Assert.NotEqual(one.Id, two.Id);
    }

    /// <summary>The same definition computed without the engine.</summary>
    [Fact]
    public void Sha256_OfATable_EqualsAPlainComputation()
    {
        HomeFolder home = new(folder["home"]);
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1.5m), ("Mường Tè", "2025-Q1", -2m)));
        var manifest = Sample.Store(home, Sample.Observations(("XA01", "2025", 7m))).Snapshot!;
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var current = snapshot.ReadFacts(InputTables.Observations).Sequences.ToHashSet();
        var all = snapshot.ReadFacts(InputTables.Observations, new FactView { History = true });
        List<string> hashes = [];
        for (var row = 0; row < all.Rows.RowCount; row++)
        {
            StringBuilder text = new();
            foreach (var cell in Sample.Row(all.Rows, row))
            {
                var canonical = cell switch
                {
                    null => null,
                    decimal number => number.ToString("F15", CultureInfo.InvariantCulture),
                    _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
                };
                _ = canonical is null
                    ? text.Append('-')
                    : text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(canonical)}:{canonical}");
            }
            _ = text.Append(current.Contains(all.Sequences[row]) ? "current" : "superseded");
            hashes.Add(Hex(text.ToString()));
        }
        hashes.Sort(StringComparer.Ordinal);
        var header =
            "observations(\"unit\" VARCHAR, \"indicator\" VARCHAR, \"period\" VARCHAR, \"value\" DECIMAL(38,15), \"measure\" VARCHAR, "
            + "\"unit_of_measure\" VARCHAR, \"status\" VARCHAR, \"known_by\" VARCHAR, \"submitted_at\" DATE, \"source\" VARCHAR)\n";

        Assert.Equal(3, hashes.Count);
        Assert.Equal(
            new TableState("observations", 3, Hex(header + string.Concat(hashes))),
            manifest.Tables.Single(table => table.Name is "observations")
        );
        Assert.Equal(
            manifest.Id,
            Hex(
                string.Concat(
                    manifest
                        .Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
                        .Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Name} {table.Rows} {table.Sha256}\n"))
                )
            )
        );
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

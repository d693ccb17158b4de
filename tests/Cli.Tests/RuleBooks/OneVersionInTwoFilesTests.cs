using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Tests.RuleBooks;

/// <summary>The rule book's file and the workbook that was written of it, in one import.</summary>
public sealed class OneVersionInTwoFilesTests : IDisposable
{
    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public void FileAndItsWorkbook_AreOneVersion_OnceStoredAndNoRivals()
    {
        _ = line.Run("import", CommandLine.Sample);
        var workbook = Path.Combine(line.Folder, "bang-tieu-chi.xlsx");
        Assert.Equal(ExitCode.Done, line.Run("rulebook", "so-nganh-2025", "--out", workbook).Code);

        _ = line.Run("import", CommandLine.Sample, workbook);
        var scored = line.Run("score");
        Assert.DoesNotContain("so-nganh-2025 và so-nganh-2025", scored.Results + scored.Troubles, StringComparison.Ordinal);
        using var snapshot = SnapshotReader.OpenCurrent(new HomeFolder(line.Home));
        var books = snapshot.ReadResults(ResultTables.RuleBooks);
        Assert.Single(books.Column(books.Schema.IndexOf("id")), id => id is "so-nganh-2025");
        Assert.Single(snapshot.BlocsOfYear(2025), bloc => bloc.Code is "so-nganh");
    }
}

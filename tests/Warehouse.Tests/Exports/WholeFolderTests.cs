using ThiDua.Metrics.Findings;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;

namespace ThiDua.Warehouse.Tests.Exports;

/// <summary>A folder is there with all of its files, or not at all; and nobody's own folder is ever replaced.</summary>
public sealed class WholeFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_GivesTheFilesAndTheNote_AndNothingBesideThem()
    {
        WholeFolder.Write(folder["xuất/"], force: false, Fill("1"));

        Assert.Equal(["_thidua.json", "a.txt"], Names(folder["xuất"]));
        Assert.Equal("ghi chú 1", File.ReadAllText(Path.Combine(folder["xuất"], WholeFolder.NoteName)));
        Assert.Equal(["xuất"], Names(folder.Root));
    }

    [Fact]
    public void Write_ExistingFolder_IsReplacedWholeWhenForced()
    {
        WholeFolder.Write(folder["x"], force: false, Fill("1"));
        File.WriteAllText(Path.Combine(folder["x"], "cũ.txt"), "");

        var error = Assert.Throws<HomeException>(() => WholeFolder.Write(folder["x"], force: false, Fill("2")));
        Assert.Equal(FindingCode.OutputExists, error.Code);
        Assert.Contains("cũ.txt", Names(folder["x"]));

        WholeFolder.Write(folder["x"], force: true, Fill("2"));
        Assert.Equal(["_thidua.json", "a.txt"], Names(folder["x"]));
        Assert.Equal(["x"], Names(folder.Root));
    }

    [Fact]
    public void Write_FolderThatNoExportMade_IsNeverReplaced()
    {
        _ = folder.Write("của tôi/luận văn.docx", "");

        var error = Assert.Throws<HomeException>(() => WholeFolder.Write(folder["của tôi"], force: true, Fill("1")));
        Assert.Equal(FindingCode.OutputNotOurs, error.Code);
        Assert.Equal(["luận văn.docx"], Names(folder["của tôi"]));
        error = Assert.Throws<HomeException>(() => WholeFolder.Write(folder["của tôi/luận văn.docx"], force: true, Fill("1")));
        Assert.Equal(FindingCode.OutputNotOurs, error.Code);
    }

    [Fact]
    public void Write_ThatFails_LeavesTheOldFolderAndNothingElse()
    {
        WholeFolder.Write(folder["x"], force: false, Fill("1"));

        var error = Assert.Throws<HomeException>(() =>
            WholeFolder.Write(
                folder["x"],
                force: true,
                inner =>
                {
                    File.WriteAllText(Path.Combine(inner, "b.txt"), "");
                    throw new IOException("giữa chừng");
                }
            )
        );

        Assert.Equal(FindingCode.OutputFailed, error.Code);
        Assert.Equal(["_thidua.json", "a.txt"], Names(folder["x"]));
        Assert.Equal(["x"], Names(folder.Root));
    }

    [Fact]
    public void Write_AfterOneThatWasKilled_StartsAnew()
    {
        _ = folder.Write(".x.part/nửa.txt", "");

        WholeFolder.Write(folder["x"], force: false, Fill("1"));

        Assert.Equal(["_thidua.json", "a.txt"], Names(folder["x"]));
        Assert.Equal(["x"], Names(folder.Root));
    }

    private static Func<string, string> Fill(string number) =>
        inner =>
        {
            File.WriteAllText(Path.Combine(inner, "a.txt"), number);
            return $"ghi chú {number}";
        };

    private static string[] Names(string path) => [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
}

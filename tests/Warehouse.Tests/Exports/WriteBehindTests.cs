using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;

namespace ThiDua.Warehouse.Tests.Exports;

/// <summary>What goes through the second thread arrives whole and in order, or says why not.</summary>
public sealed class WriteBehindTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((70 << 20) + 7)]
    public void Write_AnyPieces_ArriveInOrder(int bytes)
    {
        var random = new Random(bytes);
        var all = new byte[bytes];
        random.NextBytes(all);
        using (FileStream file = new(folder["out"], FileMode.Create, FileAccess.Write, FileShare.None, 0))
        using (WriteBehind behind = new(file))
        {
            for (var at = 0; at < all.Length; )
            {
                var piece = Math.Min(random.Next(1, 3 << 20), all.Length - at);
                behind.Write(all, at, piece);
                at += piece;
            }
            behind.Complete();
        }

        Assert.True(all.AsSpan().SequenceEqual(File.ReadAllBytes(folder["out"])));
    }

    [Fact]
    public void Write_DiskIsFull_IsThrownToTheWriter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's");
        using FileStream full = new("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        using WriteBehind behind = new(full);
        var block = new byte[1 << 20];

        _ = Assert.ThrowsAny<IOException>(() =>
        {
            for (var written = 0; written < 64; written++)
            {
                behind.Write(block);
            }
            behind.Complete();
        });
    }

    [Fact]
    public void Dispose_WithoutComplete_EndsAfterTheWholeBlocks_AndLeavesTheRest()
    {
        using FileStream file = new(folder["out"], FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var behind = new WriteBehind(file);
        behind.Write(new byte[(3 << 20) + 5]);

        behind.Dispose();

        Assert.Equal(3 << 20, file.Position);
    }
}

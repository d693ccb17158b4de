using System.Collections.Concurrent;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Exports;

/// <summary>
/// A stream whose bytes go into a file on a thread of their own, so that the engine computes while the disk writes:
/// a few blocks at most are on their way. Gigabytes are flushed as they come and not kept in memory behind it, where they
/// would push out what others work with and cost more time than the disk. What fails there is thrown at the next write,
/// at the latest by <see cref="Complete"/>.
/// </summary>
internal sealed class WriteBehind : Stream
{
    private const int BlockBytes = 1 << 20;
    private const int Blocks = 4;

    /// <summary>Written between two flushes.</summary>
    private const long FlushedBytes = 32 << 20;

    private readonly BlockingCollection<byte[]> free = [];
    private readonly BlockingCollection<(byte[] Block, int Length)> full = [];
    private readonly FileStream target;
    private readonly Task writer;
    private byte[] block;
    private int length;

    internal WriteBehind(FileStream target)
    {
        this.target = target;
        block = new byte[BlockBytes];
        for (var more = 1; more < Blocks; more++)
        {
            free.Add(new byte[BlockBytes]);
        }
        writer = Task.Factory.StartNew(WriteBlocks, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var part = Math.Min(buffer.Length, block.Length - length);
            buffer[..part].CopyTo(block.AsSpan(length));
            length += part;
            buffer = buffer[part..];
            if (length == block.Length)
            {
                PassOn();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Waits until all that was written has reached the other stream.</summary>
    internal void Complete()
    {
        if (length > 0)
        {
            PassOn();
        }
        full.CompleteAdding();
        writer.GetAwaiter().GetResult();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            full.CompleteAdding();
            _ = Task.WaitAny(writer);
            full.Dispose();
            free.Dispose();
        }
        base.Dispose(disposing);
    }

    private void PassOn()
    {
        full.Add((block, length));
        length = 0;
        if (!free.TryTake(out block!, Timeout.Infinite))
        {
            writer.GetAwaiter().GetResult();
        }
    }

    private void WriteBlocks()
    {
        try
        {
            long flushed = 0;
            foreach (var (bytes, count) in full.GetConsumingEnumerable())
            {
                target.Write(bytes, 0, count);
                if (target.Position - flushed >= FlushedBytes)
                {
                    target.Flush(flushToDisk: true);
                    FileCache.Drop(target.SafeFileHandle);
                    flushed = target.Position;
                }
                free.Add(bytes);
            }
        }
        finally
        {
            // After a failure nobody waits for a block that does not come.
            free.CompleteAdding();
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>
/// Builds one FlatBuffer, from its end to its beginning as the format wants it: what is referred to is written before
/// what refers to it. A place is known by its distance from the end, which stays when the buffer grows.
/// </summary>
internal sealed class FlatBufferWriter
{
    private byte[] buffer = new byte[1024];
    private int used;
    private int widest = 1;
    private int[] slots = [];
    private int tableEnd;

    internal int Text(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Align(sizeof(int), bytes + 1);
        // FlatBuffers' texts end with a zero that their length leaves out.
        Take(1)[0] = 0;
        _ = Encoding.UTF8.GetBytes(text, Take(bytes));
        Put(bytes);
        return used;
    }

    /// <summary>A vector of references to what was written before.</summary>
    internal int References(ReadOnlySpan<int> places)
    {
        for (var index = places.Length - 1; index >= 0; index--)
        {
            Refer(places[index]);
        }
        Put(places.Length);
        return used;
    }

    /// <summary>A vector of structs of 64-bit fields.</summary>
    internal int Structs<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        Align(sizeof(long), bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
        Put(values.Length);
        return used;
    }

    /// <param name="fields">How many fields the table's definition has.</param>
    internal void BeginTable(int fields)
    {
        slots = new int[fields];
        tableEnd = used;
    }

    internal void Field<T>(int slot, T value)
        where T : unmanaged
    {
        Put(value);
        slots[slot] = used;
    }

    internal void Reference(int slot, int place)
    {
        Refer(place);
        slots[slot] = used;
    }

    internal int EndTable()
    {
        Put(0);
        var table = used;
        for (var slot = slots.Length - 1; slot >= 0; slot--)
        {
            Put(slots[slot] == 0 ? (ushort)0 : checked((ushort)(table - slots[slot])));
        }
        Put(checked((ushort)(table - tableEnd)));
        Put((ushort)((slots.Length + 2) * sizeof(ushort)));
        MemoryMarshal.Write(buffer.AsSpan(buffer.Length - table), used - table);
        return table;
    }

    /// <summary>The whole FlatBuffer; its length is a multiple of its widest value.</summary>
    internal ReadOnlySpan<byte> Finish(int root)
    {
        Align(widest, sizeof(int));
        Refer(root);
        return buffer.AsSpan(buffer.Length - used);
    }

    private void Refer(int place)
    {
        Align(sizeof(int), 0);
        Put(used + sizeof(int) - place);
    }

    private void Put<T>(T value)
        where T : unmanaged
    {
        Align(Unsafe.SizeOf<T>(), 0);
        MemoryMarshal.Write(Take(Unsafe.SizeOf<T>()), value);
    }

    /// <summary>Zeros until a value of that width would lie right after so many bytes more.</summary>
    private void Align(int width, int following)
    {
        widest = Math.Max(widest, width);
        Take(-(used + following) & (width - 1)).Clear();
    }

    private Span<byte> Take(int bytes)
    {
        if (bytes > buffer.Length - used)
        {
            var larger = new byte[Math.Max(2 * buffer.Length, used + bytes)];
            buffer.AsSpan(buffer.Length - used).CopyTo(larger.AsSpan(larger.Length - used));
            buffer = larger;
        }
        used += bytes;
        return buffer.AsSpan(buffer.Length - used, bytes);
    }
}

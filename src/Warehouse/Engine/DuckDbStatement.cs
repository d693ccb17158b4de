using System.Runtime.InteropServices;
using System.Text;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>A prepared statement; parameters are bound by name ($year).</summary>
internal sealed unsafe class DuckDbStatement(nint statement, SqlText sql) : IDisposable
{
    private readonly StatementHandle handle = new(statement);

    internal void Bind(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            Bind(name, value);
        }
    }

    internal void Bind(string name, object? value)
    {
        if (DuckDbApi.ParameterIndex(handle, out var index, name) != DuckDbApi.Success)
        {
            throw new ArgumentException($"{sql.File ?? sql.Text} has no parameter ${name}", nameof(name));
        }
        var state = value switch
        {
            null => DuckDbApi.BindNull(handle, index),
            string text => BindText(index, text),
            bool truth => DuckDbApi.BindBoolean(handle, index, truth),
            int number => DuckDbApi.BindInt64(handle, index, number),
            long number => DuckDbApi.BindInt64(handle, index, number),
            decimal number => DuckDbApi.BindDecimal(handle, index, Decimals.ToRaw(number)),
            double number => DuckDbApi.BindDouble(handle, index, number),
            DateOnly date => DuckDbApi.BindDate(handle, index, Days.FromDate(date)),
            DateTime time => DuckDbApi.BindTimestamp(handle, index, Days.FromUtc(time)),
            _ => throw new ArgumentException($"${name}: no parameter type for {value.GetType().Name}", nameof(value)),
        };
        if (state != DuckDbApi.Success)
        {
            throw new DuckDbException(
                DuckDbErrorClass.InvalidInput,
                $"${name}: {BorrowedUtf8.Text(DuckDbApi.PrepareError(handle))}",
                sql.File
            );
        }
    }

    internal DuckDbResult Execute()
    {
        var result = new ResultHandle();
        var state = DuckDbApi.ExecutePrepared(handle, result.Pointer);
        return DuckDbResult.From(state, result, sql);
    }

    /// <summary>The rows are computed as they are fetched; the connection does nothing else until the result is disposed.</summary>
    internal DuckDbResult Stream()
    {
        var result = new ResultHandle();
        var state = DuckDbApi.ExecuteStreaming(handle, result.Pointer);
        return DuckDbResult.From(state, result, sql);
    }

    public void Dispose() => handle.Dispose();

    private int BindText(ulong index, string text)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(text);
        byte empty;
        fixed (byte* start = &MemoryMarshal.GetReference(utf8))
        {
            return DuckDbApi.BindVarchar(handle, index, utf8.IsEmpty ? &empty : start, (ulong)utf8.Length);
        }
    }
}

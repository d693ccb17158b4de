using System.Globalization;
using System.Text;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Columns;

/// <summary>
/// One column of one chunk: the stored values as a span, the validity mask beside it, and each row as a .NET value.
/// It lives no longer than its chunk.
/// </summary>
internal readonly unsafe struct ColumnReader
{
    private readonly void* data;
    private readonly int count;
    private readonly DuckDbType storage;
    private readonly string[]? words;

    internal ColumnReader(nint vector, int count, string[]? words)
    {
        this.count = count;
        this.words = words;
        data = DuckDbApi.VectorGetData(vector);
        Validity = new ValidityMask(DuckDbApi.VectorGetValidity(vector));
        using var type = new LogicalTypeHandle(DuckDbApi.VectorGetColumnType(vector));
        Type = DuckDbApi.GetTypeId(type);
        storage = Type;
        if (Type == DuckDbType.Decimal)
        {
            Scale = DuckDbApi.DecimalScale(type);
            storage = DuckDbApi.DecimalInternalType(type);
        }
        else if (Type == DuckDbType.Enum)
        {
            storage = DuckDbApi.EnumInternalType(type);
        }
    }

    internal DuckDbType Type { get; }

    /// <summary>The type of the stored values: the integers below a decimal or an enum.</summary>
    internal DuckDbType Stored => storage;

    internal byte Scale { get; }

    internal ValidityMask Validity { get; }

    /// <summary>As stored; where a row is null the value means nothing. T must be the stored type.</summary>
    internal ReadOnlySpan<T> Values<T>()
        where T : unmanaged => new(data, count);

    internal bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, count);
        return !Validity.IsValid(row);
    }

    internal bool Boolean(int row) =>
        storage == DuckDbType.Boolean ? ((byte*)data)[Present(row)] != 0 : throw Unfit("bool");

    /// <summary>Any whole number that fits 64 bits; sums come as HUGEINT.</summary>
    internal long Integer(int row) =>
        Type is DuckDbType.Decimal or DuckDbType.Enum ? throw Unfit("long") : checked((long)Whole(Present(row)));

    internal double Double(int row) =>
        storage switch
        {
            DuckDbType.Double => ((double*)data)[Present(row)],
            DuckDbType.Float => ((float*)data)[Present(row)],
            _ => throw Unfit("double"),
        };

    /// <summary>The unscaled value; divide by 10^Scale. Holds all 38 digits.</summary>
    internal Int128 Unscaled(int row) => Type == DuckDbType.Decimal ? Whole(Present(row)) : throw Unfit("decimal");

    /// <summary>Without trailing zeros: 2375.500 comes back as 2375.5.</summary>
    /// <exception cref="OverflowException">It has more digits than System.Decimal.</exception>
    internal decimal Decimal(int row) => Decimals.FromUnscaled(Unscaled(row), Scale);

    /// <summary>UTF-8 where it lies.</summary>
    internal ReadOnlySpan<byte> Bytes(int row) =>
        storage is DuckDbType.Varchar or DuckDbType.Blob
            ? RawString.Bytes((RawString*)data + Present(row))
            : throw Unfit("bytes");

    internal string Text(int row) =>
        Type == DuckDbType.Enum ? words![(int)Whole(Present(row))]
        : Type == DuckDbType.Varchar ? Encoding.UTF8.GetString(Bytes(row))
        : throw Unfit("string");

    internal DateOnly Date(int row) =>
        storage == DuckDbType.Date ? Days.ToDate(((int*)data)[Present(row)]) : throw Unfit("date");

    /// <summary>TIMESTAMP, which is UTC throughout our tables, and TIMESTAMPTZ.</summary>
    internal DateTime Timestamp(int row) =>
        storage is DuckDbType.Timestamp or DuckDbType.TimestampTz
            ? Days.ToUtc(((long*)data)[Present(row)])
            : throw Unfit("timestamp");

    private Int128 Whole(int row) =>
        storage switch
        {
            DuckDbType.TinyInt => ((sbyte*)data)[row],
            DuckDbType.SmallInt => ((short*)data)[row],
            DuckDbType.Integer => ((int*)data)[row],
            DuckDbType.BigInt => ((long*)data)[row],
            DuckDbType.UTinyInt => ((byte*)data)[row],
            DuckDbType.USmallInt => ((ushort*)data)[row],
            DuckDbType.UInteger => ((uint*)data)[row],
            DuckDbType.UBigInt => ((ulong*)data)[row],
            DuckDbType.HugeInt => ((Int128*)data)[row],
            _ => throw Unfit("whole number"),
        };

    private int Present(int row) => IsNull(row) ? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Row {row} is null")) : row;

    private InvalidOperationException Unfit(string wanted) => new($"A column of {Type} is not read as {wanted}");
}

namespace ThiDua.Warehouse.Native;

/// <summary>Text that the library hands over: copied, then freed by duckdb_free.</summary>
internal static unsafe class OwnedUtf8
{
    internal static string Text(byte* utf8)
    {
        var text = BorrowedUtf8.Text(utf8);
        DuckDbApi.Free(utf8);
        return text;
    }
}

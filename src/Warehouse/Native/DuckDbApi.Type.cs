using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: logical types.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_logical_type")]
    internal static partial void DestroyLogicalType(ref nint type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_get_type_id")]
    internal static partial DuckDbType GetTypeId(LogicalTypeHandle type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_decimal_width")]
    internal static partial byte DecimalWidth(LogicalTypeHandle type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_decimal_scale")]
    internal static partial byte DecimalScale(LogicalTypeHandle type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_decimal_internal_type")]
    internal static partial DuckDbType DecimalInternalType(LogicalTypeHandle type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_enum_internal_type")]
    internal static partial DuckDbType EnumInternalType(LogicalTypeHandle type);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_enum_dictionary_size")]
    internal static partial uint EnumDictionarySize(LogicalTypeHandle type);

    /// <summary>The caller frees the text.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_enum_dictionary_value")]
    internal static partial byte* EnumDictionaryValue(LogicalTypeHandle type, ulong index);
}

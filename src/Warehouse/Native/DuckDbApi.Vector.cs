using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: vectors; all of them are borrowed from their chunk.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_get_column_type")]
    internal static partial nint VectorGetColumnType(nint vector);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_get_data")]
    internal static partial void* VectorGetData(nint vector);

    /// <summary>Null when no row is null.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_get_validity")]
    internal static partial ulong* VectorGetValidity(nint vector);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    internal static partial void VectorEnsureValidityWritable(nint vector);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_assign_string_element_len")]
    internal static partial void VectorAssignString(nint vector, ulong index, byte* text, ulong length);
}

using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Text that the library keeps and frees: copied here, never freed.</summary>
internal static unsafe class BorrowedUtf8
{
    internal static string Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8) ?? "";
}

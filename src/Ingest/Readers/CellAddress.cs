using System.Globalization;

namespace ThiDua.Ingest.Readers;

/// <summary>"D17": column letters and row number, in csv the line (địa chỉ ô).</summary>
internal static class CellAddress
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--at] = (char)('A' + (rest - 1) % 26);
        }
        return new string(letters[at..]);
    }
}

namespace ThiDua.Metrics.Tables;

/// <summary>The word of a closed set's value in tables (từ trong bảng): its name with a small first letter.</summary>
public static class TableWords
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1));
    }
}

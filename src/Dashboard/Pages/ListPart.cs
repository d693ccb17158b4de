using System.Globalization;

namespace ThiDua.Dashboard.Pages;

/// <summary>
/// The part of a long list that a page shows (trang của danh sách). A list that a person can take in stands whole; a longer one
/// comes in parts, each with an address of its own.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many parts there are; 1: the list stands whole.</param>
/// <param name="Skip">Lines before it.</param>
/// <param name="Take">Lines of it.</param>
/// <param name="Total">Lines of the whole list.</param>
public sealed record ListPart(int Number, int Count, int Skip, int Take, int Total)
{
    /// <summary>In the query of an address.</summary>
    public const string Parameter = "trang";

    public bool IsWhole => Count == 1;

    /// <param name="asked">The number as it stands in the address; what is none is the first.</param>
    /// <param name="most">A list of so many lines still stands whole.</param>
    /// <param name="lines">Lines of a part.</param>
    public static ListPart Of(int total, string? asked, int most, int lines)
    {
        if (total <= most)
        {
            return new ListPart(1, 1, 0, total, total);
        }
        var count = (total + lines - 1) / lines;
        var number = Math.Min(NumberOf(asked), count);
        var skip = (number - 1) * lines;
        return new ListPart(number, count, skip, Math.Min(lines, total - skip), total);
    }

    /// <summary>The number in an address; what is none is the first.</summary>
    public static int NumberOf(string? asked) => int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Max(1, read) : 1;

    public IReadOnlyList<T> From<T>(IReadOnlyList<T> all) => IsWhole ? all : [.. all.Skip(Skip).Take(Take)];
}

namespace ThiDua.Ingest.Values;

/// <summary>A number that somebody types at a question (số gõ vào), read as an import reads a cell.</summary>
public static class TypedNumber
{
    /// <param name="near">Sizes known of the same thing: they decide what "1.234" is, where they can.</param>
    /// <returns>The value; or, without one, the two readings of "1.234" between which nothing decides; or nothing: no number.</returns>
    public static (decimal? Value, (decimal Larger, decimal Smaller)? Readings) Read(string text, IReadOnlyCollection<decimal> near)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(near);
        var number = VietnameseNumber.Read(text);
        if (number.Suffix is not null || number.Outcome is not (NumberOutcome.Number or NumberOutcome.Ambiguous))
        {
            return (null, null);
        }
        if (number.Outcome == NumberOutcome.Number)
        {
            return (number.Value, null);
        }
        var (comma, dot) = (number.Value, number.Other);
        var isComma = SizeNear(comma, near) is not null;
        return isComma != SizeNear(dot, near) is not null
            ? (isComma ? comma : dot, null)
            : (null, (decimal.Max(comma, dot), decimal.Min(comma, dot)));
    }

    /// <summary>The first size of the same order as the reading; null: none is.</summary>
    internal static decimal? SizeNear(decimal reading, IEnumerable<decimal> sizes) =>
        sizes.Where(size => size != 0 && reading != 0 && size / reading is > 0.2m and < 5m).Select(size => (decimal?)size).FirstOrDefault();
}

namespace ThiDua.Dashboard.Text;

/// <summary>A number cut at its decimal sign: the fraction stands in a box of fixed width, so that a column lines up.</summary>
/// <param name="Whole">"2.375"; "–" where there is none.</param>
/// <param name="Fraction">",5" or empty.</param>
public sealed record AlignedNumber(string Whole, string Fraction)
{
    public static AlignedNumber None { get; } = new("–", "");

    public bool IsNone => Whole is "–";

    public string Text => Whole + Fraction;

    public static AlignedNumber Of(decimal? value, int decimals, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (value is not { } number)
        {
            return None;
        }
        var (whole, fraction) = language.Split(language.Number(number, decimals));
        return new AlignedNumber(whole, fraction);
    }
}

using System.Globalization;

namespace ThiDua.Dashboard.Pages;

/// <summary>The way through the parts of a list, under it.</summary>
/// <param name="Text">"61–120 trong 10.000 đơn vị".</param>
/// <param name="Previous">Null on the first part; its neighbours likewise.</param>
public sealed record PartLinks(string Text, string? First, string? Previous, string? Next, string? Last)
{
    /// <summary>Null where the list stands whole.</summary>
    /// <param name="what">"đơn vị"; what the lines are.</param>
    /// <param name="filters">Of the list, without the part.</param>
    public static PartLinks? Of(ListPart part, string what, PageFrame frame, params ReadOnlySpan<(string Name, string Value)> filters)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(frame);
        if (part.IsWhole)
        {
            return null;
        }
        (string, string)[] own = [.. filters];
        var language = frame.Language;
        var range = $"{language.Whole(part.Skip + 1)}–{language.Whole(part.Skip + part.Take)}";
        return new PartLinks(
            language.Say($"{range} trong {language.Whole(part.Total)} {what}", $"{range} of {language.Whole(part.Total)} {what}"),
            part.Number > 2 ? To(1) : null,
            part.Number > 1 ? To(part.Number - 1) : null,
            part.Number < part.Count ? To(part.Number + 1) : null,
            part.Number < part.Count - 1 ? To(part.Count) : null
        );

        string To(int number) =>
            number == 1
                ? frame.Link(frame.Path, own)
                : frame.Link(frame.Path, [.. own, (ListPart.Parameter, number.ToString(CultureInfo.InvariantCulture))]);
    }
}

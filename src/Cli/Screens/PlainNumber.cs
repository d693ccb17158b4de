using System.Globalization;

namespace ThiDua.Cli.Screens;

/// <summary>Numbers as Vietnamese write them: "2.375,5".</summary>
internal static class PlainNumber
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    internal static string Vietnamese(decimal value) => value.ToString("#,##0.################", Format);

    /// <summary>With at least so many decimals: points of a rule book that shows them.</summary>
    internal static string AtLeast(decimal value, int decimals, bool english = false) =>
        value.ToString("#,##0." + new string('0', decimals) + new string('#', 16), english ? CultureInfo.InvariantCulture : Format);

    internal static string English(decimal value) => value.ToString("#,##0.################", CultureInfo.InvariantCulture);

    /// <summary>A published total ("96.40") with its decimals as they are; "–" for none.</summary>
    internal static string Shown(string? invariant) => invariant?.Replace('.', ',') ?? "–";
}

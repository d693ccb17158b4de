using System.Globalization;

namespace ThiDua.Load;

/// <summary>A page of a made-up home, by what people look for on it.</summary>
/// <param name="Path">"_n_" in it is another number in every computed request: of a page that takes nothing else along.</param>
/// <param name="IsKept">Whether the server keeps the finished page.</param>
internal sealed record MeasuredPage(string Name, string Path, bool IsKept = true)
{
    public const string Number = "_n_";

    /// <summary>The address that is asked for again and again.</summary>
    public string FirstPath => Path.Replace(Number, "95", StringComparison.Ordinal);

    public static IReadOnlyList<MeasuredPage> Of(MadeSize size) =>
        [
            new("overview", "/"),
            new("indicators", "/chi-tieu"),
            new("one indicator", "/chi-tieu/ct000"),
            new("blocs", "/khoi"),
            new("one bloc", "/khoi/k000"),
            new("units", "/don-vi"),
            new("one unit", "/don-vi/dv-00003"),
            new("reports", "/nop-bao-cao"),
            new("search", "/tim?q=" + Uri.EscapeDataString("mường khoa"), IsKept: false),
            new("meeting", "/khoi/k000/hop/dv-00003"),
            new("what-if", "/khoi/k000/thu?d-I=50&v=" + string.Create(CultureInfo.InvariantCulture, $"dv-{size.UnitsInBloc - 1:00000}~I.1~") + Number, IsKept: false),
            new("method", "/phuong-phap"),
        ];
}

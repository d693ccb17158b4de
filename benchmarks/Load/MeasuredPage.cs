using System.Globalization;

namespace ThiDua.Load;

/// <summary>A page of a made-up home, by what people look for on it.</summary>
internal sealed record MeasuredPage(string Name, string Path)
{
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
            new("search", "/tim?q=" + Uri.EscapeDataString("mường khoa")),
            new("meeting", "/khoi/k000/hop/dv-00003"),
            new("what-if", "/khoi/k000/thu?d-I=50&v=" + Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"dv-{size.UnitsInBloc - 1:00000}~I.1~95"))),
            new("method", "/phuong-phap"),
        ];
}

using ThiDua.Dashboard.Text;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>What a page says of the seal of the results that it shows (dấu niêm phong).</summary>
internal static class SealWords
{
    /// <summary>The code while the results are the sealed ones, else which seal they differ from; null: nothing was scored, so nothing could be sealed.</summary>
    internal static string? Of(BlocRow bloc, SealMark? mark, Language language) =>
        bloc.RuleBook is null ? null
        : mark?.Code is { } code ? language.Say("Mã niêm phong ", "Seal code ") + code
        : mark?.Earlier is var (sealedAs, day)
            ? language.Say($"khác bản đã niêm phong {sealedAs} ngày {language.Date(day)}", $"differs from what was sealed as {sealedAs} on {language.Date(day)}")
        : language.Say("chưa niêm phong", "not sealed");
}

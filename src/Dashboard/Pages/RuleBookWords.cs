using System.Globalization;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>A rule book in a line (bảng tiêu chí).</summary>
public static class RuleBookWords
{
    /// <summary>"Bảng tiêu chí khối huyện 2024, bản 2 ký 26/01/2024"; null where a bloc has none.</summary>
    public static string? Of(BlocRow bloc, Language language)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        ArgumentNullException.ThrowIfNull(language);
        if (bloc.RuleBook is not { } id)
        {
            return null;
        }
        var version = (bloc.RuleBookVersion ?? 1).ToString(CultureInfo.InvariantCulture);
        var text = (bloc.RuleBookTitle ?? id) + language.Say(", bản ", ", version ") + version;
        return bloc.RuleBookSigned is { } day ? text + language.Say(" ký ", " signed ") + language.Date(day) : text;
    }
}

using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>A target in the words of pages: name with its scope, comparator, history.</summary>
public static class TargetWords
{
    /// <summary>The indicator's name, with the part of the units that the target is for: "Tỷ lệ hộ nghèo, huyện nghèo".</summary>
    public static string Name(TargetRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        var name = row.Change switch
        {
            TargetChange.Level => row.Name,
            TargetChange.DecreaseBy => StartsWith(row.Name, "giảm")
                ? row.Name
                : language.Say("Giảm ", "Decrease of ") + Language.Inside(row.Name),
            TargetChange.IncreaseBy => StartsWith(row.Name, "tăng")
                ? row.Name
                : language.Say("Tăng ", "Increase of ") + Language.Inside(row.Name),
            TargetChange.MultiplyBy => language.Say("Gấp lần: ", "Multiple of ") + Language.Inside(row.Name),
        };
        return row.Unit is null && row.Scope.Split('=') is [_, { Length: > 0 } value] ? $"{name}, {ScopeName(value, language)}" : name;
    }

    /// <summary>Unit of measure, then what is worth knowing of the target: "% · nâng từ 7,00 (08/2025)".</summary>
    /// <param name="withSetter">Say who set it: where targets of several stand side by side.</param>
    public static string Detail(TargetRow row, Language language, bool withSetter = false)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        return string.Join(" · ", [Measure(row, language), .. OfTarget(row, language, withSetter), .. OfActual(row, language)]);
    }

    /// <summary>What is worth knowing of the target: what it was before, who set it, which way is better.</summary>
    public static IReadOnlyList<string> OfTarget(TargetRow row, Language language, bool withSetter)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        var parts = new List<string>();
        if (row.EarlierTarget is { } earlier && row.Target is { } now && earlier != now)
        {
            var better = row.Direction == Direction.Lower && row.Change == TargetChange.Level ? now < earlier : now > earlier;
            var when = row.Effective is { } day ? $" ({language.Month(day)})" : "";
            var from = language.Number(earlier, Decimals(row));
            parts.Add(
                better
                    ? language.Say($"nâng từ {from}{when}", $"raised from {from}{when}")
                    : language.Say($"hạ từ {from}{when}", $"lowered from {from}{when}")
            );
        }
        if (withSetter && row.AssignedBy is { Length: > 0 } by)
        {
            parts.Add(language.Say("giao: ", "set by ") + by);
        }
        if (row is { Direction: Direction.Lower, Change: TargetChange.Level })
        {
            parts.Add(language.Say("thấp hơn là tốt", "lower is better"));
        }
        return parts;
    }

    /// <summary>What is worth knowing of the actual: how firm it is, and its period where that is not the target's.</summary>
    public static IReadOnlyList<string> OfActual(TargetRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        var parts = new List<string>();
        if (row.ActualStatus is "estimate" or "preliminary")
        {
            parts.Add(
                row.ActualStatus is "estimate"
                    ? language.Say("số ước", "estimate")
                    : language.Say("số sơ bộ", "preliminary")
            );
        }
        if (row.ActualPeriod is { } period && !string.Equals(period, row.Period, StringComparison.Ordinal))
        {
            parts.Add(language.Say("số liệu ", "figure of ") + language.PeriodInYear(period));
        }
        return parts;
    }

    /// <summary>Changes of a rate are counted in points: "điểm %".</summary>
    public static string Measure(TargetRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        var unit = row.UnitOfMeasure.StartsWith("điểm ", StringComparison.Ordinal) ? row.UnitOfMeasure["điểm ".Length..] : row.UnitOfMeasure;
        return row.Change is TargetChange.DecreaseBy or TargetChange.IncreaseBy && unit is "%" or "‰"
            ? language.Say("điểm " + unit, unit + " points")
            : row.UnitOfMeasure;
    }

    public static string ComparatorSign(TargetComparator comparator) =>
        comparator switch
        {
            TargetComparator.AtLeast => "≥",
            TargetComparator.AtMost => "≤",
            TargetComparator.MoreThan => ">",
            TargetComparator.LessThan => "<",
            TargetComparator.Equal => "",
            TargetComparator.About => "≈",
            TargetComparator.Between => "",
            TargetComparator.None => "",
        };

    /// <summary>Target and actual share their decimals, so that people compare like with like.</summary>
    public static int Decimals(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new[] { row.Actual, row.Target, row.EarlierTarget }.Max(value => value is { } number ? Language.Decimals(number, 2) : 0);
    }

    /// <summary>Last year's figure on the scale of this year's target; null where the two cannot be compared.</summary>
    public static double? LastYearAttainment(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row is not { Change: TargetChange.Level, Target: { } target, LastYear: { } before } || target <= 0 || before <= 0)
        {
            return null;
        }
        return row.Direction == Direction.Lower ? (double)(target / before) : (double)(before / target);
    }

    /// <summary>The bullet graph in words.</summary>
    public static string BulletLabel(TargetRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        if (row.Attainment is not { } reached)
        {
            return StateWords.Word(row.State, language);
        }
        var text = language.Say($"Đạt {language.Percent(reached)} kế hoạch", $"{language.Percent(reached)} of the target");
        return LastYearAttainment(row) is { } before
            ? text
                + language.Say(
                    $"; cùng kỳ năm trước bằng {language.Percent(before)} kế hoạch năm nay",
                    $"; the same time last year was {language.Percent(before)} of this year's target"
                )
            : text;
    }

    /// <summary>Scopes are data: only underscores and the known kinds are turned into words.</summary>
    private static string ScopeName(string value, Language language) =>
        value switch
        {
            "ngheo" => language.Say("các huyện nghèo", "poor districts"),
            "huyen" => language.Say("các huyện", "districts"),
            "xa" => language.Say("các xã", "communes"),
            "phuong" => language.Say("các phường", "wards"),
            "so" => language.Say("các sở, ngành", "departments"),
            _ => value.Replace('_', ' ').Replace('-', ' '),
        };

    private static bool StartsWith(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}

using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Indicators;

/// <summary>A target in words (chỉ tiêu bằng lời): "ít nhất 73,5 %", "giảm 3,68 điểm".</summary>
internal static class TargetText
{
    internal static Said Of(Target target)
    {
        if (target.Comparator == TargetComparator.None || target.Value is not { } value)
        {
            return new Said("không giao", "none");
        }
        var unit = Unit(target.UnitOfMeasure);
        var number = Said.Number(value);
        if (target.Comparator == TargetComparator.Between)
        {
            return new Said("từ ", "from ") + number + new Said(" đến ", " to ") + Said.Number(target.Upper ?? value) + unit;
        }
        return Change(target.Change) + Comparator(target) + number + unit;
    }

    internal static Said Comparator(TargetComparator comparator) =>
        comparator switch
        {
            TargetComparator.AtLeast => new Said("ít nhất", "at least"),
            TargetComparator.AtMost => new Said("nhiều nhất", "at most"),
            TargetComparator.MoreThan => new Said("trên", "more than"),
            TargetComparator.LessThan => new Said("dưới", "less than"),
            TargetComparator.Equal => new Said("đạt", "exactly"),
            TargetComparator.About => new Said("khoảng", "about"),
            TargetComparator.Between => new Said("trong khoảng", "between"),
            TargetComparator.None => new Said("không giao", "none"),
        };

    /// <summary>"điểm %" is "% points".</summary>
    private static Said Unit(string? unit) =>
        unit is not { Length: > 0 } ? Said.Nothing
        : unit.StartsWith("điểm ", StringComparison.Ordinal) ? new Said(" " + unit, $" {unit["điểm ".Length..]} points")
        : new Said(" " + unit, " " + unit);

    private static Said Comparator(Target target) =>
        target.Change != TargetChange.Level && target.Comparator is TargetComparator.Equal
            ? Said.Nothing
            : Comparator(target.Comparator) + " ";

    private static Said Change(TargetChange change) =>
        change switch
        {
            TargetChange.Level => Said.Nothing,
            TargetChange.DecreaseBy => new Said("giảm ", "decrease by "),
            TargetChange.IncreaseBy => new Said("tăng ", "increase by "),
            TargetChange.MultiplyBy => new Said("gấp (lần) ", "times "),
        };
}

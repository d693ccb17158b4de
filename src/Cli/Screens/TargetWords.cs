using ThiDua.Metrics.Indicators;

namespace ThiDua.Cli.Screens;

/// <summary>How a target is meant, in Vietnamese.</summary>
internal static class TargetWords
{
    internal static string Of(TargetChange change) =>
        change switch
        {
            TargetChange.Level => "mức",
            TargetChange.DecreaseBy => "giảm",
            TargetChange.IncreaseBy => "tăng",
            TargetChange.MultiplyBy => "gấp",
        };

    internal static string Of(TargetComparator comparator) =>
        comparator switch
        {
            TargetComparator.AtLeast => "ít nhất",
            TargetComparator.AtMost => "không quá",
            TargetComparator.MoreThan => "trên",
            TargetComparator.LessThan => "dưới",
            TargetComparator.Equal => "đạt",
            TargetComparator.About => "khoảng",
            TargetComparator.Between => "từ … đến",
            TargetComparator.None => "không giao",
        };
}

namespace ThiDua.Dashboard.Charts;

/// <summary>One step from the bloc's mean to a unit's total (từ trung bình khối đến tổng điểm), a line of the chart's table.</summary>
public sealed record WaterfallStep
{
    public required string Label { get; init; }

    /// <summary>"93,48" of a total, "+0,30" of a step.</summary>
    public required string Value { get; init; }

    /// <summary>A total is a mark, not a bar: the axis does not start at zero.</summary>
    public required bool IsTotal { get; init; }

    public required bool IsLoss { get; init; }

    /// <summary>Start and end in percent of the chart's width; equal for a total.</summary>
    public required double From { get; init; }

    public required double To { get; init; }
}

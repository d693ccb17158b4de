namespace ThiDua.Dashboard.Charts;

/// <summary>One part of a stacked bar, in percent of the bar's width.</summary>
/// <param name="Class">Its colour: s1, s2, s3 ..., bonus, penalty or a state.</param>
public sealed record BarPart(string Class, double Start, double Width, string Label);

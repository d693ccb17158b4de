namespace ThiDua.Dashboard.Charts;

/// <summary>
/// Geometry of a bullet graph (biểu đồ so với kế hoạch), in percent of its width: bar = actual, black mark = target,
/// small mark = last year, bands to 80 % and 100 % of the target. The scale is the target's own; a lower-is-better
/// indicator is turned by drawing attainment, so that right is always better.
/// </summary>
public sealed record BulletShape
{
    /// <summary>The scale ends at 130 % of the target; a longer bar is cut there and says so with an arrow.</summary>
    private const double ScaleEnd = 1.3;

    /// <summary>Width of the bar; null without a figure.</summary>
    public double? Bar { get; private init; }

    public double TargetMark { get; private init; }

    public double LowBand { get; private init; }

    /// <summary>Null where last year is unknown.</summary>
    public double? LastYear { get; private init; }

    /// <summary>The figure lies beyond the scale.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Null without a target: there is nothing to compare with.</summary>
    public static BulletShape? Of(double? attainment, double? lastYearAttainment, bool hasTarget) =>
        !hasTarget
            ? null
            : new BulletShape
            {
                Bar = attainment is { } reached ? At(reached) : null,
                TargetMark = At(1),
                LowBand = At(0.8),
                LastYear = lastYearAttainment is { } before ? At(before) : null,
                IsCut = attainment > ScaleEnd,
            };

    private static double At(double share) => Math.Clamp(share, 0, ScaleEnd) / ScaleEnd * 100;
}

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// Facts of many units by leaf (dữ liệu theo cột): whole numbers held in doubles, P and Q of an attainment on one
/// scale, or one column of counts or of points in the last digit's units. Members of a bloc lie together.
/// </summary>
internal sealed record BulkColumns
{
    internal required IReadOnlyList<double[]> First { get; init; }

    /// <summary>Q where the rule looks at an attainment; empty otherwise.</summary>
    internal required IReadOnlyList<double[]> Second { get; init; }

    /// <summary>Where each bloc starts, and the number of units.</summary>
    internal required int[] BlocStarts { get; init; }

    internal int UnitCount => BlocStarts[^1];
}

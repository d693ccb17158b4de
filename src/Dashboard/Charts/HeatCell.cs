namespace ThiDua.Dashboard.Charts;

/// <summary>One cell of a heat table (bảng nhiệt): the number stands in it, the step only helps the eye.</summary>
/// <param name="Step">1 lightest to 4 darkest; 0: no figure.</param>
/// <param name="Percent">The number shown; null: none.</param>
public sealed record HeatCell(string Text, int Step, string Label, decimal? Percent = null)
{
    /// <summary>Steps at 70, 85 and 95 % of the maximum.</summary>
    public static int StepOf(double share) =>
        share switch
        {
            >= 0.95 => 4,
            >= 0.85 => 3,
            >= 0.70 => 2,
            _ => 1,
        };
}

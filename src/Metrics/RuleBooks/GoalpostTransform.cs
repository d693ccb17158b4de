namespace ThiDua.Metrics.RuleBooks;

/// <summary>How a figure is bent before it is placed between its goalposts (phép biến đổi).</summary>
public enum GoalpostTransform
{
    None,
    Ln,
    Log10,
}

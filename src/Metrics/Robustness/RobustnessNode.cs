namespace ThiDua.Metrics.Robustness;

/// <summary>One node of the tree whose weights are varied (nút trong cây trọng số); one without children is a leaf.</summary>
/// <param name="Parent">The parent's place in the list, always before its children; -1 for the root, which comes first.</param>
/// <param name="Weight">A leaf's maximum in a points table, where sections have none of their own; any node's weight in an index.</param>
/// <param name="Perturbed">Whether its weight is drawn.</param>
public sealed record RobustnessNode(string Code, int Parent, double Weight, bool Perturbed);

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Which difference is raised to the power (cơ số).</summary>
public enum PowerBase
{
    XMinusOffset,
    OffsetMinusX,
}

namespace ThiDua.Metrics.Facts;

/// <summary>How a figure is known (nguồn xác nhận).</summary>
public enum KnownBy
{
    SelfReported,
    Checked,
    Independent,
}

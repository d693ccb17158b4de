namespace ThiDua.Metrics.Facts;

/// <summary>Whether a figure is the value itself or its change (giá trị, mức thay đổi).</summary>
public enum FigureMeasure
{
    Value,
    Change,
}

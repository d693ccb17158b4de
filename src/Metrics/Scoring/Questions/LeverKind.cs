namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>What a unit could do better (loại cải thiện).</summary>
public enum LeverKind
{
    /// <summary>A figure, in the indicator's unit of measure.</summary>
    Figure,

    /// <summary>Cases of an event.</summary>
    Cases,

    /// <summary>Points that assessors enter.</summary>
    Entry,
}

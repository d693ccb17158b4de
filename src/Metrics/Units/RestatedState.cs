namespace ThiDua.Metrics.Units;

/// <summary>How a figure came into another map (cách chuyển số liệu sang địa giới khác).</summary>
public enum RestatedState
{
    /// <summary>Put together from whole units: exact.</summary>
    Whole,

    /// <summary>A part of a unit's figure by its share: an estimate.</summary>
    Shared,

    /// <summary>Nobody counted this part apart, and the indicator has no rule that parts it (không tách được).</summary>
    NotSeparable,

    /// <summary>The indicator names neither sum, weights nor denominator to put figures together with (không gộp được).</summary>
    NotCombinable,

    /// <summary>A part has not reported (thiếu số liệu).</summary>
    Missing,
}

namespace ThiDua.Metrics.Validation;

/// <summary>What a validation rule compares a figure with (cách kiểm tra).</summary>
public enum ValidationKind
{
    /// <summary>With fixed bounds.</summary>
    Range,

    /// <summary>A total with its parts: other indicators of the same unit, or the same indicator of the units below.</summary>
    Parts,

    /// <summary>A running figure with the one before it in the same year.</summary>
    NotBelow,

    /// <summary>With the same period of the year before, as a ratio.</summary>
    LastYear,

    /// <summary>With the same figure as another source reports it.</summary>
    Sources,
}

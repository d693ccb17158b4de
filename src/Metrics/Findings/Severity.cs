namespace ThiDua.Metrics.Findings;

/// <summary>How much a finding (phát hiện) weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>Someone should look; results stand.</summary>
    Warning,

    /// <summary>Something is wrong: results are published with it, sealing is refused.</summary>
    Error,

    /// <summary>The whole file or rule book could not be used.</summary>
    Fatal,
}

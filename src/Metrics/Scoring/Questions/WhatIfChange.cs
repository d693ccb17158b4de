using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>One change that a "what if" tries (giả định).</summary>
public abstract record WhatIfChange
{
    private WhatIfChange() { }

    /// <summary>A unit's figure of the year, in the indicator's unit of measure; a change where a reported change is what is used.</summary>
    public sealed record Figure(string Unit, string Indicator, decimal Value) : WhatIfChange;

    /// <summary>A unit's cases of an event in the year.</summary>
    public sealed record Cases(string Unit, string Event, decimal Count) : WhatIfChange;

    /// <summary>Points entered for a criterion.</summary>
    public sealed record Entry(string Unit, string Criterion, decimal Points, AssessmentStage Stage) : WhatIfChange;

    /// <summary>A criterion's maximum points; those of its sections follow.</summary>
    public sealed record Maximum(string Criterion, decimal Points) : WhatIfChange;

    /// <summary>A criterion's weight in a mean.</summary>
    public sealed record Weight(string Criterion, decimal Value) : WhatIfChange;
}

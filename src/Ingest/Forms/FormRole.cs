namespace ThiDua.Ingest.Forms;

/// <summary>What a column of a report form holds (cột của biểu).</summary>
internal enum FormRole
{
    Counter,
    Indicator,
    Code,
    Measure,
    Plan,
    InPeriod,
    Cumulative,

    /// <summary>A share of the plan or of last year; computed, never read.</summary>
    Compared,
    Note,

    /// <summary>Last year's figures and the like.</summary>
    Other,

    /// <summary>A column of units: such a table is a list, not one unit's form.</summary>
    Unit,
}

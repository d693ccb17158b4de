namespace ThiDua.Metrics.Forms;

/// <summary>Which column of a report form holds the figure that an indicator is followed by (cột số liệu của biểu).</summary>
public enum FormFill
{
    /// <summary>Thực hiện trong kỳ.</summary>
    InPeriod,

    /// <summary>Lũy kế từ đầu năm.</summary>
    Cumulative,

    /// <summary>A state at a time: one figure, in whichever of the two it stands.</summary>
    Either,
}

namespace ThiDua.Reports.Content;

/// <summary>
/// One step of the order between equal totals (tiêu chí phụ): a criterion's points, which stay live in the workbook,
/// or a value by unit (a count of events, a day number).
/// </summary>
public sealed record ReportTieBreak
{
    /// <summary>"Điểm mục I cao hơn", "Ít báo cáo trễ hơn".</summary>
    public required string Words { get; init; }

    /// <summary>The criterion whose points decide, the higher the better; null: <see cref="Values"/> decide.</summary>
    public string? Criterion { get; init; }

    /// <summary>By unit code; a unit without one comes last.</summary>
    public IReadOnlyDictionary<string, decimal> Values { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>True where fewer, or earlier, is better; of <see cref="Values"/> only.</summary>
    public bool LowerFirst { get; init; }
}

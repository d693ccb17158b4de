using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Questions;

/// <summary>Which values a filter takes (giá trị cho phép).</summary>
internal abstract record ApiValues
{
    private ApiValues() { }

    /// <summary>A year in four digits.</summary>
    internal sealed record Year : ApiValues;

    /// <summary>A whole number.</summary>
    internal sealed record Whole : ApiValues;

    /// <summary>A period as the tables write it: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09.</summary>
    internal sealed record PeriodOf : ApiValues;

    /// <summary>One of a closed set.</summary>
    internal sealed record OneOf(IReadOnlyList<string> Words) : ApiValues;

    /// <summary>A code that stands in this column in the snapshot.</summary>
    internal sealed record Known(TableSchema Schema, string Column) : ApiValues;
}

using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Questions;

/// <summary>A parameter that keeps the rows with one of its values (tham số lọc); it may be given several times.</summary>
internal sealed record ApiFilter(string Name, string Column, ApiValues Values, string Meaning, string MeaningEnglish)
{
    /// <summary>The column's text begins with the value.</summary>
    public bool Begins { get; init; }

    public static ApiFilter Year { get; } = new("year", "year", new ApiValues.Year(), "năm", "year");

    /// <summary>The year of a table whose periods are texts.</summary>
    public static ApiFilter YearOfPeriod { get; } = new("year", "period", new ApiValues.Year(), "năm của kỳ", "year of the period") { Begins = true };

    public static ApiFilter Period { get; } = new("period", "period", new ApiValues.PeriodOf(), "kỳ: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09", "period: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09");

    public static ApiFilter Bloc { get; } = new("bloc", "bloc", new ApiValues.Known(InputTables.Blocs, "bloc"), "mã khối", "bloc code");

    public static ApiFilter Unit { get; } = new("unit", "unit", new ApiValues.Known(InputTables.Units, "code"), "mã đơn vị", "unit code");

    public static ApiFilter Indicator { get; } =
        new("indicator", "indicator", new ApiValues.Known(InputTables.Indicators, "code"), "mã chỉ tiêu", "indicator code");

    /// <summary>Of a result's column, whose closed set is an enum of the core.</summary>
    public static ApiFilter OneOf<T>(string name, string meaning, string meaningEnglish)
        where T : struct, Enum => new(name, name, new ApiValues.OneOf([.. Enum.GetValues<T>().Select(TableWords.Of)]), meaning, meaningEnglish);

    /// <summary>Of an input's column, whose closed set stands in the catalogue.</summary>
    public static ApiFilter SetOf(TableSchema schema, string name)
    {
        var column = schema.Column(name);
        return new(name, name, new ApiValues.OneOf([.. column.Values!.Keys]), column.Meaning, column.MeaningEnglish);
    }

    /// <summary>Any value that the table's column has.</summary>
    public static ApiFilter Found(TableSchema schema, string name)
    {
        var column = schema.Column(name);
        return new(name, name, new ApiValues.Known(schema, name), column.Meaning, column.MeaningEnglish);
    }
}

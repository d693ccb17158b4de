using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Recognition;

/// <summary>A header row read as one of our tables (dòng tiêu đề).</summary>
internal sealed record HeaderMatch
{
    public required TableSchema Table { get; init; }

    /// <summary>The header's place among the rows looked at, from 0.</summary>
    public required int HeaderIndex { get; init; }

    /// <summary>For each column of the table the sheet's column, from 0; -1 where it is left out.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>Sheet columns with a header that belong to no column of the table.</summary>
    public required IReadOnlyList<(int Column, string Header)> Unknown { get; init; }

    /// <summary>Required columns without a default that the sheet lacks.</summary>
    public required IReadOnlyList<ColumnSchema> Missing { get; init; }

    /// <summary>Two headers of equal standing for one column.</summary>
    public required IReadOnlyList<(ColumnSchema Column, string First, string Second)> Twice { get; init; }

    public int Matched => Columns.Count(column => column >= 0);
}

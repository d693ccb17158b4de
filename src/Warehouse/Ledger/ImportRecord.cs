using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>What an import leaves beside facts (kết quả nhập): its files, its counts, its rejected rows and its findings.</summary>
public sealed record ImportRecord
{
    /// <summary>Of <see cref="ResultTables.SourceFiles"/>; a version of a file that is known already is kept once.</summary>
    public required DataTable Files { get; init; }

    /// <summary>Of <see cref="ResultTables.ImportCounts"/>.</summary>
    public required DataTable Counts { get; init; }

    /// <summary>Of <see cref="ResultTables.Rejections"/>.</summary>
    public required DataTable Rejections { get; init; }

    /// <summary>Of <see cref="ResultTables.Findings"/>, all of stage "import".</summary>
    public required DataTable Findings { get; init; }
}

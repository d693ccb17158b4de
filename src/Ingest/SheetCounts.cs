namespace ThiDua.Ingest;

/// <summary>What became of a sheet's rows (kết quả nhập): read = accepted + rejected + empty + left out.</summary>
/// <param name="Table">The table's name; for a sheet read by a mapping, the mapping's.</param>
/// <param name="Accepted">Rows taken, also those that only repeat another and are stored once.</param>
/// <param name="LeftOut">By the mapping's filters.</param>
public sealed record SheetCounts(
    string File,
    string Sha256,
    string? Sheet,
    string Table,
    int Read,
    int Accepted,
    int Rejected,
    int Empty,
    int LeftOut
);

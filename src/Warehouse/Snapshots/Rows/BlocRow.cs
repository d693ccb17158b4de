namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One bloc of one year (khối thi đua) with the run that ranked it, if one did.</summary>
public sealed record BlocRow
{
    public required int Year { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Head { get; init; }

    public string? HeadName { get; init; }

    /// <summary>Members of the bloc, scored or not.</summary>
    public required int Members { get; init; }

    /// <summary>Null where the bloc has no rule book yet.</summary>
    public string? RuleBook { get; init; }

    public int? RuleBookVersion { get; init; }

    public string? RuleBookTitle { get; init; }

    public DateOnly? RuleBookSigned { get; init; }

    public DateOnly? AsOf { get; init; }

    public int Ranked { get; init; }
}

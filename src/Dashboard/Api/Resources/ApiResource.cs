using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources;

/// <summary>
/// A published table as the API offers it (tài nguyên): its name in addresses, what makes a row's id, and the parameters
/// that filter it. Addresses, checks, OpenAPI document and page are made from these, so they cannot differ.
/// </summary>
internal sealed record ApiResource
{
    /// <summary>In addresses: "/api/v1/standings".</summary>
    public required string Name { get; init; }

    public required TableSchema Schema { get; init; }

    /// <summary>The columns that name a row in every snapshot, in this order; rows are ordered by them.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The key is long: the id is its hash, and a row has no address of its own.</summary>
    public bool HashedId { get; init; }

    public required IReadOnlyList<ApiFilter> Filters { get; init; }

    public required string Meaning { get; init; }

    public required string MeaningEnglish { get; init; }

    /// <summary>Filters of the example that documents and tests call.</summary>
    public IReadOnlyList<string> ExampleFilters { get; init; } = ["year"];

    public string Path => ApiPaths.Root + "/" + Name;

    /// <summary>The columns that the table itself declares as its key.</summary>
    public static IReadOnlyList<string> KeyOf(TableSchema schema) => [.. schema.Columns.Where(column => column.Key).Select(column => column.Name)];
}

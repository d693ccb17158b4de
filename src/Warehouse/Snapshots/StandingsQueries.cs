namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// League tables. The pattern for every page's query: a file Sql/Queries/NAME.sql with $parameters, a record for its
/// rows, and a method here that reads the columns in the file's order.
/// </summary>
public static class StandingsQueries
{
    public static IReadOnlyList<StandingRow> StandingsOfBloc(
        this Snapshot snapshot,
        int year,
        string bloc,
        CancellationToken cancellationToken = default
    ) =>
        snapshot.Query(
            "standings_of_bloc",
            row => new StandingRow(
                row.Text(0),
                row.Text(1),
                row.NumberOrNull(2),
                row.TextOrNull(3),
                row.SmallOrNull(4),
                row.TextOrNull(5),
                row.Text(6),
                row.TextOrNull(7)
            ),
            cancellationToken,
            ("year", year),
            ("bloc", bloc)
        );
}

using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>
/// --year and --bloc, for each table in its own columns: a period begins with its year, and a unit belongs to the blocs
/// that it is a member of.
/// </summary>
internal sealed class ExportFilter(int? year, string? bloc)
{
    private const string Year = "year";
    private const string Bloc = "bloc";
    private const string Period = "period";
    private const string Unit = "unit";

    private TextChoice? members;

    /// <summary>What was asked for, for the note beside the files.</summary>
    internal IReadOnlyDictionary<string, object?> Said { get; } =
        new[] { (Key: Year, Value: (object?)year), (Key: Bloc, Value: bloc) }
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The option that has no meaning for the table; null: all have.</summary>
    internal string? MeaninglessIn(TableSchema schema) =>
        year is not null && ColumnOf(schema, Year, Period) is null ? Year
        : bloc is not null && ColumnOf(schema, Bloc, Unit) is null ? Bloc
        : null;

    /// <summary>A year or bloc that nothing in the snapshot has, with those there are; null: all are known.</summary>
    internal string? Unknown(Snapshot snapshot, IReadOnlyList<TableSchema> tables)
    {
        if (year is { } asked)
        {
            var years = Values(snapshot, tables, Year, Period).Select(value => value[..Math.Min(4, value.Length)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (!years.Contains(Text(asked), StringComparer.Ordinal))
            {
                return $"Không có năm {Text(asked)}. Các năm có số liệu: {List(years)}";
            }
        }
        var blocs = bloc is null ? [] : Values(snapshot, tables, Bloc, Bloc).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return bloc is not null && !blocs.Contains(bloc, StringComparer.Ordinal) ? $"Không có khối \"{bloc}\". Các khối: {List(blocs)}" : null;
    }

    /// <summary>Conditions on columns that the table has.</summary>
    internal IEnumerable<(string Column, object? Value)> Of(Snapshot snapshot, TableSchema schema)
    {
        if (year is { } only && ColumnOf(schema, Year, Period) is { } when)
        {
            yield return (when, when is Year ? (long)only : new TextChoice([Text(only)]) { Begins = true });
        }
        if (bloc is not null && ColumnOf(schema, Bloc, Unit) is { } whose)
        {
            yield return (whose, whose is Bloc ? bloc : members ??= Members(snapshot));
        }
    }

    private TextChoice Members(Snapshot snapshot)
    {
        var rows = snapshot.ReadFacts(InputTables.BlocMembers).Rows;
        return new(
            [
                .. SnapshotRows
                    .Of(rows)
                    .Where(row => string.Equals(row.Text(Bloc), bloc, StringComparison.Ordinal) && (year is null || row.Whole(Year) == year))
                    .Select(row => row.Text(Unit)!)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private static IEnumerable<string> Values(Snapshot snapshot, IReadOnlyList<TableSchema> tables, string column, string instead) =>
        tables
            .Union([InputTables.Blocs, ResultTables.ScoreRuns])
            .Select(schema => (Schema: schema, Column: ColumnOf(schema, column, instead)))
            .Where(pair => pair.Column is not null)
            .SelectMany(pair => snapshot.ValuesOf(pair.Schema, pair.Column!));

    private static string? ColumnOf(TableSchema schema, string column, string instead) =>
        schema.Has(column) ? column
        : schema.Has(instead) ? instead
        : null;

    private static string List(List<string> values) => values.Count == 0 ? "chưa có" : string.Join(", ", values);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

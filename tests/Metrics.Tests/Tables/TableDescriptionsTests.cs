using ThiDua.Metrics.Tables;

namespace ThiDua.Metrics.Tests.Tables;

/// <summary>The data dictionary says of every column what somebody elsewhere must know.</summary>
public sealed class TableDescriptionsTests
{
    private static readonly TableSchema[] Tables = [.. InputTables.All, .. ResultTables.All];

    [Fact]
    public void EveryColumn_OfEveryTable_IsInTheDocument()
    {
        var document = TableDescriptions.Markdown(Tables);
        foreach (var schema in Tables)
        {
            var start = document.IndexOf($"## {schema.Name}\n", StringComparison.Ordinal);
            Assert.True(start >= 0, schema.Name);
            var end = document.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
            var section = document[start..(end < 0 ? document.Length : end)];
            Assert.Equal(
                schema.ExportedColumns.Select(column => column.Name),
                section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])
            );
        }
    }

    [Fact]
    public void EveryColumn_IsDescribedInBothLanguages() =>
        Assert.All(
            Tables.SelectMany(TableDescriptions.Of),
            row =>
            {
                Assert.False(string.IsNullOrWhiteSpace(row.Column.Meaning), $"{row.Table.Name}.{row.Column.Name}");
                Assert.False(string.IsNullOrWhiteSpace(row.Column.MeaningEnglish), $"{row.Table.Name}.{row.Column.Name}");
            }
        );

    /// <summary>A number without its unit is half a figure; where this fails, name the unit in ColumnTraits.</summary>
    [Fact]
    public void EveryNumber_SaysWhatItIsCountedIn() =>
        Assert.All(
            Tables.SelectMany(TableDescriptions.Of).Where(row => row.Column.Type is ColumnType.Number or ColumnType.Double),
            row =>
            {
                Assert.False(string.IsNullOrWhiteSpace(row.Column.Unit), $"{row.Table.Name}.{row.Column.Name}");
                Assert.False(string.IsNullOrWhiteSpace(row.Column.UnitEnglish), $"{row.Table.Name}.{row.Column.Name}");
            }
        );

    [Fact]
    public void EveryTotal_HasTheTotalThatPeopleSeeBesideIt()
    {
        var withTotal = Tables.Where(schema => schema.Has("total")).ToList();
        Assert.NotEmpty(withTotal);
        Assert.All(
            withTotal,
            schema =>
                Assert.Equal(
                    (ColumnType.Number, ColumnType.Text),
                    (schema.Column("total").Type, schema.Column("total_shown").Type)
                )
        );
    }

    [Fact]
    public void OnlyTexts_Repeat() =>
        Assert.All(Tables.SelectMany(schema => schema.Columns).Where(column => column.Repeats), column => Assert.Equal(ColumnType.Text, column.Type));

    [Fact]
    public void KnownFrom_NamesColumnsThatHaveADay() =>
        Assert.All(
            Tables.SelectMany(schema => schema.KnownFrom.Select(schema.Column)),
            column => Assert.True(column.Type is ColumnType.Date or ColumnType.Timestamp || column.Name is "period" or "year", column.Name)
        );
}

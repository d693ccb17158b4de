using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>The sample, imported and scored once into a home of its own, for tests that only look.</summary>
public sealed class SampleHome : IDisposable
{
    private readonly TempFolder folder = new();

    public SampleHome()
    {
        Home = new HomeFolder(Path.Combine(folder.Root, "nhà"));
        Imported = Import();
        Scored = ScorePipeline.Run(Home, new ScoreRequest { Who = "kiểm thử" }, TimeProvider.System, cancellationToken: Stop);
        using var snapshot = SnapshotReader.OpenCurrent(Home);
        Attainments = Rows(snapshot.ReadResults(ResultTables.Attainments));
    }

    public HomeFolder Home { get; }

    public ImportOutcome Imported { get; }

    public ScoreOutcome Scored { get; }

    /// <summary>The published rows of attainments, by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Attainments { get; }

    public ImportOutcome Import() =>
        ImportPipeline.Run(
            Home,
            new ImportRequest { Paths = [Path.Combine(TestPaths.Samples, "lai-chau")], Who = "kiểm thử" },
            TimeProvider.System,
            cancellationToken: Stop
        );

    public BlocResult Bloc(string code) => Scored.Blocs.Single(result => Is(result.Bloc.Code, code));

    public Standing Standing(string unit) => Scored.Blocs.SelectMany(result => result.Standings).Single(standing => Is(standing.Unit, unit));

    public CriterionScore Score(string unit, string criterion) =>
        Scored.Blocs.SelectMany(result => result.Scores).Single(score => Is(score.Unit, unit) && Is(score.Criterion, criterion));

    /// <summary>The attainment of one target of one unit; null for the figure of a whole scope.</summary>
    public IReadOnlyDictionary<string, object?> Attainment(long year, string indicator, string? unit, string assignedBy = "tỉnh") =>
        Attainments.Single(row =>
            Equals(row["year"], year)
            && Equals(row["indicator"], indicator)
            && Equals(row["unit"], unit)
            && Equals(row["assigned_by"], assignedBy)
        );

    public void Dispose() => folder.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static List<IReadOnlyDictionary<string, object?>> Rows(DataTable table)
    {
        List<IReadOnlyDictionary<string, object?>> rows = [];
        for (var row = 0; row < table.RowCount; row++)
        {
            Dictionary<string, object?> cells = new(StringComparer.Ordinal);
            for (var column = 0; column < table.Schema.Columns.Count; column++)
            {
                cells[table.Schema.Columns[column].Name] = table[row, column];
            }
            rows.Add(cells);
        }
        return rows;
    }
}

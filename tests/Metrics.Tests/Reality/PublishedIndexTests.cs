using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Metrics.Units;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests.Reality;

/// <summary>
/// Published indices through rule books that anybody can open (data/rulebooks): the same engine, the same ranks as
/// their publishers.
/// </summary>
public sealed class PublishedIndexTests
{
    [Fact]
    public void Hdi2022_GivesEveryPublishedIndexAndRank()
    {
        var table = PublishedTable.Read("hdi-2022", "countries.csv");
        string[] indicators = ["life_expectancy", "expected_years_schooling", "mean_years_schooling", "gni_per_capita"];
        var facts = Facts(
            2022,
            "the-gioi",
            indicators.Select(code => (code, Direction.Higher)),
            table.Rows.Select(row => (table.Text(row, "iso3"), indicators.Select(code => (code, table.Number(row, code)))))
        );
        var result = Run("hdi-2022.json", facts, 2022);
        var standings = result.Standings.ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        var published = table.Rows.Where(row => table.Text(row, "rank_published").Length > 0).ToList();
        Assert.Equal(193, published.Count);
        foreach (var row in published)
        {
            var standing = standings[table.Text(row, "iso3")];
            Assert.Equal(table.Number(row, "hdi_published"), standing.Total);
            Assert.Equal(table.Whole(row, "rank_published"), standing.Rank);
        }
        Assert.Equal(193, result.Standings.Count(standing => standing.State == StandingState.Ranked));
        Assert.Equal(2, result.Standings.Count(standing => standing is { State: StandingState.Incomplete, Reason.Length: > 0 }));
    }

    [Theory]
    [InlineData(2013)]
    [InlineData(2014)]
    [InlineData(2015)]
    [InlineData(2016)]
    public void Pci_GivesEveryPublishedTotalAndRank(int year)
    {
        var table = PublishedTable.Read("vn-pci", "provinces.csv");
        var rows = table.Rows.Where(row => table.Whole(row, "year") == year).ToList();
        Assert.Equal(63, rows.Count);
        var indicators = table.Columns.Where(column => column.StartsWith("s_", StringComparison.Ordinal)).ToList();
        var facts = Facts(
            year,
            "tinh",
            indicators.Select(code => (code, Direction.Higher)),
            rows.Select(row => (table.Text(row, "province"), indicators.Select(code => (code, table.Number(row, code)))))
        );
        var standings = Run($"pci-{year}.json", facts, year).Standings.ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var standing = standings[table.Text(row, "province")];
            Assert.Equal(table.Real(row, "pci_published"), (double)standing.Total!.Value, 1e-4);
            Assert.Equal(table.Whole(row, "rank_published"), standing.Rank);
        }
    }

    [Fact]
    public void Asem_GivesEveryNormalisedValueAggregateAndRank()
    {
        var (facts, normalised, aggregated) = Asem();
        var result = Run("asem.json", facts, 2018);
        var points = result.Scores.ToDictionary(score => (score.Unit, score.Criterion), score => score.Points);
        foreach (var row in normalised.Rows)
        {
            foreach (var code in normalised.Columns.Skip(1))
            {
                Near(normalised.Number(row, code), points[(normalised.Text(row, "uCode"), code)]);
            }
        }
        var standings = result.Standings.ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        Assert.Equal(51, aggregated.Rows.Count);
        foreach (var row in aggregated.Rows)
        {
            var unit = aggregated.Text(row, "uCode");
            foreach (var code in aggregated.Columns.Where(column => column is not ("uCode" or "Index" or "Index_rank")))
            {
                Near(aggregated.Number(row, code), points[(unit, code)]);
            }
            Near(aggregated.Number(row, "Index"), standings[unit].Total);
            Assert.Equal(aggregated.Whole(row, "Index_rank"), standings[unit].Rank);
        }
    }

    [Fact]
    public void Asem_Gives25500RanksOf500WeightSets()
    {
        var (facts, _, _) = Asem();
        var sets = PublishedTable.Read("asem", "C_weight_sets.csv");
        var ranks = PublishedTable.Read("asem", "C_ranks_by_set.csv");
        var book = Book("asem.json");
        var questions = new BlocQuestions(book, facts, 2018, new DateOnly(2018, 12, 31), "asem");
        var checkedRanks = 0;
        foreach (var set in sets.Columns.Skip(2))
        {
            var weights = sets.Rows.ToDictionary(row => sets.Text(row, "iCode"), row => sets.Number(row, set)!.Value, StringComparer.Ordinal);
            var standings = questions.WithWeights(weights).ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
            foreach (var row in ranks.Rows)
            {
                Assert.Equal(ranks.Whole(row, "X" + set[1..]), standings[ranks.Text(row, "uCode")].Rank);
                checkedRanks++;
            }
        }
        Assert.Equal(25_500, checkedRanks);
    }

    private static void Near(decimal? published, decimal? computed)
    {
        Assert.Equal(published is null, computed is null);
        if (published is { } expected)
        {
            Assert.Equal((double)expected, (double)computed!.Value, 1e-9);
        }
    }

    /// <summary>The country figures as they are: the published example normalises them without its denominators.</summary>
    private static (ScoringFacts Facts, PublishedTable Normalised, PublishedTable Aggregated) Asem()
    {
        var meta = PublishedTable.Read("asem", "meta.csv");
        var table = PublishedTable.Read("asem", "indicators.csv");
        var indicators = meta.Rows.Where(row => meta.Text(row, "Type") is "Indicator").ToList();
        var facts = Facts(
            2018,
            "asem",
            indicators.Select(row => (meta.Text(row, "iCode"), meta.Text(row, "Direction") is "1" ? Direction.Higher : Direction.Lower)),
            table.Rows.Select(row => (table.Text(row, "uCode"), indicators.Select(indicator => Code(meta, indicator)).Select(code => (code, table.Number(row, code)))))
        );
        return (facts, PublishedTable.Read("asem", "A_minmax_amean_normalised.csv"), PublishedTable.Read("asem", "A_minmax_amean_aggregated.csv"));
    }

    private static string Code(PublishedTable meta, string[] indicator) => meta.Text(indicator, "iCode");

    private static BlocResult Run(string book, ScoringFacts facts, int year) =>
        Assert.Single(ScoreRun.Execute(Book(book), facts, year, new DateOnly(year, 12, 31)).Blocs);

    private static RuleBook Book(string name)
    {
        var reading = RuleBookReader.Read(File.ReadAllText(Path.Combine(TestPaths.Root, "data", "rulebooks", name)), name);
        Assert.Empty(reading.Findings.Select(finding => $"{finding.Place}: {FindingCatalogue.Message(finding)}"));
        return reading.Book!;
    }

    private static ScoringFacts Facts(
        int year,
        string bloc,
        IEnumerable<(string Code, Direction Direction)> indicators,
        IEnumerable<(string Unit, IEnumerable<(string Code, decimal? Value)> Figures)> units
    )
    {
        var given = units.Select(unit => (unit.Unit, Figures: unit.Figures.ToList())).ToList();
        return new ScoringFacts
        {
            Units = [.. given.Select(unit => new Unit { Code = unit.Unit, Name = unit.Unit, Kind = "tinh" })],
            Blocs = [new Bloc(year, bloc, bloc, null)],
            Members = [.. given.Select(unit => new BlocMember(year, bloc, unit.Unit, null, null))],
            Indicators =
            [
                .. indicators.Select(indicator => new Indicator
                {
                    Code = indicator.Code,
                    Name = indicator.Code,
                    UnitOfMeasure = "điểm",
                    Direction = indicator.Direction,
                    Accumulation = Accumulation.Level,
                    Aggregation = new Aggregation(AggregationKind.None),
                }),
            ],
            Targets = [],
            Observations =
            [
                .. given.SelectMany(unit =>
                    unit.Figures.Where(figure => figure.Value is not null)
                        .Select(figure => new Observation
                        {
                            Unit = unit.Unit,
                            Indicator = figure.Code,
                            Period = Period.OfYear(year),
                            Value = figure.Value!.Value,
                        })
                ),
            ],
            Events = [],
            Assessments = [],
            Obligations = [],
            Submissions = [],
            Evidence = [],
        };
    }
}

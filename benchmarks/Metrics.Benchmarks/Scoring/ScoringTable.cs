using System.Globalization;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Benchmarks.Scoring;

/// <summary>
/// A made-up table of units × criteria in blocs, in the agreed mix of rules: of 100 criteria 40 proportional, 20 bands, 15 perCase,
/// 10 passFail, 5 leader, 10 entered. Figures have two decimals, points four.
/// </summary>
internal sealed class ScoringTable
{
    internal const decimal Maximum = 2.5m;
    internal const decimal Each = 0.5m;
    internal const decimal Cap = 1.5m;

    private static readonly (RuleKind Kind, int Of20)[] Mix =
    [
        (RuleKind.Proportional, 8),
        (RuleKind.Bands, 4),
        (RuleKind.PerCase, 3),
        (RuleKind.PassFail, 2),
        (RuleKind.Leader, 1),
        (RuleKind.Entered, 2),
    ];

    private ScoringTable(IReadOnlyList<RuleKind> kinds, BulkColumns columns)
    {
        Kinds = kinds;
        Columns = columns;
        var book = Book(kinds);
        Bulk = BulkScoring.Compile(book) ?? throw new InvalidOperationException("a criterion has no kernel");
        var line = ScorePlan.Compile(book).Lines.First(one => one.Rule is not null);
        FirstLeaf = KernelLeaf.Of(book, line, line.Rule!)!;
        Totals = new double[columns.UnitCount];
        Ranks = new int[columns.UnitCount];
        LargestBloc = Enumerable.Range(1, columns.BlocStarts.Length - 1).Max(bloc => columns.BlocStarts[bloc] - columns.BlocStarts[bloc - 1]);
    }

    /// <summary>Marks of the bands, ascending, and what is given from there on; below the first nothing.</summary>
    internal static IReadOnlyList<(decimal From, decimal Points)> Bands { get; } = [(0.8m, 1), (0.9m, 1.5m), (0.95m, 2), (1, 2.5m)];

    internal IReadOnlyList<RuleKind> Kinds { get; }

    internal BulkColumns Columns { get; }

    internal BulkScoring Bulk { get; }

    /// <summary>The first criterion's kernel.</summary>
    internal KernelLeaf FirstLeaf { get; }

    internal double[] Totals { get; }

    internal int[] Ranks { get; }

    internal int LargestBloc { get; }

    /// <param name="size">Units x criteria x blocs: "40000x100x1000". Criteria in twenties.</param>
    internal static ScoringTable Of(string size)
    {
        var numbers = size.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (units, criteria, blocs) = (numbers[0], numbers[1], numbers[2]);
        return Of([.. Mix.SelectMany(part => Enumerable.Repeat(part.Kind, criteria * part.Of20 / 20))], units, blocs);
    }

    internal static ScoringTable Of(IReadOnlyList<RuleKind> kinds, int units, int blocs)
    {
        var random = new Random(1);
        return new ScoringTable(
            kinds,
            new BulkColumns
            {
                First = [.. kinds.Select(kind => Column(units, () => First(kind, random)))],
                Second = [.. kinds.Select(kind => IsAttainment(kind) ? Column(units, () => random.Next(5_000, 200_000)) : [])],
                BlocStarts = [.. Enumerable.Range(0, blocs + 1).Select(bloc => (int)((long)units * bloc / blocs))],
            }
        );
    }

    /// <summary>A figure and a target, each in hundredths.</summary>
    internal static bool IsAttainment(RuleKind kind) => kind is not (RuleKind.PerCase or RuleKind.Entered);

    /// <summary>Attainments of 40 to 140 % in the mean; cases 0 to 5; entered points -0.1 to 2.6 in ten-thousandths.</summary>
    private static double First(RuleKind kind, Random random) =>
        kind switch
        {
            RuleKind.PerCase => random.Next(0, 6),
            RuleKind.Entered => random.Next(-10, 260) * 100,
            _ => random.Next(2_000, 240_000),
        };

    private static double[] Column(int units, Func<double> number) => [.. Enumerable.Range(0, units).Select(_ => number())];

    internal static RuleBook Book(IReadOnlyList<RuleKind> kinds)
    {
        var criteria = kinds.Select(
            (kind, place) =>
                $$"""{ "code": "C{{place}}", "title": "C{{place}}", "maximum": {{Text(Maximum)}}, "indicator": "i{{place}}", "rule": {{Rule(kind)}} }"""
        );
        var json = $$"""
            { "id": "do", "title": "Đo", "year": 2025, "effective": "2025-01-01", "blocs": ["k"], "criteria": [ {{string.Join(',', criteria)}} ] }
            """;
        return RuleBookReader.Read(json, "do.json").Book ?? throw new InvalidOperationException("the rule book does not hold");
    }

    private static string Rule(RuleKind kind) =>
        kind switch
        {
            RuleKind.Proportional => """{ "kind": "proportional" }""",
            RuleKind.PassFail => """{ "kind": "passFail" }""",
            RuleKind.Leader => """{ "kind": "leader" }""",
            RuleKind.Entered => """{ "kind": "entered" }""",
            RuleKind.PerCase => $$"""{ "kind": "perCase", "event": "e", "points": -{{Text(Each)}}, "cap": {{Text(Cap)}} }""",
            RuleKind.Bands => $$"""{ "kind": "bands", "of": "attainment", "gives": "points", "bands": [ {{BandsText()}} ] }""",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string BandsText() =>
        string.Join(
            ',',
            Bands
                .Select((band, place) => (band.From, To: place + 1 < Bands.Count ? Bands[place + 1].From : (decimal?)null, band.Points))
                .Select(band => $$"""{ "from": {{Text(band.From)}}, "fromIncluded": true, {{(band.To is { } to ? $"\"to\": {Text(to)}," : "")}} "points": {{Text(band.Points)}} }""")
                .Prepend($$"""{ "to": {{Text(Bands[0].From)}}, "points": 0 }""")
        );

    internal static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

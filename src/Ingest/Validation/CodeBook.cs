using ThiDua.Ingest.Names;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Validation;

/// <summary>The codes that rows may refer to: the ledger's and this import's accepted ones.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, string> indicatorMeasures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, Accumulation Accumulation)> indicatorKinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> indicatorNames = new(StringComparer.Ordinal);
    private readonly HashSet<(long Year, string Bloc)> blocs = [];
    private readonly Dictionary<(long Year, string Name), List<string>> blocNames = [];
    private readonly Dictionary<(string From, string To), decimal?> factors = [];
    private readonly HashSet<string> campaigns;
    private readonly HashSet<string> obligations;

    public CodeBook(KnownCodes known, Func<TableSchema, IEnumerable<PendingRow>> rows)
    {
        Units = new UnitDirectory(
            known.Units.Concat(rows(InputTables.Units).Select(UnitOf)),
            known.Aliases.Concat(
                rows(InputTables.UnitAliases).Select(row => new UnitAlias(row.Text("unit")!, row.Text("alias")!))
            )
        );
        foreach (var (code, name, measure, accumulation) in known
            .Indicators.Select(indicator => (indicator.Code, indicator.Name, indicator.UnitOfMeasure, indicator.Accumulation))
            .Concat(rows(InputTables.Indicators).Select(row => (row.Text("code")!, row.Text("name")!, row.Text("unit_of_measure")!, AccumulationIn(row)))))
        {
            indicatorMeasures[code] = measure;
            indicatorKinds[code] = (name, accumulation);
            Add(indicatorNames, TextKey.Fold(name), code);
            Add(indicatorNames, TextKey.Fold(code), code);
        }
        foreach (var (year, bloc, name) in known
            .Blocs.Select(bloc => ((long)bloc.Year, bloc.Code, bloc.Name))
            .Concat(rows(InputTables.Blocs).Select(row => ((long)row["year"]!, row.Text("bloc")!, row.Text("name")!))))
        {
            blocs.Add((year, bloc));
            Add(blocNames, (year, TextKey.Fold(name)), bloc);
            Add(blocNames, (year, TextKey.Fold(bloc)), bloc);
        }
        campaigns = [.. known.Campaigns, .. rows(InputTables.Campaigns).Select(row => row.Text("code")!)];
        obligations = [.. known.Obligations, .. rows(InputTables.Obligations).Select(row => row.Text("code")!)];
    }

    public UnitDirectory Units { get; }

    public bool HasCampaign(string code) => campaigns.Contains(code);

    public bool HasObligation(string code) => obligations.Contains(code);

    /// <summary>The indicator's unit of measure.</summary>
    public string MeasureOf(string indicator) => indicatorMeasures[indicator];

    /// <summary>The indicator's name.</summary>
    public string NameOf(string indicator) => indicatorKinds[indicator].Name;

    public Accumulation AccumulationOf(string indicator) => indicatorKinds[indicator].Accumulation;

    public bool HasIndicator(string code) => indicatorMeasures.ContainsKey(code);

    /// <summary>What a figure in one measure is multiplied by to be in the other; null when that is not certain.</summary>
    public decimal? Factor(string from, string to)
    {
        if (!factors.TryGetValue((from, to), out var factor))
        {
            factor = MeasureUnit.TryConvert(from, to, out var found) ? found : null;
            factors[(from, to)] = factor;
        }
        return factor;
    }

    /// <summary>The codes that a text can mean: the code itself, else every one of that name.</summary>
    public IReadOnlyList<string> Indicators(string text) =>
        indicatorMeasures.ContainsKey(text)
            ? [text]
            : LegacyVietnamese
                .Readings(text)
                .Prepend(text)
                .Select(reading => indicatorNames.GetValueOrDefault(TextKey.Fold(reading)))
                .FirstOrDefault(codes => codes is not null, []) ?? [];

    public IReadOnlyList<string> Blocs(long year, string text) =>
        blocs.Contains((year, text)) ? [text] : blocNames.GetValueOrDefault((year, TextKey.Fold(text)), []);

    private static Accumulation AccumulationIn(PendingRow row) => Enum.Parse<Accumulation>(row.Text("accumulation")!, ignoreCase: true);

    private static Unit UnitOf(PendingRow row) =>
        new()
        {
            Code = row.Text("code")!,
            Name = row.Text("name")!,
            Kind = row.Text("kind")!,
            Parent = row.Text("parent"),
            ValidFrom = (DateOnly?)row["valid_from"],
            ValidTo = (DateOnly?)row["valid_to"],
            Attributes = row.Attributes ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };

    private static void Add<TKey>(Dictionary<TKey, List<string>> index, TKey key, string code)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }
        if (!list.Contains(code, StringComparer.Ordinal))
        {
            list.Add(code);
        }
    }
}

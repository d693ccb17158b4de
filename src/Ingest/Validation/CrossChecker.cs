using System.Globalization;
using System.Runtime.InteropServices;
using ThiDua.Ingest.Names;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Metrics.Validation;

namespace ThiDua.Ingest.Validation;

/// <summary>
/// Checks that need more than one row: codes exist, units existed at the time, rows do not contradict each other.
/// A rejected row may have been what others referred to, so the checks run until nothing more is rejected.
/// </summary>
internal sealed class CrossChecker(KnownCodes known, IReadOnlyList<PendingRow> rows)
{
    private readonly Dictionary<TableSchema, List<PendingRow>> byTable = rows
        .GroupBy(row => row.Plan.Table)
        .ToDictionary(group => group.Key, group => group.ToList());

    private readonly HashSet<TableSchema> repeated = [];
    private readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
    private KnownSizes? sizes;
    private CodeBook codes = null!;

    /// <summary>Rows of these define the codes of others.</summary>
    private static readonly TableSchema[] Defining =
        [
            InputTables.Units,
            InputTables.UnitAliases,
            InputTables.UnitChanges,
            InputTables.Blocs,
            InputTables.BlocMembers,
            InputTables.Indicators,
            InputTables.Campaigns,
            InputTables.Obligations,
        ];

    public static bool Defines(TableSchema table) => Defining.Contains(table);

    public void Run(CancellationToken cancellation)
    {
        int before;
        do
        {
            before = DefiningRejected();
            codes = new CodeBook(known, Live);
            foreach (var table in InputTables.All)
            {
                // Facts wait until the codes stand; each pass rejects at least one row, so this ends.
                if (!Defines(table) && DefiningRejected() > before)
                {
                    continue;
                }
                foreach (var row in Live(table))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Check(row);
                }
                FindContradictions(table);
            }
        } while (DefiningRejected() > before);
    }

    /// <summary>
    /// What else is wrong with a row of a form that was refused for its header: whoever mends the header should not meet
    /// the figures' mistakes only then.
    /// </summary>
    public void CheckRefused(PendingRow row)
    {
        if (row.Plan.Table != InputTables.Observations || row.Plan.FixedPlaces.Count == 0)
        {
            return;
        }
        if (row.Text("period") is null)
        {
            CheckUnit(row, "unit", null, null);
        }
        else
        {
            CheckUnit(row, "unit", PeriodOf(row));
        }
        if (row.Text("indicator") is not null)
        {
            CheckIndicator(row);
            if (codes.HasIndicator(row.Text("indicator")!))
            {
                CheckMeasureOf(row, "value");
            }
        }
    }

    /// <summary>Whom and what a refused row was about; nothing is noted about it again.</summary>
    public RejectedFact? About(PendingRow row)
    {
        var table = row.Plan.Table;
        if (table != InputTables.Observations && table != InputTables.Events && table != InputTables.Assessments && table != InputTables.Evidence && table != InputTables.Submissions)
        {
            return null;
        }
        var subject = table == InputTables.Observations ? IndicatorOf(row)
            : table == InputTables.Events ? row.Text("event")
            : table == InputTables.Assessments || table == InputTables.Evidence ? row.Text("criterion")
            : row.Text("obligation");
        var unit = row.Text("unit") is not { } text ? null
            : codes.Units.Find(text, null, null) switch
            {
                UnitMatch.ByCode match => match.Unit.Code,
                UnitMatch.ByName match => match.Unit.Code,
                _ => null,
            };
        var hasYear = table == InputTables.Assessments || table == InputTables.Evidence;
        return new RejectedFact(
            table.Name,
            unit,
            subject,
            table == InputTables.Observations ? row.Text("period")
                : hasYear && row["year"] is long year ? Text(year)
                : null,
            table == InputTables.Events ? (DateOnly?)row["date"]
                : table == InputTables.Submissions ? (DateOnly?)row["submitted_at"]
                : null,
            table == InputTables.Assessments ? row.Text("stage") : null
        );
    }

    private string? IndicatorOf(PendingRow row) =>
        row.Text("indicator") is not { } text ? null
        : codes.HasIndicator(text) ? text
        : codes.Indicators(text) is [var only] ? only
        : null;

    /// <summary>The accepted rows of a table, each once, in the order of files, sheets and rows.</summary>
    public IEnumerable<PendingRow> Accepted(TableSchema table)
    {
        if (!repeated.Contains(table))
        {
            return Live(table);
        }
        var seen = new Dictionary<PendingRow, PendingRow>(new SameKey(table, withFile: false));
        var once = new List<PendingRow>();
        foreach (var row in Live(table))
        {
            if (!seen.TryGetValue(row, out var earlier) || !SameKey.SameValues(row, earlier))
            {
                once.Add(row);
                seen[row] = row;
            }
        }
        return once;
    }

    private int DefiningRejected() =>
        Defining.Sum(table => byTable.GetValueOrDefault(table, []).Count(row => row.Source.Rejected));

    private IEnumerable<PendingRow> Live(TableSchema table) =>
        byTable.TryGetValue(table, out var all) ? all.Where(row => !row.Source.Rejected) : [];

    private void Check(PendingRow row)
    {
        var table = row.Plan.Table;
        if (table == InputTables.Units)
        {
            CheckCode(row, "code");
            CheckUnit(row, "parent", null, null);
            CheckOrder(row, "valid_from", "valid_to");
        }
        else if (table == InputTables.UnitAliases)
        {
            CheckUnit(row, "unit", null, null);
        }
        else if (table == InputTables.UnitChanges)
        {
            CheckUnit(row, "from", null, null);
            CheckUnit(row, "to", null, null);
            CheckShare(row);
        }
        else if (table == InputTables.Blocs)
        {
            CheckCode(row, "bloc");
            CheckUnit(row, "head", YearOf(row));
        }
        else if (table == InputTables.BlocMembers)
        {
            CheckBloc(row);
            var year = YearOf(row);
            CheckUnit(row, "unit", (DateOnly?)row["valid_from"] ?? year.Start, (DateOnly?)row["valid_to"] ?? year.End);
            CheckOrder(row, "valid_from", "valid_to");
        }
        else if (table == InputTables.Indicators)
        {
            CheckCode(row, "code");
            CheckAggregation(row);
        }
        else if (table == InputTables.Targets)
        {
            CheckTarget(row);
        }
        else if (table == InputTables.Observations)
        {
            CheckUnit(row, "unit", PeriodOf(row));
            CheckIndicator(row);
            DecideBySize(row);
            CheckMeasure(row, "value");
        }
        else if (table == InputTables.Campaigns)
        {
            CheckCode(row, "code");
            CheckCampaign(row, "parent");
            CheckOrder(row, "start", "end");
        }
        else if (table == InputTables.Commitments)
        {
            CheckCampaign(row, "campaign");
            if (row.Text("scope") is not null)
            {
                CheckScope(row, row["due"] is DateOnly due ? Period.OfYear(due.Year) : null);
            }
            CheckPlainSuffixes(row);
        }
        else if (table == InputTables.CommitmentProgress)
        {
            var day = (DateOnly)row["date"]!;
            CheckUnit(row, "unit", day, day);
            CheckCampaign(row, "campaign");
            CheckCommitment(row);
            CheckPlainSuffixes(row);
        }
        else if (table == InputTables.Obligations)
        {
            CheckCode(row, "code");
            CheckCampaign(row, "campaign");
            CheckScope(row, PeriodOf(row));
        }
        else if (table == InputTables.Submissions)
        {
            CheckUnit(row, "unit", null, null);
            CheckObligation(row);
        }
        else if (table == InputTables.Evidence)
        {
            CheckUnit(row, "unit", YearOf(row));
        }
        else if (table == InputTables.Events)
        {
            var day = (DateOnly)row["date"]!;
            CheckUnit(row, "unit", day, day);
            CheckPlainSuffixes(row);
        }
        else if (table == InputTables.Assessments)
        {
            CheckBloc(row);
            CheckUnit(row, "unit", YearOf(row));
            CheckPlainSuffixes(row);
        }
        else if (table == InputTables.Validations)
        {
            CheckCode(row, "code");
            CheckIndicator(row);
            CheckScope(row, null);
            CheckRule(row);
        }
    }

    /// <summary>A validation rule has what its kind needs and nothing that it would ignore.</summary>
    private void CheckRule(PendingRow row)
    {
        if (row.Source.Rejected)
        {
            return;
        }
        var (code, kind) = (row.Text("code")!, row.Text("kind")!);
        var bounded = kind is "range" or "lastYear";
        var (lower, upper) = ((decimal?)row["lower"], (decimal?)row["upper"]);
        if (bounded && ((lower ?? upper) is null || lower > upper))
        {
            row.Reject(FindingCode.ValidationBoundsMissing, "lower", code);
        }
        foreach (var (column, used) in new[] { ("lower", bounded), ("upper", bounded), ("tolerance", kind is not "lastYear"), ("parts", kind is "parts") })
        {
            if (!used && row[column] is { } given)
            {
                row.Reject(FindingCode.ValidationBoundsUnused, column, code, Text(given), kind);
            }
        }
        if (kind is "notBelow" && codes.AccumulationOf(row.Text("indicator")!) == Accumulation.Period)
        {
            row.Reject(FindingCode.ValidationNotRunning, "indicator", code, row.Text("indicator")!);
        }
        if (kind is "parts")
        {
            CheckParts(row, code);
        }
        if (kind is "lastYear")
        {
            CheckPlainSuffixes(row);
        }
        else
        {
            CheckMeasure(row, "lower", "upper", "tolerance");
        }
    }

    private void CheckParts(PendingRow row, string code)
    {
        var parts = ValidationRule.PartsOf(row.Text("parts"));
        if (parts.Count == 0)
        {
            row.Reject(FindingCode.ValidationPartsMissing, "parts", code);
        }
        else if (parts is [var only] && TextKey.Fold(only) is ValidationRule.Children or "don vi truc thuoc" or "cac don vi truc thuoc")
        {
            row.Values[row.Plan.Index("parts")] = ValidationRule.Children;
        }
        else
        {
            List<string> found = [];
            foreach (var part in parts)
            {
                if (codes.HasIndicator(part))
                {
                    found.Add(part);
                }
                else if (codes.Indicators(part) is [var one])
                {
                    found.Add(one);
                }
                else
                {
                    row.Reject(FindingCode.IndicatorUnknown, "parts", part);
                }
            }
            row.Values[row.Plan.Index("parts")] = string.Join("; ", found);
        }
    }

    private void CheckTarget(PendingRow row)
    {
        var year = (long)row["year"]!;
        row.Values[row.Plan.Index("period")] ??= Text(year);
        var period = PeriodOf(row);
        if (period.Year != year)
        {
            row.Reject(FindingCode.PeriodOutsideYear, "period", period.ToString(), Text(year));
        }
        CheckIndicator(row);
        CheckScope(row, period);
        var comparator = row.Text("comparator")!;
        var value = (decimal?)row["value"];
        var upper = (decimal?)row["upper"];
        if (comparator is "none" && (value ?? upper) is { } given)
        {
            row.Reject(FindingCode.TargetNotAssignedHasValue, "value", Text(given));
        }
        else if (comparator is not "none" && value is null)
        {
            row.Reject(FindingCode.TargetValueMissing, "value", comparator);
        }
        else if (comparator is "between" && (upper is null || upper < value))
        {
            row.Reject(FindingCode.TargetUpperMissing, "upper", Text(value!.Value));
        }
        else if (comparator is not ("between" or "none") && upper is not null)
        {
            row.Reject(FindingCode.TargetUpperUnused, "upper", Text(upper.Value), comparator);
        }
        if (row.Text("change") is "level")
        {
            CheckMeasure(row, "value", "upper", "baseline");
        }
        else if (row.Suffixes is { } suffixes)
        {
            // "giảm 5%" of a sum is relative; the percent sign is the target's own unit.
            foreach (var (_, suffix, _) in suffixes)
            {
                row.Values[row.Plan.Index("unit_of_measure")] ??= suffix;
            }
        }
    }

    private void CheckUnit(PendingRow row, string column, Period period) => CheckUnit(row, column, period.Start, period.End);

    private void CheckUnit(PendingRow row, string column, DateOnly? from, DateOnly? to)
    {
        if (row.Text(column) is { } text && ResolveUnit(row, column, text, from, to) is { } code)
        {
            row.Values[row.Plan.Index(column)] = code;
        }
    }

    private string? ResolveUnit(PendingRow row, string column, string text, DateOnly? from, DateOnly? to)
    {
        switch (codes.Units.Find(text, from, to))
        {
            case UnitMatch.ByCode match:
                return match.Unit.Code;
            case UnitMatch.ByName match:
                row.Source.Sheet.NoteOnce(
                    text,
                    row.Finding(FindingCode.UnitMatchedByName, column, text, match.Unit.Code, match.Unit.Name) with { Unit = match.Unit.Code }
                );
                return match.Unit.Code;
            case UnitMatch.Several several:
                row.Reject(FindingCode.UnitAmbiguous, column, text, string.Join(", ", several.Units.Select(unit => $"{unit.Code} ({unit.Name})")));
                return null;
            case UnitMatch.NotThen gone:
                row.Source.Reject(
                    row.Finding(FindingCode.UnitNotThen, column, text, gone.Unit.Name, Validity(gone.Unit), Days(from, to)) with { Unit = gone.Unit.Code }
                );
                return null;
            case UnitMatch.Unknown:
                row.Reject(FindingCode.UnitUnknown, column, text);
                return null;
            default:
                throw new InvalidOperationException("a unit match without a case");
        }
    }

    /// <param name="period">When the scope's units must have existed; null: at any time.</param>
    private void CheckScope(PendingRow row, Period? period)
    {
        var text = row.Text("scope")!;
        if (TextKey.Fold(text) is "all" or "tat ca" or "moi don vi" or "tat ca don vi" or "tat ca cac don vi")
        {
            row.Values[row.Plan.Index("scope")] = "all";
            return;
        }
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            CheckUnit(row, "scope", period?.Start, period?.End);
            return;
        }
        var name = text[..equals].Trim();
        var value = text[(equals + 1)..].Trim();
        var byKind = TextKey.Fold(name) is "kind" or "loai" or "cap";
        if (byKind)
        {
            value = ColumnReader.KindWord(value);
            row.Values[row.Plan.Index("scope")] = $"kind={value}";
        }
        else
        {
            name = ColumnReader.KindWord(name);
            value = SpellingOf(name, value);
            row.Values[row.Plan.Index("scope")] = $"{name}={value}";
        }
        var any = codes.Units.Units.Any(unit =>
            UnitDirectory.Existed(unit, period?.Start, period?.End)
            && string.Equals(byKind ? unit.Kind : unit.Attributes.GetValueOrDefault(name), value, StringComparison.Ordinal)
        );
        if (!any)
        {
            row.Note(FindingCode.ScopeWithoutUnits, "scope", text, period?.ToString() ?? Finding.Both("bảng đơn vị", "the table of units"));
        }
    }

    /// <summary>An attribute's value as the units table writes it, where it is the same but for accents or case.</summary>
    private string SpellingOf(string attribute, string value)
    {
        var spellings = codes
            .Units.Units.Select(unit => unit.Attributes.GetValueOrDefault(attribute))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (spellings.Contains(value, StringComparer.Ordinal))
        {
            return value;
        }
        var key = TextKey.Fold(value);
        return spellings.Where(spelling => string.Equals(TextKey.Fold(spelling), key, StringComparison.Ordinal)).ToList() is [var only] ? only : value;
    }

    private void CheckIndicator(PendingRow row)
    {
        var text = row.Text("indicator")!;
        if (codes.HasIndicator(text))
        {
            return;
        }
        switch (codes.Indicators(text))
        {
            case [var only]:
                row.Source.Sheet.NoteOnce(text, row.Finding(FindingCode.IndicatorMatchedByName, "indicator", text, only));
                row.Values[row.Plan.Index("indicator")] = only;
                break;
            case []:
                row.Reject(FindingCode.IndicatorUnknown, "indicator", text);
                break;
            case var several:
                row.Reject(FindingCode.IndicatorAmbiguous, "indicator", text, string.Join(", ", several));
                break;
        }
    }

    /// <summary>
    /// "1.234" is one thousand or one point two: the reading that lies near what is known of the same indicator of the
    /// same unit, where the other does not; else a person is asked.
    /// </summary>
    private void DecideBySize(PendingRow row)
    {
        if (row.Undecided is not var (column, text, comma, dot))
        {
            return;
        }
        row.Undecided = null;
        if (!row.Source.Rejected)
        {
            var indicator = row.Text("indicator")!;
            var written = row.SuffixOf(column) is { } suffix && !suffix.StartsWith('(') ? suffix : row.Text("unit_of_measure");
            var factor = written is null ? 1 : codes.Factor(written, codes.MeasureOf(indicator)) ?? 1;
            sizes ??= new KnownSizes(known, byTable);
            var near = sizes.Of(row.Text("unit")!, indicator, row.Text("period")!);
            var (asComma, asDot) = (TypedNumber.SizeNear(comma * factor, near), TypedNumber.SizeNear(dot * factor, near));
            if (asComma is null != asDot is null)
            {
                var (meant, other) = asComma is not null ? (comma, dot) : (dot, comma);
                row.Values[column] = meant;
                row.Note(FindingCode.NumberDecidedBySize, "value", text, Text(meant), Text(other), Text((asComma ?? asDot)!.Value));
                return;
            }
        }
        row.Reject(FindingCode.NumberAmbiguous, row.Plan.Table.Columns[column].Name, text, Text(decimal.Max(comma, dot)), Text(decimal.Min(comma, dot)));
    }

    private void CheckBloc(PendingRow row)
    {
        var text = row.Text("bloc")!;
        var year = (long)row["year"]!;
        switch (codes.Blocs(year, text))
        {
            case [var only]:
                row.Values[row.Plan.Index("bloc")] = only;
                break;
            case []:
                row.Reject(FindingCode.BlocUnknown, "bloc", text, Text(year));
                break;
            case var several:
                row.Reject(FindingCode.BlocAmbiguous, "bloc", text, string.Join(", ", several));
                break;
        }
    }

    private void CheckCampaign(PendingRow row, string column)
    {
        if (row.Text(column) is { } code && !codes.HasCampaign(code))
        {
            row.Reject(FindingCode.CampaignUnknown, column, code);
        }
    }

    /// <summary>The work is named as the commitment names it, but for case, accents and punctuation.</summary>
    private void CheckCommitment(PendingRow row)
    {
        var (campaign, what) = (row.Text("campaign")!, row.Text("what")!);
        var key = TextKey.Fold(what);
        var same = known
            .Commitments.Concat(Live(InputTables.Commitments).Select(other => (other.Text("campaign")!, other.Text("what")!)))
            .Where(other => string.Equals(other.Item1, campaign, StringComparison.Ordinal) && string.Equals(TextKey.Fold(other.Item2), key, StringComparison.Ordinal))
            .Select(other => other.Item2)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (same.Count == 0)
        {
            row.Reject(FindingCode.ProgressWithoutCommitment, "what", campaign, what);
        }
        else
        {
            row.Values[row.Plan.Index("what")] = same.Find(other => string.Equals(other, what, StringComparison.Ordinal)) ?? same[0];
        }
    }

    private void CheckObligation(PendingRow row)
    {
        if (row.Text("obligation") is { } code && !codes.HasObligation(code))
        {
            row.Reject(FindingCode.ObligationUnknown, "obligation", code);
        }
    }

    /// <summary>"weighted:x" and "ratio:x/y" name indicators that must exist.</summary>
    private void CheckAggregation(PendingRow row)
    {
        var text = row.Text("aggregation")!;
        if (!Aggregation.TryParse(text, out var aggregation))
        {
            return;
        }
        foreach (var part in new[] { aggregation.By, aggregation.Denominator }.OfType<string>())
        {
            if (codes.Indicators(part) is not [var only] || !string.Equals(only, part, StringComparison.Ordinal))
            {
                row.Reject(FindingCode.IndicatorUnknown, "aggregation", part);
            }
        }
    }

    /// <summary>A unit of measure beside a figure, in its column or behind the digits, is the indicator's or converts to it.</summary>
    private void CheckMeasure(PendingRow row, params string[] columns)
    {
        if (!row.Source.Rejected)
        {
            CheckMeasureOf(row, columns);
        }
    }

    private void CheckMeasureOf(PendingRow row, params string[] columns)
    {
        var measure = codes.MeasureOf(row.Text("indicator")!);
        var hasMeasure = row.Plan.Has("unit_of_measure");
        var stated = hasMeasure ? row.Text("unit_of_measure") : null;
        foreach (var column in columns)
        {
            var at = row.Plan.Index(column);
            if (row.Values[at] is not decimal number)
            {
                continue;
            }
            var suffix = row.SuffixOf(at);
            if (suffix is not null && suffix.StartsWith('('))
            {
                row.Note(FindingCode.NumberWithNote, column, suffix);
                suffix = null;
            }
            if ((suffix ?? stated) is not { } written)
            {
                continue;
            }
            if (codes.Factor(written, measure) is not { } factor)
            {
                row.Reject(FindingCode.MeasureDiffers, suffix is null ? "unit_of_measure" : column, written, measure);
            }
            else if (factor != 1)
            {
                var converted = decimal.Round(number * factor, VietnameseNumber.MaxDecimals, MidpointRounding.AwayFromZero);
                row.Note(FindingCode.MeasureConverted, column, $"{Text(number)} {written}", $"{Text(converted)} {measure}");
                row.Values[at] = converted;
            }
        }
        if (!row.Source.Rejected)
        {
            row.DropSuffixes();
            if (stated is not null)
            {
                row.Values[row.Plan.Index("unit_of_measure")] = measure;
            }
        }
    }

    /// <summary>Words behind a count or a score ("02 vụ") are said, not stored; a percent sign there is a mistake.</summary>
    private static void CheckPlainSuffixes(PendingRow row)
    {
        foreach (var (column, suffix, text) in row.Suffixes ?? [])
        {
            var name = row.Plan.Table.Columns[column].Name;
            if (suffix[0] is '%' or '‰')
            {
                row.Reject(FindingCode.NotANumber, name, text);
            }
            else
            {
                row.Note(FindingCode.NumberWithNote, name, suffix);
            }
        }
    }

    private static void CheckShare(PendingRow row)
    {
        if ((decimal?)row["share"] is { } share && share is < 0 or > 1)
        {
            row.Reject(FindingCode.ShareOutOfRange, "share", Text((decimal)row["share"]!));
        }
    }

    /// <summary>"all" and "kind=..." are scopes, so no code may look like one.</summary>
    private static void CheckCode(PendingRow row, string column)
    {
        var code = row.Text(column)!;
        if (code.Contains('=', StringComparison.Ordinal) || code.Contains('/', StringComparison.Ordinal) || code.Any(char.IsControl) || code.Length > 100 || string.Equals(code, "all", StringComparison.OrdinalIgnoreCase))
        {
            row.Reject(FindingCode.CodeNotUsable, column, code.Length > 100 ? code[..100] : code);
        }
    }

    private static void CheckOrder(PendingRow row, string first, string last)
    {
        if ((DateOnly?)row[first] is { } from && (DateOnly?)row[last] is { } to && to < from)
        {
            row.Reject(FindingCode.DatesReversed, last, Text(from), Text(to));
        }
    }

    /// <summary>
    /// The same key twice: the same row is stored once; in one file a different one contradicts it and neither is
    /// believed; between files the later corrects the earlier and that is said. Codes derived from many rows by a
    /// mapping keep the first.
    /// </summary>
    private void FindContradictions(TableSchema table)
    {
        // At its full size from the start: to grow to a million rows in steps takes twice as long.
        var first = new Dictionary<PendingRow, PendingRow>(byTable.GetValueOrDefault(table, []).Count, new SameKey(table, withFile: true));
        var contradicted = new HashSet<PendingRow>(new SameKey(table, withFile: true));
        foreach (var row in Live(table))
        {
            if (!first.TryAdd(row, row))
            {
                var earlier = first[row];
                if (SameKey.SameValues(row, earlier))
                {
                    repeated.Add(table);
                }
                else if (row.Source.Sheet.Mapped && Defines(table))
                {
                    Contradict(row, earlier, FindingCode.CodeDefinedTwice);
                }
                else
                {
                    contradicted.Add(row);
                }
            }
        }
        if (contradicted.Count > 0)
        {
            foreach (var row in Live(table).Where(contradicted.Contains).ToList())
            {
                var other = first[row] == row ? contradicted.First(candidate => new SameKey(table, withFile: true).Equals(candidate, row)) : first[row];
                Contradict(row, other, FindingCode.SameKeyTwice);
            }
        }
        if (byTable.GetValueOrDefault(table, []).Select(row => row.Source.Sheet.File).Distinct().Skip(1).Any())
        {
            CompareFiles(table);
        }
    }

    private void CompareFiles(TableSchema table)
    {
        var last = new Dictionary<PendingRow, PendingRow>(new SameKey(table, withFile: false));
        foreach (var row in Live(table))
        {
            if (last.TryGetValue(row, out var elsewhere))
            {
                if (SameKey.SameValues(row, elsewhere))
                {
                    repeated.Add(table);
                    continue;
                }
                row.Note(FindingCode.SameKeyInOtherFile, MainColumnOf(row), KeyOf(row), elsewhere.MainPlace.ToString());
            }
            last[row] = row;
        }
    }

    private static void Contradict(PendingRow row, PendingRow other, FindingCode code) =>
        row.Reject(code, MainColumnOf(row), KeyOf(row), other.MainPlace.Cell ?? "");

    private static string MainColumnOf(PendingRow row) => row.Plan.Table.Columns[row.Plan.MainColumn].Name;

    private static string KeyOf(PendingRow row) =>
        string.Join(
            ", ",
            row.Plan.Table.Columns.Where(column => column.Key).Select(column => row[column.Name]).Where(value => value is not null).Select(value => Text(value!))
        );

    private static Period YearOf(PendingRow row) => Period.OfYear((int)(long)row["year"]!);

    /// <summary>A period stands on many rows.</summary>
    private Period PeriodOf(PendingRow row)
    {
        var text = row.Text("period")!;
        ref var period = ref CollectionsMarshal.GetValueRefOrAddDefault(periods, text, out var isKnown);
        if (!isKnown)
        {
            period = Period.Parse(text);
        }
        return period;
    }

    private static string Validity(Unit unit) =>
        (unit.ValidFrom, unit.ValidTo) switch
        {
            ({ } from, { } to) => Finding.Both($"từ {Text(from)} đến {Text(to)}", $"from {English(from)} to {English(to)}"),
            ({ } from, null) => Finding.Both($"từ {Text(from)}", $"from {English(from)}"),
            (null, { } to) => Finding.Both($"đến {Text(to)}", $"until {English(to)}"),
            (null, null) => "",
        };

    private static string Days(DateOnly? from, DateOnly? to) =>
        from == to
            ? Finding.Both(Text(from!.Value), English(from.Value))
            : Finding.Both(
                $"{(from is { } start ? Text(start) : "")} - {(to is { } end ? Text(end) : "")}",
                $"{(from is { } first ? English(first) : "")} - {(to is { } last ? English(last) : "")}"
            );

    /// <summary>As English pages write days: "30 Jun 2025".</summary>
    private static string English(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Text(object value) =>
        value switch
        {
            DateOnly day => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ','),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}

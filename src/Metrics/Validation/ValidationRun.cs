using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Validation;

/// <summary>
/// Figures against the office's validation rules (kiểm tra số liệu). Each rule looks at the figure that counts for a
/// unit and a period; a figure that it needs and that nobody has reported is no fault of the others.
/// </summary>
public sealed class ValidationRun
{
    private readonly Dictionary<string, Unit> units;
    private readonly Dictionary<string, Indicator> indicators;
    private readonly ILookup<string, string> children;
    private readonly Dictionary<(string Unit, string Indicator), Dictionary<Period, List<Observation>>> figures;
    private readonly List<Finding> findings = [];

    private ValidationRun(IReadOnlyList<Unit> units, IReadOnlyList<Indicator> indicators, IReadOnlyList<Observation> observations, HashSet<string> needed)
    {
        this.units = units.DistinctBy(unit => unit.Code, StringComparer.Ordinal).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        this.indicators = indicators.DistinctBy(one => one.Code, StringComparer.Ordinal).ToDictionary(one => one.Code, StringComparer.Ordinal);
        children = units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!, unit => unit.Code, StringComparer.Ordinal);
        figures = observations
            .Where(item => item.Measure == FigureMeasure.Value && needed.Contains(item.Indicator))
            .GroupBy(item => (item.Unit, item.Indicator))
            .ToDictionary(group => group.Key, group => group.GroupBy(item => item.Period).ToDictionary(period => period.Key, period => period.ToList()));
    }

    /// <summary>By rule, then unit, then period.</summary>
    public static IReadOnlyList<Finding> Execute(IReadOnlyList<ValidationRule> rules, ScoringFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Execute(rules, facts.Units, facts.Indicators, facts.Observations);
    }

    public static IReadOnlyList<Finding> Execute(
        IReadOnlyList<ValidationRule> rules,
        IReadOnlyList<Unit> units,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Observation> observations
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(observations);
        if (rules.Count == 0)
        {
            return [];
        }
        var needed = rules.SelectMany(rule => rule.Parts.Append(rule.Indicator)).ToHashSet(StringComparer.Ordinal);
        var run = new ValidationRun(units, indicators, observations, needed);
        foreach (var rule in rules.OrderBy(rule => rule.Code, StringComparer.Ordinal))
        {
            run.Check(rule);
        }
        return run.findings;
    }

    private void Check(ValidationRule rule)
    {
        var scope = new TargetScope(rule.Scope);
        foreach (var unit in units.Values.Where(scope.Contains).OrderBy(unit => unit.Code, StringComparer.Ordinal))
        {
            if (!figures.TryGetValue((unit.Code, rule.Indicator), out var reported))
            {
                continue;
            }
            var counting = reported.OrderBy(entry => entry.Key).Select(entry => (Period: entry.Key, Figure: FigureFinder.Best(entry.Value))).ToList();
            switch (rule.Kind)
            {
                case ValidationKind.Range:
                    counting.ForEach(one => CheckRange(rule, unit, one.Figure));
                    break;
                case ValidationKind.Parts:
                    counting.ForEach(one => CheckParts(rule, unit, one.Figure));
                    break;
                case ValidationKind.NotBelow:
                    CheckNotBelow(rule, unit, counting.ConvertAll(one => one.Figure));
                    break;
                case ValidationKind.LastYear:
                    counting.ForEach(one => CheckLastYear(rule, unit, one.Figure));
                    break;
                case ValidationKind.Sources:
                    foreach (var (period, _) in counting)
                    {
                        CheckSources(rule, unit, reported[period]);
                    }
                    break;
            }
        }
    }

    private void CheckRange(ValidationRule rule, Unit unit, Observation figure)
    {
        if (figure.Value < rule.Lower - rule.Tolerance || figure.Value > rule.Upper + rule.Tolerance)
        {
            Add(FindingCode.FigureOutOfRange, rule, unit, figure, Bounds(rule));
        }
    }

    private void CheckParts(ValidationRule rule, Unit unit, Observation total)
    {
        var parts = rule.Parts is [ValidationRule.Children]
            ? children[unit.Code].Where(code => Lived(units[code], total.Period)).Select(code => Counting(code, rule.Indicator, total.Period)).ToList()
            : rule.Parts.Select(part => Counting(unit.Code, part, total.Period)).ToList();
        if (parts.Count == 0 || parts.Contains(null))
        {
            return;
        }
        var sum = parts.Sum(part => part!.Value);
        if (Math.Abs(total.Value - sum) > rule.Tolerance)
        {
            Add(FindingCode.FigureNotItsParts, rule, unit, total, Both(sum), Both(total.Value - sum), Both(parts.Count));
        }
    }

    /// <summary>Through the months of a year: to March, to June, to September ...</summary>
    private void CheckNotBelow(ValidationRule rule, Unit unit, List<Observation> counting)
    {
        if (indicators.GetValueOrDefault(rule.Indicator)?.Accumulation == Accumulation.Period)
        {
            return;
        }
        foreach (var year in counting.GroupBy(figure => figure.Period.Year))
        {
            Observation? last = null;
            // Of several that end in one month, the one that counts speaks for it.
            foreach (var month in year.GroupBy(figure => figure.Period.LastMonth).OrderBy(group => group.Key))
            {
                var figure = FigureFinder.Best(month);
                if (last is not null && figure.Value < last.Value - rule.Tolerance)
                {
                    Add(FindingCode.FigureBelowLast, rule, unit, figure, Both(last.Value), last.Period.ToString());
                }
                last = figure;
            }
        }
    }

    private void CheckLastYear(ValidationRule rule, Unit unit, Observation figure)
    {
        if (figure.Period.Year <= 1900 || Counting(unit.Code, rule.Indicator, figure.Period.YearBefore()) is not { Value: not 0 } before)
        {
            return;
        }
        Fraction ratio = (Fraction)figure.Value / before.Value;
        if ((rule.Lower is { } lower && ratio < lower) || (rule.Upper is { } upper && ratio > upper))
        {
            Add(FindingCode.FigureUnlikeLastYear, rule, unit, figure, Both(ratio.ToDecimal(2)), Both(before.Value), before.Period.ToString(), Bounds(rule));
        }
    }

    /// <summary>The latest word of each source of the same status; estimates that became firm do not contradict.</summary>
    private void CheckSources(ValidationRule rule, Unit unit, List<Observation> reported)
    {
        foreach (var status in reported.GroupBy(item => item.Status).OrderBy(group => group.Key))
        {
            var voices = status
                .GroupBy(item => (item.KnownBy, Source: item.Document ?? item.Place?.File))
                .Select(FigureFinder.Best)
                .ToList();
            if (voices.Count < 2)
            {
                continue;
            }
            var first = FigureFinder.Best(voices);
            foreach (var other in voices.Where(other => other != first && Math.Abs(other.Value - first.Value) > rule.Tolerance))
            {
                Add(FindingCode.FigureReportedTwice, rule, unit, first, Both(other.Value), Source(other), Source(first));
            }
        }
    }

    private Observation? Counting(string unit, string indicator, Period period) =>
        figures.TryGetValue((unit, indicator), out var reported) && reported.TryGetValue(period, out var found) ? FigureFinder.Best(found) : null;

    private static bool Lived(Unit unit, Period period) =>
        (unit.ValidFrom is not { } from || from <= period.End) && (unit.ValidTo is not { } to || to >= period.End);

    /// <summary>Arguments: rule, indicator, unit, period, figure, then the kind's own.</summary>
    private void Add(FindingCode code, ValidationRule rule, Unit unit, Observation figure, params string[] more) =>
        findings.Add(
            new Finding
            {
                Code = code,
                RuleSeverity = rule.Severity,
                RuleRemedy = rule.Remedy,
                Unit = unit.Code,
                Subject = rule.Indicator,
                Year = figure.Period.Year,
                Place = figure.Place,
                Arguments = [rule.Code, IndicatorName(rule.Indicator), unit.Name, figure.Period.ToString(), Both(figure.Value), .. more],
            }
        );

    private string IndicatorName(string code) => indicators.TryGetValue(code, out var known) ? known.Name : code;

    private static string Bounds(ValidationRule rule) =>
        (rule.Lower, rule.Upper) switch
        {
            ({ } lower, { } upper) => Said(lower, upper),
            ({ } lower, null) => Finding.Both($"ít nhất {NumberText.Vietnamese(lower)}", $"at least {NumberText.English(lower)}"),
            (null, { } upper) => Finding.Both($"nhiều nhất {NumberText.Vietnamese(upper)}", $"at most {NumberText.English(upper)}"),
            (null, null) => "",
        };

    private static string Said(decimal lower, decimal upper) =>
        Finding.Both(
            $"từ {NumberText.Vietnamese(lower)} đến {NumberText.Vietnamese(upper)}",
            $"from {NumberText.English(lower)} to {NumberText.English(upper)}"
        );

    private static string Both(decimal number)
    {
        var trimmed = NumberText.Trim(number);
        return Finding.Both(NumberText.Vietnamese(trimmed), NumberText.English(trimmed));
    }

    private static string Source(Observation figure) => figure.Document ?? figure.Place?.File ?? "";
}

using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Units;

/// <summary>Puts the figures of a unit's parts together by the indicator's aggregation (cách tổng hợp), in exact fractions.</summary>
internal sealed class RestatedCombiner(FactIndex index, UnitLineage lineage)
{
    private const int Decimals = 12;

    /// <summary>More parts than this are counted in the words; the table of parts has all.</summary>
    private const int MostWritten = 10;

    private readonly FigureFinder figures = new(index);

    internal RestatedFigure Combine(string unit, Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made)
    {
        var outcome = indicator.Aggregation.Kind switch
        {
            AggregationKind.Sum => Sum(indicator, period, made),
            AggregationKind.Ratio => Ratio(indicator, period, made),
            AggregationKind.Weighted => Weighted(indicator, period, made),
            AggregationKind.Mean or AggregationKind.None => Alone(indicator, period, made),
        };
        var home = lineage.MapOf(unit);
        return new RestatedFigure
        {
            Unit = unit,
            Indicator = indicator.Code,
            Period = period,
            MapFrom = lineage.FirstDayOf(home),
            MapTo = lineage.LastDayOf(home),
            State = outcome.State,
            Value = outcome.Value is { } value ? NumberText.Trim(value.ToDecimal(Decimals)) : null,
            Status = outcome.Value is null || outcome.Terms.Count == 0 ? null : outcome.Terms.Min(term => term.Figure.Status),
            How = outcome.How.Vietnamese,
            HowEnglish = outcome.How.English,
            Parts = [.. outcome.Terms.SelectMany(PartsOf)],
        };
    }

    private static IEnumerable<RestatedPart> PartsOf(Term term) =>
        term.Figure.Parts.Select(part => new RestatedPart(
            term.Unit,
            part.Indicator,
            part.Period,
            term.Share is { } share ? NumberText.Trim(share.ToDecimal(Decimals)) : null,
            part.Value,
            part.Document,
            part.Place
        ));

    private Outcome Sum(Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made)
    {
        var gathered = Gather(indicator, period, made, adds: true);
        if (gathered.Trouble is { } trouble)
        {
            return trouble;
        }
        var terms = gathered.Terms;
        var total = Total(terms);
        return new Outcome(StateOf(terms), total, Equation(Written(terms), total), terms);
    }

    private Outcome Ratio(Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made)
    {
        if (
            !index.Indicators.TryGetValue(indicator.Aggregation.By ?? "", out var above)
            || !index.Indicators.TryGetValue(indicator.Aggregation.Denominator ?? "", out var below)
        )
        {
            return Outcome.Without(RestatedState.NotCombinable, NoRule);
        }
        if (IsOneWhole(period, made) && Alone(indicator, period, made) is { Value: not null } alone)
        {
            return alone;
        }
        var upper = Gather(above, period, made, adds: true);
        var lower = Gather(below, period, made, adds: true);
        if ((upper.Trouble ?? lower.Trouble) is { } trouble)
        {
            // A rate goes to a part only with its numerator and denominator.
            return trouble.State == RestatedState.Missing && IsPart(period, made)
                ? Outcome.Without(RestatedState.NotSeparable, CannotPart + new Said(": ", ": ") + trouble.How)
                : trouble;
        }
        List<Term> terms = [.. upper.Terms, .. lower.Terms];
        var denominator = Total(lower.Terms);
        if (denominator.Sign <= 0)
        {
            return Outcome.Without(RestatedState.Missing, new Said("mẫu số bằng 0", "the denominator is 0"));
        }
        var per = indicator.UnitOfMeasure switch
        {
            { } unit when unit.Contains('%', StringComparison.Ordinal) => 100,
            { } unit when unit.Contains('‰', StringComparison.Ordinal) => 1000,
            _ => 1,
        };
        var value = per * (Total(upper.Terms) / denominator);
        var written = Bracketed(upper.Terms) + " : " + Bracketed(lower.Terms);
        return new Outcome(StateOf(terms), value, Equation(per == 1 ? written : Said.Number(per) + " × " + written, value), terms);
    }

    private Outcome Weighted(Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made)
    {
        if (!index.Indicators.TryGetValue(indicator.Aggregation.By ?? "", out var by))
        {
            return Outcome.Without(RestatedState.NotCombinable, NoRule);
        }
        if (IsPart(period, made))
        {
            return Outcome.Without(RestatedState.NotSeparable, CannotPart);
        }
        var rates = Gather(indicator, period, made, adds: false);
        if (rates.Trouble is { } trouble)
        {
            return trouble;
        }
        if (rates.Terms is [var only])
        {
            return new Outcome(RestatedState.Whole, only.Value, Equation(Written(rates.Terms), only.Value), rates.Terms);
        }
        List<Term> weights = [];
        foreach (var term in rates.Terms)
        {
            var weight = figures.Find(term.Unit, by, period);
            // A weight changes slowly: the year's figure stands in where the period has none, and the words name its time.
            if (weight.Value is null)
            {
                weight = figures.Find(term.Unit, by, Period.OfYear(period.Year));
            }
            if (weight.Value is not { } number)
            {
                return Outcome.Without(
                    RestatedState.Missing,
                    new Said($"thiếu {by.Name.ToLowerInvariant()} của {index.NameOf(term.Unit)}", $"no {by.Name.ToLowerInvariant()} of {index.NameOf(term.Unit)}")
                );
            }
            weights.Add(new Term(term.Unit, Fraction.One, number, weight, null));
        }
        var total = Total(weights);
        if (total.Sign <= 0)
        {
            return Outcome.Without(RestatedState.Missing, new Said("tổng trọng số bằng 0", "the weights add up to 0"));
        }
        var above = Fraction.Zero;
        foreach (var (rate, weight) in rates.Terms.Zip(weights))
        {
            above += rate.Value * weight.Value;
        }
        var products = rates.Terms.Zip(weights, (rate, weight) => Number(rate.Value) + " × " + Number(weight.Value) + " (" + index.NameOf(rate.Unit) + ")").ToList();
        var value = above / total;
        List<Term> terms = [.. rates.Terms, .. weights];
        return new Outcome(RestatedState.Whole, value, Equation(new Said("(", "(") + Shortened(products) + ") : " + Number(total), value), terms);
    }

    /// <summary>What no rule puts together goes from one whole unit to one whole unit only.</summary>
    private Outcome Alone(Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made)
    {
        if (IsPart(period, made))
        {
            return Outcome.Without(RestatedState.NotSeparable, CannotPart);
        }
        if (made[lineage.MapOn(period.End)].Count != 1)
        {
            return Outcome.Without(RestatedState.NotCombinable, NoRule);
        }
        var gathered = Gather(indicator, period, made, adds: false);
        return gathered.Trouble ?? new Outcome(RestatedState.Whole, gathered.Terms[0].Value, Equation(Written(gathered.Terms), gathered.Terms[0].Value), gathered.Terms);
    }

    private bool IsOneWhole(Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made) =>
        lineage.MapOn(period.Start) == lineage.MapOn(period.End) && made[lineage.MapOn(period.End)].Count == 1 && !IsPart(period, made);

    private bool IsPart(Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made) =>
        made[lineage.MapOn(period.End)].Values.Any(share => share is null || share != Fraction.One);

    /// <summary>The figures of all parts; what adds up over the year is taken stretch by stretch between changes.</summary>
    private (List<Term> Terms, Outcome? Trouble) Gather(Indicator indicator, Period period, IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made, bool adds)
    {
        var last = lineage.MapOn(period.End);
        var first = adds && indicator.Accumulation != Accumulation.Level ? lineage.MapOn(period.Start) : last;
        List<Term> terms = [];
        List<string> lacking = [];
        for (var map = first; map <= last; map++)
        {
            if (made[map].Count == 0)
            {
                return (terms, Outcome.Without(RestatedState.Missing, new Said("trước đó không có đơn vị nào", "no unit was there before")));
            }
            var from = map == first ? period.Start : lineage.Dates[map - 1];
            if (map > first && from.Day != 1)
            {
                return (terms, Outcome.Without(RestatedState.NotSeparable, WithinMonth(from)));
            }
            var through = map == last ? period.LastMonth : lineage.Dates[map].AddDays(-1).Month;
            foreach (var (unit, share) in made[map])
            {
                if (share is null)
                {
                    return (terms, Outcome.Without(RestatedState.NotSeparable, CannotPart + NotAlone(unit)));
                }
                var term =
                    first == last ? Whole(unit, share.Value, indicator, period)
                    : Stretch(unit, share.Value, indicator, period, from, through);
                if (term is null)
                {
                    lacking.Add(index.NameOf(unit));
                }
                else
                {
                    terms.Add(term);
                }
            }
        }
        if (lacking.Count == 0)
        {
            return (terms, null);
        }
        var names = string.Join(", ", lacking.Distinct(StringComparer.Ordinal).Take(MostWritten)) + (lacking.Count > MostWritten ? ", …" : "");
        return (
            terms,
            Outcome.Without(
                RestatedState.Missing,
                new Said($"thiếu {indicator.Name} của {names}", $"no figure of {indicator.Name} for {names}")
            )
        );
    }

    private Term? Whole(string unit, Fraction share, Indicator indicator, Period period)
    {
        var figure = figures.Find(unit, indicator, period);
        return figure.Value is { } value && figure.Reached?.LastMonth == period.LastMonth ? new Term(unit, share, value, figure, null) : null;
    }

    /// <summary>What happened from a change (or New Year) to the next: a running figure less what it stood at before.</summary>
    private Term? Stretch(string unit, Fraction share, Indicator indicator, Period period, DateOnly from, int through)
    {
        var figure = figures.Find(unit, indicator, period, FigureMeasure.Value, through);
        if (figure.Value is not { } end || figure.Reached?.LastMonth != through)
        {
            return null;
        }
        Fraction value = end;
        if (from > period.Start && lineage.LivedBefore(unit, from))
        {
            var before = figures.Find(unit, indicator, period, FigureMeasure.Value, from.Month - 1);
            if (before.Value is not { } start || before.Reached?.LastMonth != from.Month - 1)
            {
                return null;
            }
            value -= start;
            figure = figure with { Parts = [.. before.Parts, .. figure.Parts] };
        }
        return new Term(unit, share, value, figure, new Said($"tháng {Plain(from.Month)}–{Plain(through)}", $"months {Plain(from.Month)}–{Plain(through)}"));
    }

    private static RestatedState StateOf(List<Term> terms) =>
        terms.TrueForAll(term => term.Share == Fraction.One) ? RestatedState.Whole : RestatedState.Shared;

    private static Fraction Total(List<Term> terms)
    {
        var total = Fraction.Zero;
        foreach (var term in terms)
        {
            total += term.Value * (term.Share ?? Fraction.One);
        }
        return total;
    }

    private Said Bracketed(List<Term> terms) => terms.Count == 1 ? Written(terms) : new Said("(", "(") + Written(terms) + ")";

    private Said Written(List<Term> terms) =>
        Shortened(
            terms.ConvertAll(term =>
                Number(term.Value)
                + (term.Share is { } share && share != Fraction.One ? new Said(" × ", " × ") + Number(share) : Said.Nothing)
                + (" (" + index.NameOf(term.Unit))
                + (term.When is { } when ? new Said(", ", ", ") + when : Said.Nothing)
                + ")"
            )
        );

    private static Said Shortened(List<Said> parts)
    {
        var joined = Said.Join(" + ", parts.Take(MostWritten));
        var more = parts.Count - MostWritten;
        return more > 0 ? joined + new Said($" + … ({Plain(more)} đơn vị nữa)", $" + … ({Plain(more)} more)") : joined;
    }

    private static Said Equation(Said written, Fraction value)
    {
        var (text, isExact) = Said.Quotient(value, 4);
        return written + (isExact ? " = " : " ≈ ") + text;
    }

    private static Said Number(Fraction value) => Said.Quotient(value, 6).Text;

    private static Said NoRule { get; } =
        new(
            "không gộp được: chỉ tiêu chưa khai trọng số hay mẫu số, không lấy trung bình cộng",
            "not combinable: the indicator names neither weight nor denominator, and a plain mean would be wrong"
        );

    private static Said CannotPart { get; } = new("không tách được", "cannot be parted");

    private Said NotAlone(string unit) =>
        new($": {index.NameOf(unit)} gồm cả phần của đơn vị khác, hoặc không rõ tỷ phần", $": {index.NameOf(unit)} holds parts of others too, or the share is unknown");

    private static Said WithinMonth(DateOnly day) =>
        new(
            $"không tách được: địa giới đổi giữa tháng ({day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)})",
            $"cannot be parted: the map changed within a month ({day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture)})"
        );

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One unit's figure and the part of it that is taken.</summary>
    /// <param name="When">The stretch of the year, where it is not the whole period.</param>
    private sealed record Term(string Unit, Fraction? Share, Fraction Value, Figure Figure, Said? When);

    private sealed record Outcome(RestatedState State, Fraction? Value, Said How, List<Term> Terms)
    {
        internal static Outcome Without(RestatedState state, Said why) => new(state, null, why, []);
    }
}

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Whether intervals cover a whole line without overlap (độ phủ của các khung).</summary>
internal static class LineCover
{
    /// <summary>The places that no interval or more than one takes, in order of the line.</summary>
    /// <param name="wholeFromZero">True where only 0, 1, 2 ... can occur.</param>
    internal static List<(bool Overlap, NumberRange Where)> Problems(IEnumerable<NumberRange> ranges, bool wholeFromZero)
    {
        var problems = new List<(bool Overlap, NumberRange Where)>();
        var ordered = (wholeFromZero ? ranges.Select(ToWhole) : ranges)
            .Where(range => !range.IsEmpty)
            .OrderBy(range => range.From.HasValue)
            .ThenBy(range => range.From ?? 0)
            .ThenByDescending(range => range.FromIncluded)
            .ToList();

        // What is covered so far ends here; before the first interval nothing is.
        decimal? end = wholeFromZero ? 0 : null;
        var endIncluded = false;
        var started = wholeFromZero;
        foreach (var range in ordered)
        {
            if (!started)
            {
                if (range.From is { } first)
                {
                    problems.Add((false, new NumberRange(null, false, first, !range.FromIncluded)));
                }
            }
            else if (end is not { } reached)
            {
                problems.Add((true, range));
            }
            else if (range.From is not { } from || from < reached)
            {
                problems.Add((true, Lower(new NumberRange(range.From, range.FromIncluded, reached, endIncluded), range)));
            }
            else if (from > reached || (!endIncluded && !range.FromIncluded))
            {
                problems.Add((false, new NumberRange(reached, !endIncluded, from, !range.FromIncluded)));
            }
            else if (endIncluded && range.FromIncluded)
            {
                problems.Add((true, new NumberRange(reached, true, reached, true)));
            }
            if (!started || IsBeyond(range, end, endIncluded))
            {
                (end, endIncluded) = (range.To, range.ToIncluded);
            }
            started = true;
        }
        if (!started)
        {
            problems.Add((false, new NumberRange(null, false, null, false)));
        }
        else if (end is { } last)
        {
            problems.Add((false, new NumberRange(last, !endIncluded, null, false)));
        }
        if (wholeFromZero)
        {
            // The half-open integer intervals back to the numbers that people read.
            problems = [.. problems.Select(problem => (problem.Overlap, Closed(problem.Where))).Where(problem => !problem.Item2.IsEmpty)];
        }
        return problems;
    }

    private static bool IsBeyond(NumberRange range, decimal? end, bool endIncluded) =>
        end is { } reached && (range.To is not { } to || to > reached || (to == reached && range.ToIncluded && !endIncluded));

    /// <summary>The overlap ends where the earlier of the two intervals ends.</summary>
    private static NumberRange Lower(NumberRange overlap, NumberRange range) =>
        range.To is { } to && (to < overlap.To || (to == overlap.To && !range.ToIncluded))
            ? overlap with
            {
                To = to,
                ToIncluded = range.ToIncluded,
            }
            : overlap;

    /// <summary>The whole numbers from 0 inside, as [from, to + 1), so that neighbours meet.</summary>
    private static NumberRange ToWhole(NumberRange range)
    {
        var from = Math.Max(0, range.From is not { } lower ? 0 : Step(lower, up: true, range.FromIncluded));
        decimal? to = range.To is not { } upper ? null : Step(upper, up: false, range.ToIncluded) + 1;
        return new NumberRange(from, true, to, false);
    }

    private static NumberRange Closed(NumberRange range) =>
        new(range.From, true, range.To is { } to ? to - (range.ToIncluded ? 0 : 1) : null, range.To is not null);

    private static decimal Step(decimal bound, bool up, bool included)
    {
        var whole = up ? decimal.Ceiling(bound) : decimal.Floor(bound);
        if (included || whole != bound)
        {
            return whole;
        }
        return up ? whole + 1 : whole - 1;
    }
}

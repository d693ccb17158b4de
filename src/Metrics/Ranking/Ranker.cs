using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Ranking;

/// <summary>
/// Ranks the contenders of a bloc (xếp hạng trong khối): best total first, standard competition ranking; tie-breaks
/// only reorder those that are equal.
/// </summary>
internal sealed class Ranker(IReadOnlyList<TieBreak> tieBreaks, IReadOnlyList<Said> tieBreakTexts, decimal equalWithin)
{
    internal List<Place> Rank(IReadOnlyList<Contender> contenders)
    {
        var ordered = contenders
            .OrderBy(contender => contender.RatingPlace)
            .ThenByDescending(contender => contender.Total)
            .ThenBy(contender => contender.Unit, StringComparer.Ordinal)
            .ToList();
        var places = new List<Place>(ordered.Count);
        for (var start = 0; start < ordered.Count; )
        {
            var end = start + 1;
            while (end < ordered.Count && AreEqual(ordered[start], ordered[end]))
            {
                end++;
            }
            var decided = new Dictionary<Contender, Said>(ReferenceEqualityComparer.Instance);
            Break(ordered[start..end], 0, start + 1, decided, places);
            start = end;
        }
        return places;
    }

    private bool AreEqual(Contender first, Contender other) =>
        first.RatingPlace == other.RatingPlace && first.Total - other.Total <= equalWithin;

    /// <summary>Parts a tied group by one tie-break after the other; what stays together shares the rank.</summary>
    private void Break(List<Contender> tied, int step, int rank, Dictionary<Contender, Said> decided, List<Place> places)
    {
        if (tied.Count == 1 || step >= tieBreaks.Count || tieBreaks[step].Kind is TieBreakKind.Vote or TieBreakKind.Share)
        {
            Settle(tied, step, rank, decided, places);
            return;
        }
        var isDescending = tieBreaks[step].Descending;
        var parts = tied
            .GroupBy(contender => contender.Key(step))
            .OrderBy(part => part.Key is null)
            .ThenBy(part => isDescending ? -(part.Key ?? 0) : part.Key ?? 0)
            .Select(part => part.OrderBy(contender => contender.Unit, StringComparer.Ordinal).ToList())
            .ToList();
        if (parts.Count > 1)
        {
            for (var part = 0; part < parts.Count; part++)
            {
                var against = parts[part == 0 ? 1 : part - 1][0];
                foreach (var contender in parts[part])
                {
                    // Whoever lost reads it as what put them behind, not as their own merit.
                    var text =
                        (part == 0 ? Said.Nothing : new Said("xếp sau khi xét ", "behind on "))
                        + tieBreakTexts[step]
                        + ": "
                        + contender.KeyText(step)
                        + new Said(" so với ", " against ")
                        + against.KeyText(step);
                    decided[contender] = decided.TryGetValue(contender, out var before) ? before + "; " + text : text;
                }
            }
        }
        var next = rank;
        foreach (var part in parts)
        {
            Break(part, step + 1, next, decided, places);
            next += part.Count;
        }
    }

    private void Settle(List<Contender> tied, int step, int rank, Dictionary<Contender, Said> decided, List<Place> places)
    {
        var isTied = tied.Count > 1;
        var needsVote = isTied && step < tieBreaks.Count && tieBreaks[step].Kind == TieBreakKind.Vote;
        var shares = isTied && step < tieBreaks.Count && tieBreaks[step].Kind == TieBreakKind.Share;
        foreach (var contender in tied)
        {
            var text = decided.GetValueOrDefault(contender, Said.Nothing);
            if (needsVote)
            {
                text = Add(text, new Said("bằng nhau, cần bỏ phiếu", "equal, a vote is needed"));
            }
            else if (shares)
            {
                text = Add(text, new Said("bằng nhau, đồng hạng theo quy định", "equal, the rank is shared as the rule book says"));
            }
            places.Add(new Place(contender, rank, text, needsVote));
        }
    }

    private static Said Add(Said before, Said text) => before.IsEmpty ? text : before + "; " + text;
}

using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Finds the band of an exact number (tra khung điểm).</summary>
internal static class BandLookup
{
    internal static Band? Find(ScoringRule.Bands rule, Fraction value) =>
        rule.Cases.FirstOrDefault(band => band.Range is { } range && Contains(range, value));

    internal static Band? Find(ScoringRule.Bands rule, BandState state) => rule.Cases.FirstOrDefault(band => band.State == state);

    internal static bool Contains(NumberRange range, Fraction value)
    {
        if (range.From is { } from)
        {
            var against = value.CompareTo(from);
            if (against < 0 || (against == 0 && !range.FromIncluded))
            {
                return false;
            }
        }
        if (range.To is { } to)
        {
            var against = value.CompareTo(to);
            return against < 0 || (against == 0 && range.ToIncluded);
        }
        return true;
    }
}

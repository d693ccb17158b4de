using System.Globalization;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Periods;

namespace ThiDua.Ingest;

/// <summary>Reads a period as people write it (kỳ báo cáo), where the year may be known already.</summary>
public static class PeriodText
{
    /// <summary>"Quý III", "Q3", "6 tháng đầu năm", "2025-H1" of the year; "năm" and nothing are the year itself.</summary>
    public static bool TryRead(string? text, int year, out Period period)
    {
        var clean = TextKey.Clean(text ?? "");
        var digits = year.ToString(CultureInfo.InvariantCulture);
        if (clean.Length == 0 || TextKey.Fold(clean) is "nam" or "ca nam" or "year")
        {
            period = Period.OfYear(year);
            return true;
        }
        foreach (var form in (ReadOnlySpan<string>)[clean, $"{digits}-{clean}", $"{clean} {digits}", $"{clean} năm {digits}"])
        {
            if (VietnamesePeriod.TryRead(form, out period) && period.Year == year)
            {
                return true;
            }
        }
        period = default;
        return false;
    }
}

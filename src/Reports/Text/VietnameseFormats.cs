using System.Globalization;

namespace ThiDua.Reports.Text;

/// <summary>
/// Numbers and dates as Vietnamese offices write them (định dạng số, ngày tháng): dot for thousands, comma for
/// decimals. The vi-VN signs are fixed here instead of asked of the machine, so that a document made on any
/// machine is the same, letter for letter.
/// </summary>
public static class VietnameseFormats
{
    /// <summary>Vietnam has one time zone and no summer time.</summary>
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly NumberFormatInfo Signs = NumberFormatInfo.ReadOnly(
        new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NumberGroupSizes = [3],
            NegativeSign = "-",
        }
    );

    /// <summary>All decimals that the value has, none beyond: "2.375,5".</summary>
    public static string Number(decimal value) => value.ToString("#,##0.############################", Signs);

    /// <summary>A fixed number of decimals, half away from zero: "95,40".</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(FixedFormat(decimals), Signs);

    /// <summary>The text of a shown number ("95.40", invariant) with Vietnamese signs: "95,40"; other text stays.</summary>
    public static string Shown(string invariant) =>
        decimal.TryParse(invariant, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(FixedFormat(value.Scale), Signs)
            : invariant;

    /// <summary>A ratio as a percentage with at most one decimal: 1.035 is "103,5%".</summary>
    public static string Percent(double ratio)
    {
        if (!double.IsFinite(ratio) || Math.Abs(ratio) > 1e12)
        {
            return "–";
        }
        var percent = Math.Round((decimal)ratio * 100m, 1, MidpointRounding.AwayFromZero);
        return percent.ToString("#,##0.#", Signs) + "%";
    }

    /// <summary>A count of people or things, two digits at least: "05".</summary>
    public static string Count(int value) => value.ToString("#,#00", Signs);

    /// <summary>"ngày 05 tháng 3 năm 2025": days below 10 and months 1 and 2 with a zero before (Decree 30/2020).</summary>
    public static string Date(DateOnly date) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ngày {date.Day:00} tháng {(date.Month < 3 ? "0" : "")}{date.Month} năm {date.Year}"
        );

    /// <summary>"05/03/2025".</summary>
    public static string ShortDate(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10:05 ngày 05/03/2025", Vietnamese time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(Offset).ToString("HH':'mm 'ngày' dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The Vietnamese calendar day of a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    private static string FixedFormat(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
}

namespace ThiDua.Metrics.Tables;

/// <summary>What a column's name says of it in every table alike: the unit of its numbers, and whether its texts repeat.</summary>
internal static class ColumnTraits
{
    private static readonly Dictionary<string, (string Vietnamese, string English)> Units = new[]
    {
        Of(
            "điểm",
            "points",
            ["total", "base", "bonus", "penalty", "maximum", "points"],
            ["self_total", "bloc_total", "appraisal_total", "council_total"],
            ["self_points", "bloc_points", "appraisal_points", "council_points"]
        ),
        Of(
            "như cột unit_of_measure; trống: đơn vị tính của chỉ tiêu",
            "as in the column unit_of_measure; empty: the indicator's",
            ["value", "lower", "upper", "tolerance", "baseline", "target", "actual", "path", "last_year", "earlier_target"]
        ),
        Of("phần, 0 đến 1", "part, 0 to 1", ["share"]),
        Of("tỷ lệ, 1 = 100 %", "ratio, 1 = 100 %", ["attainment", "spread"]),
        Of("xác suất, 0 đến 1", "probability, 0 to 1", ["p_first", "p_top"]),
        Of("hạng", "place", ["rank", "rank_low", "rank_high", "mean", "median", "q05", "q95"]),
        Of("số lần hoặc số lượng", "how many", ["count", "done"]),
        Of("đơn vị", "units", ["units", "ranked", "top"]),
        Of("lần rút", "draws", ["draws"]),
        Of("dòng", "rows", ["read", "accepted", "rejected", "empty", "left_out"]),
        Of("byte", "bytes", ["bytes"]),
    }
        .SelectMany(units => units)
        .ToDictionary(unit => unit.Key, unit => unit.Value, StringComparer.Ordinal);

    private static readonly HashSet<string> Repeating = new(
        [
            .. (string[])["unit", "bloc", "indicator", "criterion", "parent", "campaign", "obligation", "event", "rule_book", "table"],
            .. (string[])["kind", "state", "attainment_state", "stage", "severity", "rating", "reason", "reason_en", "tag", "tag_en"],
            .. (string[])["direction", "accumulation", "aggregation", "applies", "change", "comparator", "measure", "status", "known_by"],
            .. (string[])["actual_status", "period", "actual_period", "scope", "assigned_by", "unit_of_measure", "issuer", "assessor"],
            .. (string[])["file", "sheet", "target_file", "target_sheet", "document", "target_document", "source", "mapping"],
            .. (string[])["title", "rule", "rule_en", "clause", "remedy", "remedy_en", "form"],
        ],
        StringComparer.Ordinal
    );

    internal static ColumnSchema Complete(ColumnSchema column)
    {
        var isText = column.Type == ColumnType.Text;
        var (unit, english) = isText ? default : Units.GetValueOrDefault(column.Name);
        return column with
        {
            Unit = unit,
            UnitEnglish = english,
            Repeats = isText && (column.Values is not null || Repeating.Contains(column.Name)),
        };
    }

    private static IEnumerable<KeyValuePair<string, (string, string)>> Of(string vietnamese, string english, params string[][] names) =>
        names.SelectMany(some => some).Select(name => KeyValuePair.Create(name, (vietnamese, english)));
}

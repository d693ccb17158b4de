using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.History;

/// <summary>
/// The targets of one scope side by side: of several setters, and those that a later one replaced (các lần giao chỉ tiêu).
/// The figure of the year stands against each.
/// </summary>
public sealed record TargetVersionsView(IReadOnlyList<TargetVersionsView.Group> Groups)
{
    public sealed record Group(string Scope, IReadOnlyList<Version> Versions);

    public sealed record Version(string Setter, string From, string Target, string Actual, string Attainment, string Standing, bool Counts, string? Quote, SourceText? Source);

    /// <param name="attainments">The year's attainments of the same indicator: where the figures come from.</param>
    public static TargetVersionsView Of(IReadOnlyList<TargetVersionRow> rows, IReadOnlyList<TargetRow> attainments, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(attainments);
        ArgumentNullException.ThrowIfNull(frame);
        return new TargetVersionsView([
            .. rows.GroupBy(row => (row.Scope, row.Period))
                .Select(group => new Group(group.First().ScopeName, [.. group.Select(row => VersionOf(row, attainments, frame))])),
        ]);
    }

    private static Version VersionOf(TargetVersionRow row, IReadOnlyList<TargetRow> attainments, PageFrame frame)
    {
        var language = frame.Language;
        var measured = attainments.FirstOrDefault(one =>
            string.Equals(one.Scope, row.Scope, StringComparison.Ordinal) && string.Equals(one.AssignedBy, row.AssignedBy, StringComparison.Ordinal)
        );
        var decimals = new[] { row.Value, measured?.Actual }.Max(value => value is { } number ? Language.Decimals(number, 2) : 0);
        var ratio = measured is { Actual: { } actual } && row.Value is > 0 and { } value ? RatioOf(row, measured.Direction, actual, value) : null;
        return new Version(
            row.AssignedBy ?? "–",
            row.Effective is { } day ? language.Date(day) : language.Say("đầu kỳ", "start of the period"),
            row.Value is { } target ? $"{TargetWords.ComparatorSign(row.Comparator)} {language.Number(target, decimals)} {row.UnitOfMeasure}".Trim() : "–",
            measured?.Actual is { } reached ? language.Number(reached, decimals) : "–",
            ratio is { } share ? language.Percent(share) : "–",
            row.IsLatest ? language.Say("đang dùng", "in use") : language.Say("đã thay bằng lần sau", "replaced later"),
            row.IsLatest,
            row.Quote,
            SourceText.Of(row.Place, row.Document, frame)
        );
    }

    /// <summary>As attainment is counted (docs/method.md, 3); a range and a multiple have no plain ratio to an earlier target.</summary>
    private static double? RatioOf(TargetVersionRow row, Direction direction, decimal actual, decimal target) =>
        row switch
        {
            { Comparator: TargetComparator.Between or TargetComparator.None } or { Change: TargetChange.MultiplyBy } => null,
            { Change: TargetChange.Level } when direction == Direction.Lower => actual > 0 ? (double)(target / actual) : null,
            _ => (double)(actual / target),
        };
}

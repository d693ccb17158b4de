using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Facts;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.History;

/// <summary>Figures that were reported more than once, every version with its day (các lần báo của một số).</summary>
public sealed record FigureVersionsView(IReadOnlyList<FigureVersionsView.Group> Groups)
{
    /// <summary>One figure.</summary>
    /// <param name="Head">The indicator on a unit's page, the unit on an indicator's.</param>
    public sealed record Group(string Head, string Period, IReadOnlyList<Version> Versions);

    /// <param name="Against">What it moved against the version before it in time; null for the first.</param>
    /// <param name="Counts">The one that the points are computed from; without results, the one that is used.</param>
    /// <param name="Use">What it is used for; null: for nothing any more.</param>
    public sealed record Version(string Value, string? Against, string Status, string KnownBy, string Day, SourceText? Source, bool Counts, string? Use);

    /// <summary>Versions from first to last as they came; where no day is known, weaker before firmer.</summary>
    public static FigureVersionsView Of(IReadOnlyList<FigureVersionRow> rows, bool byUnit, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        return new FigureVersionsView([
            .. rows.GroupBy(row => (row.Unit, row.Indicator, row.Period, row.Measure)).Select(group => GroupOf([.. group], byUnit, frame)),
        ]);
    }

    private static Group GroupOf(List<FigureVersionRow> rows, bool byUnit, PageFrame frame)
    {
        var language = frame.Language;
        var decimals = rows.Max(row => Language.Decimals(row.Value, 2));
        var inTime = rows.OrderBy(row => row.SubmittedAt ?? DateOnly.MinValue).ThenByDescending(row => row.Rank).ToList();
        var asOf = rows[0].AsOf;
        var scored = asOf is { } close ? rows.Where(row => Observation.IsKnown(row.SubmittedAt, close)).MinBy(row => row.Rank) : null;
        return new Group(
            byUnit ? rows[0].UnitName : $"{rows[0].IndicatorName}, {rows[0].UnitOfMeasure}",
            Language.Sentence(language.PeriodName(rows[0].Period)),
            [
                .. inTime.Select(
                    (row, at) =>
                        new Version(
                            language.Number(row.Value, decimals),
                            at == 0 ? null : language.Signed(row.Value - inTime[at - 1].Value, decimals),
                            KnownWords.Status(row.Status, language),
                            KnownWords.KnownBy(row.KnownBy, language) ?? "",
                            row.SubmittedAt is { } day ? language.Date(day) : "–",
                            SourceText.Of(row.Place, row.Document, frame),
                            UseOf(row) is { IsScored: true } or { IsLatest: true, HasScored: false },
                            UseOf(row).Word(language)
                        )
                ),
            ]
        );

        FigureUse UseOf(FigureVersionRow row) => new(row.Rank == 1, ReferenceEquals(row, scored), scored is not null, asOf);
    }
}

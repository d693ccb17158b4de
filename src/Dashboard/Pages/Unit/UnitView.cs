using System.Globalization;
using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Pages.History;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Unit;

/// <summary>One unit's score card: every point down to its source cell (phiếu điểm của đơn vị).</summary>
public sealed record UnitView
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required string? BlocName { get; init; }

    public required string? BlocLink { get; init; }

    public required IReadOnlyList<Figure> HeadFigures { get; init; }

    public required Waterfall? Path { get; init; }

    /// <summary>The clause that all criteria rest on, said once; null where each names its own.</summary>
    public required string? Reference { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>The last row of the card; null where the unit has no total.</summary>
    public required TotalLine? Total { get; init; }

    /// <summary>The unit's rank in its bloc by year; null with fewer than two years.</summary>
    public required Picture? Years { get; init; }

    /// <summary>Where to ask what takes the unit one place up; null for a leader and for the unranked.</summary>
    public required string? NextRankLink { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    /// <summary>Worth knowing, nothing to do.</summary>
    public required IReadOnlyList<FindingLine> Notes { get; init; }

    public required IReadOnlyList<TargetLine> Targets { get; init; }

    public required IReadOnlyList<ReportLine> Reports { get; init; }

    public required IReadOnlyList<YearLine> History { get; init; }

    /// <summary>Figures of other maps; null where the unit came from none and became none.</summary>
    public required MapSection? Maps { get; init; }

    /// <summary>The year's figures that were reported more than once.</summary>
    public required FigureVersionsView Versions { get; init; }

    /// <param name="Reported">The head over what was reported then.</param>
    /// <param name="Own">The head over what comes out for this unit.</param>
    public sealed record MapSection(string Title, string Sub, string Reported, string Own, MapFiguresView Figures);

    public sealed record Figure(string Value, string Label);

    public sealed record Waterfall(string Title, string Sub, IReadOnlyList<WaterfallStep> Steps);

    /// <summary>How the total comes about: bonuses and penalties lie in no section and count once.</summary>
    /// <param name="Equation">"93,40 điểm tiêu chí + 2,30 thưởng"; empty where the total is the criteria's own.</param>
    public sealed record TotalLine(string Equation, string Maximum, string Points);

    /// <summary>One row of the score card.</summary>
    public sealed record Line
    {
        public required string Code { get; init; }

        public required string Anchor { get; init; }

        public required string Title { get; init; }

        public required bool IsSection { get; init; }

        /// <summary>"section", "leaf", "leaf out" and the depth, for the style sheet.</summary>
        public required string Class { get; init; }

        public required string? Clause { get; init; }

        public required string? Rule { get; init; }

        public required string? Arithmetic { get; init; }

        public required string? Figures { get; init; }

        public required string? Attainment { get; init; }

        public required string Maximum { get; init; }

        public required string Points { get; init; }

        public required AttainmentState? State { get; init; }

        /// <summary>A plain tag where there is no attainment to show: bonus, penalty, missing ...</summary>
        public required string? Tag { get; init; }

        public required IReadOnlyList<StageEntry> Stages { get; init; }

        public required SourceText? Source { get; init; }

        public required SourceText? TargetSource { get; init; }
    }

    /// <summary>What one stage entered.</summary>
    /// <param name="Differs">Not what counts.</param>
    public sealed record StageEntry(string Stage, string Points, bool Differs);

    public sealed record TargetLine(
        string Name,
        string Link,
        string Detail,
        BulletShape? Bullet,
        string BulletLabel,
        AlignedNumber Actual,
        string Sign,
        AlignedNumber Target,
        string Attainment,
        AttainmentState State
    );

    public sealed record ReportLine(string Period, string Due, DueCell Cell, SourceText? Source);

    public sealed record YearLine(string Year, string UnitName, string Bloc, string Rank, string Total, string Link);

    public static UnitView From(UnitPageRows rows, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var own = rows.Standings.FirstOrDefault(row => string.Equals(row.Unit, rows.Unit.Code, StringComparison.Ordinal));
        var clauses = rows.Scores.Where(row => row.Kind != CriterionKind.Node).Select(row => row.Clause).Distinct(StringComparer.Ordinal).ToList();
        var reference = clauses is [{ Length: > 0 } only] ? only : null;
        return new UnitView
        {
            Name = rows.Unit.Name,
            Title = UnitTitle.Of(rows, own, frame.Language),
            Sub = UnitTitle.Sub(rows, own, frame),
            BlocName = rows.Bloc?.Name,
            BlocLink = rows.Bloc is { } bloc ? frame.Link("/khoi/" + Uri.EscapeDataString(bloc.Code)) : null,
            HeadFigures = FiguresOf(rows, own, frame.Language),
            Path = PathOf(rows, own, frame.Language),
            Reference = reference,
            Lines = [.. rows.Scores.Where(row => !IsRoot(row, rows.Scores)).OrderBy(row => row.Position).Select(row => LineOf(row, IsPlainSum(row, rows.Scores), reference, frame))],
            Total = TotalOf(rows, own, frame.Language),
            Years = RankYearsPicture.Of(
                [.. rows.History.Where(row => string.Equals(row.Unit, rows.Unit.Code, StringComparison.Ordinal) && string.Equals(row.Bloc, rows.Bloc?.Code, StringComparison.Ordinal))],
                frame.Year ?? 0,
                frame.Language
            ),
            NextRankLink = own is { Rank: > 1 } ? frame.Link($"/don-vi/{Uri.EscapeDataString(rows.Unit.Code)}/len-hang") : null,
            Findings = FindingLine.ToSettle(rows.Findings, frame),
            Notes = FindingLine.Notes(rows.Findings, frame),
            Targets =
            [
                .. rows.Targets.Select(row =>
                    TargetOf(row, rows.Targets.Count(other => string.Equals(other.Indicator, row.Indicator, StringComparison.Ordinal)) > 1, frame)
                ),
            ],
            Reports = [.. rows.Dues.OrderBy(row => row.Due).Select(row => ReportOf(row, frame))],
            History = [.. rows.History.Select(row => YearOf(row, frame))],
            Maps = MapsOf(rows, frame),
            Versions = FigureVersionsView.Of(rows.Versions, byUnit: false, frame),
        };
    }

    private static MapSection? MapsOf(UnitPageRows rows, PageFrame frame)
    {
        if (rows.Restated.Count == 0)
        {
            return null;
        }
        var language = frame.Language;
        var figures = MapFiguresView.OfUnit(rows.Restated, rows.RestatedParts, frame);
        var hasEnded = rows.Restated[0].IsOfOldMap;
        var estimates = figures.HasEstimates
            ? language.Say(" Số ước theo tỷ phần không phải số đã thống kê riêng.", " A number by share was never counted apart: it is an estimate.")
            : "";
        return hasEnded
            ? new MapSection(
                language.Say("Sau khi đổi địa giới", "After the map changed"),
                language.Say("Số của các đơn vị mới, gộp về địa giới cũ theo cách tổng hợp của từng chỉ tiêu.", "Figures of the new units, put together for the old map by each indicator's own rule.")
                    + estimates,
                language.Say("Đơn vị mới báo cáo", "Reported by the new units"),
                language.Say("Theo địa giới cũ", "In the old map"),
                figures
            )
            : new MapSection(
                language.Say("Trước khi đổi địa giới", "Before the map changed"),
                language.Say("Số của các đơn vị cũ, tính về địa giới mới theo cách tổng hợp của từng chỉ tiêu.", "Figures of the old units, carried to the new map by each indicator's own rule.")
                    + estimates,
                language.Say("Theo địa giới cũ", "In the old map"),
                language.Say("Theo địa giới mới", "In the new map"),
                figures
            );
    }

    /// <summary>The root's own row says only what the title says.</summary>
    private static bool IsRoot(ScoreRow row, IReadOnlyList<ScoreRow> all) =>
        row is { Kind: CriterionKind.Node, Parent: null } && all.Count(other => other.Parent is null) == 1;

    private static TotalLine? TotalOf(UnitPageRows rows, LeagueRow? own, Language language)
    {
        if (own is not { Total: not null, TotalShown: { } shown, Base: { } points })
        {
            return null;
        }
        var parts = new List<string> { language.Say($"{language.Points(points)} điểm tiêu chí", $"{language.Points(points)} for criteria") };
        if (own.Bonus != 0)
        {
            parts.Add(language.Say($"+ {language.Points(own.Bonus)} thưởng", $"+ {language.Points(own.Bonus)} bonus"));
        }
        if (own.Penalty != 0)
        {
            parts.Add(language.Say($"\u2212 {language.Points(own.Penalty)} trừ", $"\u2212 {language.Points(own.Penalty)} penalty"));
        }
        var root = rows.Scores.Where(row => row.Parent is null && row.Kind is CriterionKind.Node or CriterionKind.Leaf).Sum(row => row.Maximum);
        return new TotalLine(parts.Count > 1 ? string.Join(' ', parts) : "", language.Number(root), language.Shown(shown));
    }

    /// <summary>The numbers of the page's picture, as seen; null: it has none of that name.</summary>
    public FigureTable? FindFigures(string key) => string.Equals(Years?.Key, key, StringComparison.Ordinal) ? Years?.Table : null;

    private static List<Figure> FiguresOf(UnitPageRows rows, LeagueRow? own, Language language)
    {
        var figures = new List<Figure>();
        if (own is null)
        {
            return figures;
        }
        if (own.SelfTotal is { } self)
        {
            figures.Add(new(language.Points(self), language.Say("tự chấm", "self-scored")));
            if (own.Total is { } counted)
            {
                figures.Add(new(language.Signed(counted - self, 2), language.Say("chênh lệch so với tự chấm", "against the self-score")));
            }
        }
        if (own.Bonus != 0)
        {
            figures.Add(new(language.Signed(own.Bonus, 2), language.Say("điểm thưởng", "bonus")));
        }
        if (own.Penalty != 0)
        {
            figures.Add(new(language.Signed(-own.Penalty, 2), language.Say("điểm trừ", "penalty")));
        }
        var above = rows
            .Standings.Where(row => row.Rank < own.Rank && row.Total > own.Total)
            .OrderByDescending(row => row.Position)
            .FirstOrDefault();
        if (above is { Total: { } higher, Rank: { } rank } && own.Total is { } total)
        {
            figures.Add(
                new(
                    language.Number(higher - total, Bloc.BlocTitle.GapDecimals(higher - total)),
                    language.Say($"điểm cách hạng {language.Whole(rank)}, {above.Name}", $"points below rank {language.Whole(rank)}, {above.Name}")
                )
            );
        }
        return figures;
    }

    private static Waterfall? PathOf(UnitPageRows rows, LeagueRow? own, Language language)
    {
        var ranked = rows.Standings.Where(row => row is { Rank: not null, Total: not null }).ToList();
        if (own is not { Total: { } total, Rank: not null } || ranked.Count < 2)
        {
            return null;
        }
        var mean = ranked.Sum(row => row.Total!.Value) / ranked.Count;
        var changes = ChangesOf(rows, total - mean, ranked.Count, language);
        var gap = total - mean;
        var title =
            Math.Abs(gap) < 0.005m ? language.Say("Bằng trung bình khối", "At the mean of the bloc")
            : gap > 0 ? language.Say($"Hơn trung bình khối {language.Points(gap)} điểm", $"{language.Points(gap)} points above the mean of the bloc")
            : language.Say($"Kém trung bình khối {language.Points(-gap)} điểm", $"{language.Points(-gap)} points below the mean of the bloc");
        var main = changes.Where(change => change.IsCriterion && Math.Sign(change.Change) == Math.Sign(gap)).MaxBy(change => Math.Abs(change.Change));
        if (main is not null && Math.Abs(gap) >= 0.005m)
        {
            title += gap > 0
                ? language.Say($", chủ yếu nhờ {Language.Inside(main.Title)}", $", mainly by {Language.Inside(main.Title)}")
                : language.Say($", chủ yếu vì {Language.Inside(main.Title)}", $", mainly by {Language.Inside(main.Title)}");
        }
        return new Waterfall(
            title,
            language.Say(
                $"Từ trung bình của {language.Whole(ranked.Count)} đơn vị được xếp hạng đến tổng điểm của đơn vị; vạch đậm là tổng, trục không bắt đầu từ 0",
                $"From the mean of {language.Whole(ranked.Count)} ranked units to this unit's total; thick marks are totals, the axis does not start at 0"
            ),
            Charts.Waterfall.Between(
                (language.Say("Trung bình khối", "Mean of the bloc"), mean),
                [.. changes.Select(change => (change.Label, change.Change))],
                (rows.Unit.Name, total),
                language
            )
        );
    }

    /// <summary>
    /// Steps by criterion, each the unit's points less the ranked members' mean; the eight largest, the rest in one.
    /// A section whose points are not the plain sum of its leaves (rescaled for a dropped leaf, capped, a mean) is one
    /// step of its own, so that the steps always add up to the difference.
    /// </summary>
    private static List<Step> ChangesOf(UnitPageRows rows, decimal gap, int ranked, Language language)
    {
        const int Most = 8;
        var means = rows.Means.ToDictionary(row => row.Criterion, row => row.Sum / ranked, StringComparer.Ordinal);
        var steps = new List<Step>();
        foreach (var group in rows.Scores.Where(row => !IsRoot(row, rows.Scores)).OrderBy(row => row.Position).GroupBy(row => TopSection(row, rows.Scores), StringComparer.Ordinal))
        {
            var section = group.FirstOrDefault(row => string.Equals(row.Criterion, group.Key, StringComparison.Ordinal));
            var leaves = group.Where(row => row.Kind == CriterionKind.Leaf).Select(row => StepOf(row, means)).ToList();
            if (section is { Kind: CriterionKind.Node, Points: not null } && Math.Abs(leaves.Sum(step => step.Change) - StepOf(section, means).Change) >= 0.005m)
            {
                var whole = StepOf(section, means);
                leaves = [whole with { Label = whole.Label + language.Say(" (cả mục, có quy đổi)", " (whole section, rescaled)") }];
            }
            steps.AddRange(leaves);
            steps.AddRange(group.Where(row => row.Kind is CriterionKind.Bonus or CriterionKind.Penalty).Select(row => StepOf(row, means)));
        }
        var shown = steps.Where(step => Math.Abs(step.Change) >= 0.005m).OrderByDescending(step => Math.Abs(step.Change)).Take(Most).ToHashSet();
        var kept = steps.Where(shown.Contains).ToList();
        var left = gap - kept.Sum(step => step.Change);
        if (Math.Abs(left) >= 0.005m)
        {
            var text = language.Say("Các tiêu chí còn lại", "All other criteria");
            kept.Add(new Step(text, text, left, IsCriterion: false));
        }
        return kept;
    }

    private static Step StepOf(ScoreRow row, Dictionary<string, decimal> means)
    {
        var sign = row.Kind == CriterionKind.Penalty ? -1 : 1;
        var change = sign * ((row.Points ?? 0) - means.GetValueOrDefault(row.Criterion));
        return new Step($"{row.Criterion} {row.Title}", row.Title, change, IsCriterion: true);
    }

    /// <summary>The section right under the root that a row lies in; its own code when it is one.</summary>
    private static string TopSection(ScoreRow row, IReadOnlyList<ScoreRow> all)
    {
        var at = row;
        while (
            all.FirstOrDefault(other => string.Equals(other.Criterion, at.Parent, StringComparison.Ordinal)) is { } above
            && !IsRoot(above, all)
        )
        {
            at = above;
        }
        return at.Criterion;
    }

    /// <summary>A section's points are what its lines add up to; else (rescaled for a dropped leaf, capped, a mean) the step has to be told.</summary>
    private static bool IsPlainSum(ScoreRow row, IReadOnlyList<ScoreRow> all) =>
        row.Points
        == all.Where(other =>
                other.Kind is CriterionKind.Node or CriterionKind.Leaf && string.Equals(other.Parent, row.Criterion, StringComparison.Ordinal)
            )
            .Sum(other => other.Points);

    /// <param name="isPlainSum">Of a section: nothing but its lines' sum, which needs no arithmetic of its own.</param>
    private static Line LineOf(ScoreRow row, bool isPlainSum, string? reference, PageFrame frame)
    {
        var language = frame.Language;
        var isSection = row.Kind == CriterionKind.Node;
        var isExtra = row.Kind is CriterionKind.Bonus or CriterionKind.Penalty;
        var depth = "depth-" + Math.Clamp(row.Depth, 1, 4).ToString(CultureInfo.InvariantCulture);
        var isOut = row.State is not CriterionState.Scored;
        return new Line
        {
            Code = row.Criterion,
            Anchor = "tc-" + row.Criterion,
            Title = row.Title,
            IsSection = isSection,
            Class = (isSection ? "section " : "leaf ") + depth + (isOut ? " out" : ""),
            Clause = string.Equals(row.Clause, reference, StringComparison.Ordinal) ? null : row.Clause,
            Rule = isSection ? null : language.Pick(row.Rule, row.RuleEnglish),
            Arithmetic = isSection && isPlainSum ? null : language.Pick(row.Arithmetic, row.ArithmeticEnglish),
            Figures = isSection ? null : ActualAndTarget(row, language),
            Attainment = row is { Attainment: { } reached } && !isSection ? language.Percent(reached) : null,
            Maximum = language.Number(row.Maximum),
            Points = row.Points is { } points
                ? isExtra ? language.Signed(row.Kind == CriterionKind.Penalty ? -points : points, 2) : language.Points(points)
                : "–",
            State = isSection || isOut ? null : row.AttainmentState,
            Tag = isOut ? CriterionWords.Of(row.State, language)
                : row.Kind == CriterionKind.Bonus ? language.Say("Điểm thưởng", "Bonus")
                : row.Kind == CriterionKind.Penalty ? language.Say("Điểm trừ", "Penalty")
                : null,
            Stages = isSection ? [] : StagesOf(row, language),
            Source = SourceText.Of(row.Place, row.Document, frame),
            TargetSource = SourceText.Of(row.TargetPlace, language.Say("giao chỉ tiêu", "target"), frame),
        };
    }

    private static string? ActualAndTarget(ScoreRow row, Language language)
    {
        if (row.Actual is not { } actual)
        {
            return row.Target is { } assigned ? language.Say("giao ", "target ") + language.Number(assigned) + Unit(row) : null;
        }
        var decimals = Math.Max(Language.Decimals(actual, 2), row.Target is { } value ? Language.Decimals(value, 2) : 0);
        var text = language.Number(actual, decimals);
        return (row.Target is { } target ? $"{text} / {language.Number(target, decimals)}" : text) + Unit(row);
    }

    private static string Unit(ScoreRow row) => row.UnitOfMeasure is { Length: > 0 } unit ? "\u00A0" + unit : "";

    private static List<StageEntry> StagesOf(ScoreRow row, Language language)
    {
        var entries = new List<StageEntry>();
        Add(row.SelfPoints, "tự chấm", "self");
        Add(row.BlocPoints, "khối chấm", "bloc");
        Add(row.AppraisalPoints, "thẩm định", "appraisal");
        Add(row.CouncilPoints, "hội đồng", "council");
        // Four equal entries are one fact.
        return entries.Count > 1 && !entries.Exists(entry => entry.Differs)
            ? [entries[0] with { Stage = language.List([.. entries.Select(entry => entry.Stage)]) }]
            : entries;

        void Add(decimal? points, string vietnamese, string english)
        {
            if (points is { } entered)
            {
                entries.Add(new StageEntry(language.Say(vietnamese, english), language.Points(entered), entered != row.Points));
            }
        }
    }

    private static TargetLine TargetOf(TargetRow row, bool hasSibling, PageFrame frame)
    {
        var language = frame.Language;
        var decimals = TargetWords.Decimals(row);
        return new TargetLine(
            TargetWords.Name(row, language),
            frame.Link("/chi-tieu/" + Uri.EscapeDataString(row.Indicator)),
            string.Join(" · ", new[] { TargetWords.Detail(row, language, withSetter: hasSibling), KnownWords.KnownBy(row.ActualKnownBy, language) }.OfType<string>()),
            BulletShape.Of(row.Attainment, TargetWords.LastYearAttainment(row), row.Target is not null),
            TargetWords.BulletLabel(row, language),
            AlignedNumber.Of(row.Actual, decimals, language),
            TargetWords.ComparatorSign(row.Comparator),
            AlignedNumber.Of(row.Target, decimals, language),
            row.Attainment is { } reached ? language.Percent(reached) : "–",
            row.State
        );
    }

    private static ReportLine ReportOf(DueRow row, PageFrame frame) =>
        new(
            Language.Sentence(frame.Language.PeriodName(row.Period)),
            frame.Language.Date(row.Due),
            DueWords.CellOf(row, frame),
            SourceText.Of(row.Place, row.Document, frame)
        );

    private static YearLine YearOf(HistoryRow row, PageFrame frame)
    {
        var language = frame.Language;
        return new YearLine(
            row.Year.ToString(CultureInfo.InvariantCulture),
            row.Name,
            row.BlocName,
            row.Rank is { } rank ? $"{language.Whole(rank)}/{language.Whole(row.Ranked)}" : "–",
            row.TotalShown is { } total ? language.Shown(total) : "–",
            frame.LinkIn(row.Year, "/don-vi/" + Uri.EscapeDataString(row.Unit))
        );
    }

    private sealed record Step(string Label, string Title, decimal Change, bool IsCriterion);
}

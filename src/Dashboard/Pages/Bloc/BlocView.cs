using System.Globalization;
using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Bloc;

/// <summary>One bloc's ranking, for its head to defend in front of the members (bảng xếp hạng khối).</summary>
public sealed record BlocView
{
    /// <summary>Colours of sections; they repeat in a rule book with more.</summary>
    private const int Colours = 6;

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    /// <summary>Ranked first, then those with something missing.</summary>
    public required IReadOnlyList<Line> Ranked { get; init; }

    public required IReadOnlyList<Line> Incomplete { get; init; }

    public required IReadOnlyList<Line> Disqualified { get; init; }

    public required bool HasSelf { get; init; }

    public required bool HasBloc { get; init; }

    public required bool HasAppraisal { get; init; }

    public required bool HasCouncil { get; init; }

    public required bool HasIntervals { get; init; }

    public required string? Callout { get; init; }

    /// <summary>Files to download; empty while nothing is scored. The first is the one most wanted.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>Interactive pictures that the data allow, in the order of the page.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init; }

    /// <summary>The ranking for the meeting-room screen.</summary>
    public required string MeetingLink { get; init; }

    /// <summary>The ranking with other maxima or figures; null while there is none.</summary>
    public required string? TrialLink { get; init; }

    /// <summary>Two members side by side; null while there are none.</summary>
    public required string? CompareLink { get; init; }

    public required HeatTable? Heat { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    /// <summary>Worth knowing, nothing to do.</summary>
    public required IReadOnlyList<FindingLine> Notes { get; init; }

    public sealed record Document(string Name, string Link);

    public sealed record LegendEntry(string Class, string Label);

    public sealed record Line
    {
        public required string Unit { get; init; }

        public required string Rank { get; init; }

        public required string Name { get; init; }

        public required string Link { get; init; }

        public required IReadOnlyList<string> Notes { get; init; }

        public required IReadOnlyList<BarPart> Parts { get; init; }

        /// <summary>Where the maximum stands in the bar, in percent.</summary>
        public required double Full { get; init; }

        public required string BarLabel { get; init; }

        public required string Self { get; init; }

        public required string Bloc { get; init; }

        public required string Appraisal { get; init; }

        public required string Council { get; init; }

        public required string Difference { get; init; }

        /// <summary>The unit gave itself more than a twentieth of the maximum too much.</summary>
        public required bool IsFarOff { get; init; }

        public required string Total { get; init; }

        public required RankShape? Interval { get; init; }

        public required string? IntervalText { get; init; }

        /// <summary>Points by section in words, for narrow screens.</summary>
        public required IReadOnlyList<string> Sections { get; init; }
    }

    /// <summary>The heat table's name in addresses.</summary>
    public const string HeatKey = "theo-tieu-chi";

    public sealed record HeatTable(string Title, string Sub, IReadOnlyList<HeatColumn> Columns, IReadOnlyList<HeatRow> Rows, FigureTable Figures);

    public sealed record HeatColumn(string Code, string Title, string Maximum);

    public sealed record HeatRow(string Unit, string Name, string Link, IReadOnlyList<HeatCell> Cells);

    /// <summary>The numbers of one of the pictures, as seen; null: there is none of that name.</summary>
    public FigureTable? FindFigures(string key) =>
        key is HeatKey ? Heat?.Figures : Pictures.FirstOrDefault(picture => string.Equals(picture.Key, key, StringComparison.Ordinal))?.Table;

    public static BlocView From(BlocPageRows rows, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var card = ScoreCardShape.Of(rows.Points);
        var byUnit = rows.Points.ToLookup(row => row.Unit, StringComparer.Ordinal);
        var scale = Math.Max(
            card.Maximum,
            rows.Standings.Select(row => (row.Base ?? 0) + row.Bonus).DefaultIfEmpty(0).Max()
        );
        var lines = rows
            .Standings.OrderBy(row => row.Position)
            .Select(row => (row.State, Line: LineOf(row, rows, byUnit[row.Unit], card, scale, frame)))
            .ToList();
        return new BlocView
        {
            Name = rows.Bloc.Name,
            Title = BlocTitle.Of(rows.Standings, language),
            Sub = SubLine(rows, card, frame),
            Legend = LegendOf(card, rows.Standings, language),
            Ranked = Of(StandingState.Ranked),
            Incomplete = Of(StandingState.Incomplete),
            Disqualified = Of(StandingState.Disqualified),
            HasSelf = rows.Standings.Any(row => row.SelfTotal is not null),
            HasBloc = rows.Standings.Any(row => row.BlocTotal is not null),
            HasAppraisal = rows.Standings.Any(row => row.AppraisalTotal is not null),
            HasCouncil = rows.Standings.Any(row => row.CouncilTotal is not null),
            HasIntervals = rows.Standings.Any(row => row.RankBest is not null),
            Documents = rows.Standings.Count == 0 ? [] : DocumentsOf(rows.Bloc.Code, frame),
            MeetingLink = frame.Link($"/khoi/{Uri.EscapeDataString(rows.Bloc.Code)}/hop"),
            TrialLink = rows.Bloc is not { RuleBook: not null, AsOf: not null, Ranked: > 0 } ? null : frame.Link($"/khoi/{Uri.EscapeDataString(rows.Bloc.Code)}/thu"),
            CompareLink = rows.Bloc is not { RuleBook: not null, AsOf: not null, Ranked: > 0 } || rows.Standings.Count < 2 ? null : frame.Link($"/khoi/{Uri.EscapeDataString(rows.Bloc.Code)}/so-sanh"),
            Callout = BlocTitle.ThinnestGap(rows.Standings, language),
            Pictures = PicturesOf(rows, language),
            Heat = HeatOf(rows, card, byUnit, frame),
            Findings = FindingLine.ToSettle(rows.Findings, frame),
            Notes = FindingLine.Notes(rows.Findings, frame),
        };

        List<Line> Of(StandingState state) => [.. lines.Where(line => line.State == state).Select(line => line.Line)];
    }

    private static List<Picture> PicturesOf(BlocPageRows rows, Language language) =>
        [
            .. new[]
            {
                RankIntervalPicture.Of(rows.Standings, language),
                SectionLossPicture.Of(rows.Standings, rows.Points, language),
                RankYearsPicture.Of(rows.History, rows.Bloc.Year, language),
            }.OfType<Picture>(),
        ];

    private static List<Document> DocumentsOf(string bloc, PageFrame frame)
    {
        return
        [
            Of("bang-diem.xlsx", "Bảng tổng hợp điểm (Excel)", "Score sheet (Excel)"),
            Of("bien-ban.docx", "Biên bản họp khối (Word)", "Minutes of the bloc (Word)"),
            Of("to-trinh.docx", "Tờ trình (Word)", "Proposal (Word)"),
            Of("bao-cao.docx", "Báo cáo tổng kết (Word)", "Closing report (Word)"),
            Of("thong-bao.docx", "Thông báo kết quả (Word)", "Notice of results (Word)"),
        ];

        Document Of(string file, string vietnamese, string english) =>
            new(frame.Say(vietnamese, english), frame.Link($"/khoi/{Uri.EscapeDataString(bloc)}/{file}"));
    }

    private static string SubLine(BlocPageRows rows, ScoreCardShape card, PageFrame frame)
    {
        var language = frame.Language;
        var parts = new List<string> { rows.Bloc.Name };
        if (rows.Bloc.HeadName is { } head)
        {
            parts.Add(language.Say("trưởng khối: ", "head: ") + head);
        }
        parts.Add(language.Say($"{language.Whole(rows.Bloc.Members)} đơn vị", $"{language.Whole(rows.Bloc.Members)} units"));
        if (RuleBookWords.Of(rows.Bloc, language) is { } book)
        {
            parts.Add(book);
            if (card.Maximum > 0)
            {
                parts.Add(language.Say($"{language.Number(card.Maximum)} điểm", $"{language.Number(card.Maximum)} points"));
            }
        }
        else
        {
            parts.Add(language.Say("chưa có bảng tiêu chí", "no rule book yet"));
        }
        if (rows.Bloc.AsOf is { } asOf)
        {
            parts.Add(language.Say("chốt số liệu ", "as of ") + language.Date(asOf));
        }
        return string.Join(" · ", parts);
    }

    private static List<LegendEntry> LegendOf(ScoreCardShape card, IReadOnlyList<LeagueRow> standings, Language language)
    {
        var entries = card
            .Sections.Select((section, index) => new LegendEntry(Colour(index), $"{section.Criterion} {section.Title} ({language.Number(section.Maximum)})"))
            .ToList();
        if (standings.Any(row => row.Bonus != 0))
        {
            entries.Add(new LegendEntry("bonus", language.Say("Thưởng", "Bonus")));
        }
        if (standings.Any(row => row.Penalty != 0))
        {
            entries.Add(new LegendEntry("penalty", language.Say("Trừ", "Penalty")));
        }
        return entries;
    }

    private static Line LineOf(
        LeagueRow row,
        BlocPageRows rows,
        IEnumerable<PointsRow> points,
        ScoreCardShape card,
        decimal scale,
        PageFrame frame
    )
    {
        var language = frame.Language;
        var own = points.ToList();
        var (parts, sections) = PartsOf(row, own, card, scale, language);
        var difference = row is { Total: { } total, SelfTotal: { } self } ? total - self : (decimal?)null;
        return new Line
        {
            Unit = row.Unit,
            Rank = row.Rank is { } rank ? language.Whole(rank) : "–",
            Name = row.Name,
            Link = frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit)),
            Notes = NotesOf(row, language),
            Parts = parts,
            Full = scale > 0 ? (double)(card.Maximum / scale) * 100 : 100,
            BarLabel = string.Join("; ", sections),
            Self = Shown(row.SelfTotal),
            Bloc = Shown(row.BlocTotal),
            Appraisal = Shown(row.AppraisalTotal),
            Council = Shown(row.CouncilTotal),
            Difference = difference is { } change ? language.Signed(change, 2) : "–",
            IsFarOff = difference is { } off && card.Maximum > 0 && Math.Abs(off) > card.Maximum / 20,
            Total = row.TotalShown is { } shown ? language.Shown(shown) : "–",
            Interval = row is { Rank: { } place, RankBest: { } best, RankWorst: { } worst }
                ? RankShape.Of(place, best, worst, Math.Max(rows.Bloc.Ranked, worst))
                : null,
            IntervalText = RankWords.Interval(row.Rank, row.RankBest, row.RankWorst, language),
            Sections = sections,
        };

        string Shown(decimal? value) => value is { } number ? language.Points(number) : "–";
    }

    private static List<string> NotesOf(LeagueRow row, Language language)
    {
        var notes = new List<string>();
        if (language.Pick(row.DecidedBy, row.DecidedByEnglish) is { Length: > 0 } decided)
        {
            notes.Add(decided);
        }
        if (language.Pick(row.Reason, row.ReasonEnglish) is { Length: > 0 } reason)
        {
            notes.Add(reason);
        }
        if (row.Rating is { Length: > 0 } rating)
        {
            notes.Add(rating);
        }
        if (DifferenceFromLastStage(row, language) is { } difference)
        {
            notes.Add(difference);
        }
        return notes;
    }

    /// <summary>
    /// Why the total is not what the last stage entered: bonuses and penalties that the rule book computes come in once, at
    /// the total. "tổng = 83,40 điểm tiêu chí − 1,00 trừ".
    /// </summary>
    private static string? DifferenceFromLastStage(LeagueRow row, Language language)
    {
        var last = row.CouncilTotal ?? row.AppraisalTotal ?? row.BlocTotal ?? row.SelfTotal;
        if (row is not { Total: { } total, Base: { } points } || last is not { } entered || Math.Abs(total - entered) < 0.005m || row.Bonus - row.Penalty == 0)
        {
            return null;
        }
        var bonus = row.Bonus != 0 ? language.Say($" + {language.Points(row.Bonus)} thưởng", $" + {language.Points(row.Bonus)} bonus") : "";
        var penalty = row.Penalty != 0 ? language.Say($" \u2212 {language.Points(row.Penalty)} trừ", $" \u2212 {language.Points(row.Penalty)} penalty") : "";
        return language.Say($"tổng = {language.Points(points)} điểm tiêu chí", $"total = {language.Points(points)} for criteria") + bonus + penalty;
    }

    private static (List<BarPart> Parts, List<string> Words) PartsOf(
        LeagueRow row,
        List<PointsRow> own,
        ScoreCardShape card,
        decimal scale,
        Language language
    )
    {
        var parts = new List<BarPart>();
        var words = new List<string>();
        if (scale <= 0)
        {
            return (parts, words);
        }
        var at = 0m;
        for (var index = 0; index < card.Sections.Count; index++)
        {
            var section = card.Sections[index];
            var points = own.Find(score => string.Equals(score.Criterion, section.Criterion, StringComparison.Ordinal))?.Points;
            words.Add($"{section.Criterion}: {(points is { } got ? language.Points(got) : "–")}");
            if (points is > 0 and var width)
            {
                Add(Colour(index), width, $"{section.Criterion} {section.Title}: {language.Points(width)}");
            }
        }
        if (row.Bonus > 0)
        {
            words.Add(language.Say("thưởng ", "bonus ") + language.Points(row.Bonus));
            Add("bonus", row.Bonus, language.Say("Thưởng: ", "Bonus: ") + language.Points(row.Bonus));
        }
        if (row.Penalty > 0)
        {
            words.Add(language.Say("trừ ", "penalty ") + language.Points(row.Penalty));
            at = Math.Max(0, at - row.Penalty);
            Add("penalty", row.Penalty, language.Say("Trừ: ", "Penalty: ") + language.Points(row.Penalty));
        }
        return (parts, words);

        void Add(string colour, decimal width, string label)
        {
            parts.Add(new BarPart(colour, (double)(at / scale) * 100, (double)(width / scale) * 100, label));
            at += width;
        }
    }

    private static HeatTable? HeatOf(BlocPageRows rows, ScoreCardShape card, ILookup<string, PointsRow> byUnit, PageFrame frame)
    {
        var language = frame.Language;
        var leaves = card.Leaves.Where(leaf => leaf.Maximum > 0).ToList();
        var units = rows.Standings.Where(row => row.State != StandingState.Disqualified).OrderBy(row => row.Position).ToList();
        if (leaves.Count == 0 || units.Count == 0)
        {
            return null;
        }
        var lines = new List<HeatRow>(units.Count);
        var shares = leaves.ConvertAll(_ => new List<double>());
        foreach (var unit in units)
        {
            var own = byUnit[unit.Unit].ToDictionary(row => row.Criterion, StringComparer.Ordinal);
            var cells = new List<HeatCell>(leaves.Count);
            for (var index = 0; index < leaves.Count; index++)
            {
                var leaf = leaves[index];
                if (own.TryGetValue(leaf.Criterion, out var score) && score is { Points: { } points, Maximum: > 0 })
                {
                    var share = (double)(points / score.Maximum);
                    shares[index].Add(share);
                    cells.Add(
                        new HeatCell(
                            language.Number((decimal)(share * 100), 0),
                            HeatCell.StepOf(share),
                            $"{unit.Name}, {leaf.Criterion} {leaf.Title}: {language.Points(points)}/{language.Number(score.Maximum)}",
                            Math.Round((decimal)(share * 100), 0, MidpointRounding.AwayFromZero)
                        )
                    );
                }
                else
                {
                    var state = score is null ? "–" : CriterionWords.Of(score.State, language);
                    cells.Add(new HeatCell("–", 0, $"{unit.Name}, {leaf.Criterion} {leaf.Title}: {state}"));
                }
            }
            lines.Add(new HeatRow(unit.Unit, unit.Name, frame.Link("/don-vi/" + Uri.EscapeDataString(unit.Unit)), cells));
        }
        var flat = leaves
            .Where((_, index) => shares[index].Count >= 3 && shares[index].Max() - shares[index].Min() < 0.03)
            .Select(leaf => leaf.Criterion)
            .ToList();
        var sub = language.Say("Phần trăm điểm tối đa; đậm là cao.", "Percent of the maximum; darker is higher.");
        if (flat.Count is > 0 and <= 4)
        {
            sub += language.Say(
                $" Cột {language.List(flat)} gần như không phân biệt các đơn vị.",
                $" {language.List(flat)} hardly {(flat.Count == 1 ? "tells" : "tell")} the units apart."
            );
        }
        return new HeatTable(
            HeatTitle(leaves, shares, language),
            sub,
            [.. leaves.Select(leaf => new HeatColumn(leaf.Criterion, leaf.Title, language.Number(leaf.Maximum)))],
            lines,
            new FigureTable(
                [new(language.Say("Đơn vị", "Unit")), .. leaves.Select(leaf => new FigureColumn($"{leaf.Criterion} {leaf.Title} (%)", IsNumber: true))],
                [.. lines.Select(line => new FigureRow(line.Unit, [new FigureCell(line.Name), .. line.Cells.Select(cell => new FigureCell(cell.Text, cell.Percent))]))]
            )
        );
    }

    /// <summary>Which criterion the bloc is weakest in, and which tells its members apart.</summary>
    private static string HeatTitle(List<PointsRow> leaves, List<List<double>> shares, Language language)
    {
        var known = leaves.Select((leaf, at) => (Leaf: leaf, Shares: shares[at])).Where(entry => entry.Shares.Count > 1).ToList();
        if (known.Count < 2)
        {
            return language.Say("Điểm mạnh, điểm yếu theo tiêu chí", "Strong and weak by criterion");
        }
        var (weakest, own) = known.MinBy(entry => entry.Shares.Average());
        var widest = known.MaxBy(entry => entry.Shares.Max() - entry.Shares.Min());
        var mean = language.Percent(own.Average(), 0);
        var first = language.Say(
            $"Yếu nhất là {weakest.Criterion} {Language.Inside(weakest.Title)}, trung bình {mean} điểm tối đa",
            $"Weakest is {weakest.Criterion} {Language.Inside(weakest.Title)}, {mean} of the maximum on average"
        );
        return string.Equals(widest.Leaf.Criterion, weakest.Criterion, StringComparison.Ordinal) || widest.Shares.Max() - widest.Shares.Min() < 0.03
            ? first
            : first + language.Say($"; chênh nhau nhiều nhất ở {widest.Leaf.Criterion}", $"; {widest.Leaf.Criterion} differs most");
    }

    private static string Colour(int index) => "s" + ((index % Colours) + 1).ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua what-if --bloc B: who moves when a figure, cases, points, a maximum or the rule book changes; stores nothing.</summary>
internal static class WhatIfCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Option<string> bloc = new("--bloc") { Description = "Mã khối", Required = true, HelpName = "KHỐI" };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có khối này", HelpName = "NĂM" };
        Option<string[]> figures = Changes("--figure", "Số liệu thử: đơn_vị:chỉ_tiêu=giá_trị");
        Option<string[]> cases = Changes("--event", "Số vụ việc thử: đơn_vị:vụ_việc=số_lần");
        Option<string[]> entries = Changes("--points", "Điểm hội đồng thử: đơn_vị:tiêu_chí=điểm");
        Option<string[]> maxima = Changes("--maximum", "Điểm chuẩn thử: tiêu_chí=điểm");
        Option<string[]> weights = Changes("--weight", "Trọng số thử: tiêu_chí=trọng_số");
        Option<string?> book = new("--rule-book") { Description = "Chấm lại theo bảng tiêu chí khác: mã hoặc mã@phiên_bản", HelpName = "MÃ" };
        Command command = new("what-if", "Thử thay đổi, xem ai đổi hạng; không ghi gì") { bloc, year, figures, cases, entries, maxima, weights, book };
        command.SetAction(parsed =>
        {
            List<Asked> asked = [];
            List<string> wrong = [];
            Read(figures, ofUnit: true, (unit, code, value) => new WhatIfChange.Figure(unit, code, value));
            Read(cases, ofUnit: true, (unit, code, value) => new WhatIfChange.Cases(unit, code, value));
            Read(entries, ofUnit: true, (unit, code, value) => new WhatIfChange.Entry(unit, code, value, AssessmentStage.Council));
            Read(maxima, ofUnit: false, (_, code, value) => new WhatIfChange.Maximum(code, value));
            Read(weights, ofUnit: false, (_, code, value) => new WhatIfChange.Weight(code, value));
            if (wrong.Count > 0)
            {
                wrong.ForEach(screen.Trouble);
                return (int)ExitCode.WrongUsage;
            }
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var scoring = SnapshotScoring.Load(snapshot);
            if (scoring.ScoreBloc(parsed.GetRequiredValue(bloc), parsed.GetValue(year)) is not { } scored)
            {
                screen.NoBloc(parsed.GetRequiredValue(bloc), parsed.GetValue(year), scoring.Facts.Blocs);
                return (int)ExitCode.WrongUsage;
            }
            var members = scored.Result.Standings.Select(standing => standing.Unit).ToList();
            if (!screen.AreMembers(asked.Select(one => one.Unit).OfType<string>(), members))
            {
                return (int)ExitCode.WrongUsage;
            }
            var replay = scored.Book;
            if (parsed.GetValue(book) is { } other)
            {
                if (scoring.FindBook(other) is not { } found)
                {
                    screen.NoRuleBook(other, scoring.Books);
                    return (int)ExitCode.WrongUsage;
                }
                replay = found;
            }
            else if (asked.Count == 0)
            {
                screen.Trouble("Chưa có gì để thử: thêm --figure, --event, --points, --maximum, --weight hoặc --rule-book.");
                return (int)ExitCode.WrongUsage;
            }
            List<WhatIfChange> changes = [];
            foreach (var one in asked)
            {
                var number = NumberOf(one, replay, scoring);
                if (number.Readings is var (larger, smaller))
                {
                    wrong.Add(
                        $"{one.Option} {one.Text}: \"{one.Number}\" là {PlainNumber.Vietnamese(larger)} hay {PlainNumber.Vietnamese(smaller)}? Viết rõ: {Clearly(larger)} hoặc {Clearly(smaller)}."
                    );
                }
                else
                {
                    changes.Add(one.Make(number.Value!.Value));
                }
            }
            wrong.AddRange(changes.Select(change => Fault(change, replay, scoring)).OfType<string>());
            if (wrong.Count > 0)
            {
                wrong.ForEach(screen.Trouble);
                return (int)ExitCode.WrongUsage;
            }
            var (itsYear, itsCode) = (scored.Result.Bloc.Year, scored.Result.Bloc.Code);
            var together = RuleBookSelection.Together(scoring.Books, scoring.Facts.Blocs, scored.Book, scored.Result.Bloc, scored.AsOf, replay);
            var result = WhatIf.Execute(scored.Book, scoring.Facts, itsYear, scored.AsOf, itsCode, changes, replay, together);
            var beyond = changes.OfType<WhatIfChange.Entry>().Select(entry => Beyond(entry, result) ?? Unused(entry, result, replay, scoring)).OfType<string>().ToList();
            if (beyond.Count > 0)
            {
                beyond.ForEach(screen.Trouble);
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Json(result.Moves);
            }
            else
            {
                Show(screen, result, [.. changes.Select(change => Echo(change, result, replay, scoring))], scoring, replay.ShownDecimals);
            }
            return (int)ExitCode.Done;

            void Read(Option<string[]> option, bool ofUnit, Func<string, string, decimal, WhatIfChange> make)
            {
                foreach (var text in parsed.GetValue(option) ?? [])
                {
                    if (Parse(text, ofUnit) is var (unit, code, number) && TriedNumber.Read(number) is not { Value: null, Readings: null })
                    {
                        asked.Add(new Asked(option.Name, text, ofUnit ? unit : null, number, value => make(unit, code, value)));
                    }
                    else
                    {
                        wrong.Add($"{option.Name} {text}: {NotANumber(text)}cần {option.Description}, ví dụ {(ofUnit ? "huyen-tan-uyen:jobs=1200" : "I.1=10")}");
                    }
                }
            }
        });
        return command;
    }

    /// <summary>The number asked for: what is known of the same thing decides what "1.234" is.</summary>
    private static TriedNumber NumberOf(Asked asked, RuleBook book, SnapshotScoring scoring)
    {
        return asked.Make(0) switch
        {
            WhatIfChange.Figure figure => TriedNumber.OfFigure(scoring.Facts, figure.Unit, figure.Indicator, asked.Number),
            WhatIfChange.Entry entry => TriedNumber.Read(asked.Number, MaximaOf(entry.Criterion)),
            WhatIfChange.Maximum maximum => TriedNumber.Read(asked.Number, MaximaOf(maximum.Criterion)),
            WhatIfChange.Weight weight => TriedNumber.Read(asked.Number, [.. Criteria(weight.Criterion).Select(criterion => criterion.Weight)]),
            _ => TriedNumber.Read(asked.Number),
        };

        decimal[] MaximaOf(string code) =>
            [
                .. Criteria(code).Select(RuleBookMaxima.Of),
                .. book.AllCriteria()
                    .SelectMany(criterion => (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []))
                    .Where(item => Is(item.Code, code))
                    .Select(item => item.Maximum)
                    .OfType<decimal>(),
            ];
        IEnumerable<Criterion> Criteria(string code) => book.AllCriteria().Where(criterion => Is(criterion.Code, code));
    }

    /// <summary>Points that would change nothing, for the criterion is not the unit's or its points come from figures; null: they count.</summary>
    private static string? Unused(WhatIfChange.Entry entry, WhatIfResult result, RuleBook book, SnapshotScoring scoring)
    {
        var place = $"--points {entry.Unit}:{entry.Criterion}";
        if (result.After.Scores.Any(row => row.State == CriterionState.Dropped && Is(row.Unit, entry.Unit) && Is(row.Criterion, entry.Criterion)))
        {
            return $"{place}: {entry.Criterion} không giao cho {scoring.NameOf(entry.Unit)}, điểm nhập không được tính.";
        }
        var lines = book.AllCriteria()
            .SelectMany(criterion =>
                new[] { (criterion.Code, criterion.Rule, criterion.Override, criterion.Indicator) }.Concat(
                    (criterion.Bonus?.Rules ?? [])
                        .Concat(criterion.Penalty?.Rules ?? [])
                        .Select(item => (item.Code, Rule: (ScoringRule?)item.Rule, item.Override, Indicator: item.Indicator ?? criterion.Indicator))
                )
            );
        var line = lines.First(one => Is(one.Code, entry.Criterion));
        if (line.Rule is not { } rule)
        {
            return $"{place}: {entry.Criterion} không có điểm riêng, chỉ có điểm thưởng hoặc điểm trừ. Thử từng khoản của nó.";
        }
        if (line.Override || IsEntered(rule))
        {
            return null;
        }
        var instead = scoring
            .Facts.Indicators.Where(item => rule.Uses(item.Code, line.Indicator))
            .Select(item => $"--figure {entry.Unit}:{item.Code}=…")
            .Concat(rule.Events().Select(code => $"--event {entry.Unit}:{code}=…"))
            .ToList();
        return $"{place}: {entry.Criterion} tính từ số liệu, bảng tiêu chí không cho điểm hội đồng thay."
            + (instead.Count > 0 ? $" Thử: {string.Join(" hoặc ", instead)}" : "");

        static bool IsEntered(ScoringRule own) => own is ScoringRule.Entered || (own is ScoringRule.ByClass byClass && byClass.Cases.Any(item => IsEntered(item.Rule)));
    }

    /// <summary>In a way that has one reading: "1500", "1,5".</summary>
    private static string Clearly(decimal value) => value.ToString("0.################", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>What a change names that is not there, or a number that cannot be; null: nothing.</summary>
    private static string? Fault(WhatIfChange change, RuleBook book, SnapshotScoring scoring)
    {
        return change switch
        {
            WhatIfChange.Figure figure when scoring.Facts.Indicators.All(item => !Is(item.Code, figure.Indicator)) =>
                $"Không có chỉ tiêu \"{figure.Indicator}\". Các chỉ tiêu: {List(scoring.Facts.Indicators.Select(item => item.Code))}",
            WhatIfChange.Figure figure when !book.UsesIndicator(figure.Indicator) =>
                $"Chỉ tiêu {figure.Indicator} không dùng đến: không điểm nào của bảng tiêu chí phụ thuộc nó. Các chỉ tiêu dùng đến: {List(scoring.Facts.Indicators.Select(item => item.Code).Where(book.UsesIndicator))}",
            WhatIfChange.Cases cases when !book.Events().Contains(cases.Event, StringComparer.Ordinal) =>
                $"Bảng tiêu chí không tính vụ việc \"{cases.Event}\". Các vụ việc: {List(book.Events())}",
            WhatIfChange.Cases { Count: < 0 } cases => $"Số vụ việc \"{cases.Event}\" không thể âm.",
            WhatIfChange.Entry entry when !Lines().Contains(entry.Criterion, StringComparer.Ordinal) => Unknown(entry.Criterion, Lines()),
            WhatIfChange.Maximum maximum when !Criteria().Contains(maximum.Criterion, StringComparer.Ordinal) => Unknown(maximum.Criterion, Criteria()),
            WhatIfChange.Maximum { Points: <= 0 } maximum => $"Điểm chuẩn của {maximum.Criterion} phải lớn hơn 0.",
            WhatIfChange.Maximum maximum when RuleBookMaxima.Of(book.AllCriteria().First(criterion => Is(criterion.Code, maximum.Criterion))) == 0 =>
                $"Điểm chuẩn của {maximum.Criterion} không dùng đến: trong bảng nó là 0, tiêu chí chỉ cộng hoặc trừ điểm.",
            WhatIfChange.Weight weight when !Criteria().Contains(weight.Criterion, StringComparer.Ordinal) => Unknown(weight.Criterion, Criteria()),
            WhatIfChange.Weight { Value: <= 0 } weight => $"Trọng số của {weight.Criterion} phải lớn hơn 0.",
            WhatIfChange.Weight weight when !book.UsesWeight(weight.Criterion) =>
                $"Trọng số của {weight.Criterion} không dùng đến: mục chứa nó cộng điểm. Thử điểm chuẩn: --maximum {weight.Criterion}=…",
            _ => null,
        };

        IEnumerable<string> Criteria() => book.AllCriteria().Select(criterion => criterion.Code);
        IEnumerable<string> Lines() =>
            book.AllCriteria()
                .Where(criterion => criterion.IsLeaf)
                .SelectMany(criterion => new[] { criterion.Code }.Concat((criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []).Select(item => item.Code)));
        static string Unknown(string code, IEnumerable<string> known) => $"Không có tiêu chí \"{code}\" nhận thay đổi này. Các tiêu chí: {List(known)}";
        static string List(IEnumerable<string> codes) => string.Join(", ", codes);
    }

    /// <summary>Points that the rule book would not count as they are: scoring finds them as it finds those of a file.</summary>
    private static string? Beyond(WhatIfChange.Entry entry, WhatIfResult result)
    {
        var found = result.Findings.FirstOrDefault(finding =>
            finding.Code == FindingCode.ScoreEntryClamped && finding.Unit is { } unit && Is(unit, entry.Unit) && finding.Place is null && finding.Arguments is [_, var code, ..] && Is(code, entry.Criterion)
        );
        if (found is null)
        {
            return null;
        }
        var (given, least, most) = (Number(found.Arguments[3]), Number(found.Arguments[4]), Number(found.Arguments[5]));
        var isOver = TryNumber(given, out var points) && TryNumber(most, out var limit) && points > limit;
        return $"--points {entry.Unit}:{entry.Criterion}: {given} {(isOver ? $"vượt mức {most}" : $"dưới mức {least}")}; cần từ {least} đến {most}.";

        // "90,0" as people say it.
        static string Number(string argument) => Finding.InVietnamese(argument) is var text && TryNumber(text, out var value) ? PlainNumber.Vietnamese(value) : text;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static void Show(Screen screen, WhatIfResult result, IReadOnlyList<string> tried, SnapshotScoring scoring, int decimals)
    {
        screen.Line("Chỉ là thử; không có gì được ghi.");
        foreach (var line in tried)
        {
            screen.Line("  " + line.TrimEnd());
        }
        if (MaximumOf(result.Before) is { } was && MaximumOf(result.After) is { } now && was != now)
        {
            screen.Line($"  Tổng điểm chuẩn: {PlainNumber.Vietnamese(was)} → {PlainNumber.Vietnamese(now)}");
        }
        screen.Table(
            ["Mã", "Đơn vị", "Hạng trước #", "Hạng sau #", "Điểm trước #", "Điểm sau #", "Thay đổi #", "Xếp loại", "Quyết định bởi", "Vì sao không có hạng"],
            result.Moves.Select(move =>
                (IReadOnlyList<string>)
                    [
                        move.Unit,
                        scoring.NameOf(move.Unit),
                        Rank(move.RankBefore),
                        Rank(move.RankAfter),
                        Total(result.Before, move.Unit),
                        Total(result.After, move.Unit),
                        move.Gain is { } gain and not 0 ? PlainNumber.AtLeast(gain, decimals) : "",
                        Rating(move.Unit),
                        StandingOf(result.After, move.Unit)?.DecidedBy ?? "",
                        move.RankAfter is null ? result.After.Standings.First(standing => Is(standing.Unit, move.Unit)).Reason ?? "" : "",
                    ]
            )
        );

        string Rating(string unit)
        {
            var (before, after) = (StandingOf(result.Before, unit)?.Rating, StandingOf(result.After, unit)?.Rating);
            return string.Equals(before, after, StringComparison.Ordinal) ? after ?? "" : $"{before ?? "–"} → {after ?? "–"}";
        }
    }

    private static Standing? StandingOf(BlocResult result, string unit) => result.Standings.FirstOrDefault(standing => Is(standing.Unit, unit));

    private static decimal? MaximumOf(BlocResult result) => result.Scores.FirstOrDefault(row => row.Depth == 0 && row.Parent is null)?.Maximum;

    private static Option<string[]> Changes(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "THAY_ĐỔI",
            Arity = ArgumentArity.ZeroOrMore,
        };

    /// <summary>What stands behind "=" is said where it is there and is no number.</summary>
    private static string NotANumber(string text)
    {
        var equals = text.LastIndexOf('=');
        return equals > 0 && TriedNumber.Read(text[(equals + 1)..]) is { Value: null, Readings: null } ? $"\"{text[(equals + 1)..]}\" không phải là số; " : "";
    }

    private static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>"unit:code=number" or "code=number".</summary>
    private static (string Unit, string Code, string Number)? Parse(string text, bool ofUnit)
    {
        var equals = text.LastIndexOf('=');
        var colon = ofUnit ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        return equals < 1 || (ofUnit && (colon < 1 || colon > equals))
            ? null
            : (ofUnit ? text[..colon] : "", text[(colon + 1)..equals], text[(equals + 1)..]);
    }

    /// <summary>What was before and what is tried, in words, so that a misread number is seen.</summary>
    private static string Echo(WhatIfChange change, WhatIfResult result, RuleBook book, SnapshotScoring scoring)
    {
        return change switch
        {
            WhatIfChange.Figure figure => $"Số thực hiện {scoring.IndicatorOf(figure.Indicator)?.Name ?? figure.Indicator}, {scoring.NameOf(figure.Unit)}: "
                + $"{Before(Actual(figure))} → {Say(figure.Value)} {scoring.IndicatorOf(figure.Indicator)?.UnitOfMeasure}",
            WhatIfChange.Cases cases => $"Số vụ việc {cases.Event}, {scoring.NameOf(cases.Unit)}: {Say(cases.Count)}",
            WhatIfChange.Entry entry => $"Điểm hội đồng {entry.Criterion}, {scoring.NameOf(entry.Unit)}: {Before(Row(result.Before, entry.Unit, entry.Criterion)?.Points)} → {Say(entry.Points)}",
            WhatIfChange.Maximum maximum => $"Điểm chuẩn {maximum.Criterion}: {Before(Of(maximum.Criterion) is { } was ? RuleBookMaxima.Of(was) : null)} → {Say(maximum.Points)}",
            WhatIfChange.Weight weight => $"Trọng số {weight.Criterion}: {Before(Of(weight.Criterion)?.Weight)} → {Say(weight.Value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "unknown change"),
        };

        Criterion? Of(string code) => book.AllCriteria().FirstOrDefault(criterion => Is(criterion.Code, code));
        decimal? Actual(WhatIfChange.Figure figure) =>
            book.AllCriteria()
                .Where(criterion => criterion.Uses(figure.Indicator))
                .Select(criterion => Row(result.Before, figure.Unit, criterion.Code)?.Actual)
                .FirstOrDefault(actual => actual is not null);
        static CriterionScore? Row(BlocResult bloc, string unit, string code) => bloc.Scores.FirstOrDefault(row => Is(row.Unit, unit) && Is(row.Criterion, code));
        static string Before(decimal? value) => value is { } known ? Say(known) : "chưa có";
        static string Say(decimal value) => PlainNumber.Vietnamese(value);
    }

    /// <param name="Number">As it was typed.</param>
    private sealed record Asked(string Option, string Text, string? Unit, string Number, Func<decimal, WhatIfChange> Make);

    private static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Total(BlocResult result, string unit) => PlainNumber.Shown(StandingOf(result, unit)?.TotalShown);
}

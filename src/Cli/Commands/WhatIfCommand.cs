using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
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
            List<WhatIfChange> changes = [];
            List<string> wrong = [];
            void Read(Option<string[]> option, bool ofUnit, Func<string, string, decimal, WhatIfChange> make)
            {
                foreach (var text in parsed.GetValue(option) ?? [])
                {
                    if (Parse(text, ofUnit) is { } change)
                    {
                        changes.Add(make(change.Unit, change.Code, change.Value));
                    }
                    else
                    {
                        wrong.Add($"{option.Name} {text}: {NotANumber(text)}cần {option.Description}, ví dụ {(ofUnit ? "huyen-tan-uyen:jobs=1200" : "I.1=10")}");
                    }
                }
            }
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
            if (!screen.AreMembers(changes.Select(UnitOf).OfType<string>(), members))
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
            else if (changes.Count == 0)
            {
                screen.Trouble("Chưa có gì để thử: thêm --figure, --event, --points, --maximum, --weight hoặc --rule-book.");
                return (int)ExitCode.WrongUsage;
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
            var beyond = changes.OfType<WhatIfChange.Entry>().Select(entry => Beyond(entry, result)).OfType<string>().ToList();
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
                Show(screen, result, scoring, replay.ShownDecimals);
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>What a change names that is not there, or a number that cannot be; null: nothing.</summary>
    private static string? Fault(WhatIfChange change, RuleBook book, SnapshotScoring scoring)
    {
        return change switch
        {
            WhatIfChange.Figure figure when scoring.Facts.Indicators.All(item => !Is(item.Code, figure.Indicator)) =>
                $"Không có chỉ tiêu \"{figure.Indicator}\". Các chỉ tiêu: {List(scoring.Facts.Indicators.Select(item => item.Code))}",
            WhatIfChange.Cases cases when !book.Events().Contains(cases.Event, StringComparer.Ordinal) =>
                $"Bảng tiêu chí không tính vụ việc \"{cases.Event}\". Các vụ việc: {List(book.Events())}",
            WhatIfChange.Cases { Count: < 0 } cases => $"Số vụ việc \"{cases.Event}\" không thể âm.",
            WhatIfChange.Entry entry when !Lines().Contains(entry.Criterion, StringComparer.Ordinal) => Unknown(entry.Criterion, Lines()),
            WhatIfChange.Maximum maximum when !Criteria().Contains(maximum.Criterion, StringComparer.Ordinal) => Unknown(maximum.Criterion, Criteria()),
            WhatIfChange.Maximum { Points: <= 0 } maximum => $"Điểm chuẩn của {maximum.Criterion} phải lớn hơn 0.",
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

    private static string? UnitOf(WhatIfChange change) =>
        change switch
        {
            WhatIfChange.Figure figure => figure.Unit,
            WhatIfChange.Cases cases => cases.Unit,
            WhatIfChange.Entry entry => entry.Unit,
            _ => null,
        };

    private static void Show(Screen screen, WhatIfResult result, SnapshotScoring scoring, int decimals)
    {
        screen.Line("Chỉ là thử; không có gì được ghi.");
        screen.Table(
            ["Mã", "Đơn vị", "Hạng trước #", "Hạng sau #", "Điểm trước #", "Điểm sau #", "Thay đổi #", "Vì sao không có hạng"],
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
                        move.RankAfter is null ? result.After.Standings.First(standing => Is(standing.Unit, move.Unit)).Reason ?? "" : "",
                    ]
            )
        );
    }

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
        return equals > 0 && !TryNumber(text[(equals + 1)..], out _) ? $"\"{text[(equals + 1)..]}\" không phải là số; " : "";
    }

    private static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>"unit:code=value" or "code=value"; the value with a point or a comma.</summary>
    private static (string Unit, string Code, decimal Value)? Parse(string text, bool ofUnit)
    {
        var equals = text.LastIndexOf('=');
        var colon = ofUnit ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        if (equals < 1 || (ofUnit && (colon < 1 || colon > equals)))
        {
            return null;
        }
        return TryNumber(text[(equals + 1)..], out var value)
            ? (ofUnit ? text[..colon] : "", text[(colon + 1)..equals], value)
            : null;
    }

    private static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Total(BlocResult result, string unit) => PlainNumber.Shown(result.Standings.FirstOrDefault(standing => Is(standing.Unit, unit))?.TotalShown);
}

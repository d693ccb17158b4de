using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Facts;
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
                        wrong.Add($"{option.Name} {text}: cần {option.Description}, ví dụ {(ofUnit ? "huyen-tan-uyen:jobs=1200" : "I.1=10")}");
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
                screen.NoBloc(parsed.GetRequiredValue(bloc), scoring.Facts.Blocs);
                return (int)ExitCode.WrongUsage;
            }
            var members = scored.Result.Standings.Select(standing => standing.Unit).ToList();
            if (changes.Select(UnitOf).FirstOrDefault(unit => unit is not null && !members.Contains(unit, StringComparer.Ordinal)) is { } stranger)
            {
                screen.Trouble($"Đơn vị \"{stranger}\" không thuộc khối. Các đơn vị: {string.Join(", ", members)}");
                return (int)ExitCode.WrongUsage;
            }
            var (itsYear, itsCode) = (scored.Result.Bloc.Year, scored.Result.Bloc.Code);
            var asOf = new DateOnly(itsYear, 12, 31);
            WhatIfResult result;
            if (parsed.GetValue(book) is { } other)
            {
                if (scoring.FindBook(other) is not { } replay)
                {
                    screen.NoRuleBook(other, scoring.Books);
                    return (int)ExitCode.WrongUsage;
                }
                result = WhatIf.Replay(scored.Book, replay, scoring.Facts, itsYear, asOf, itsCode);
            }
            else
            {
                result = WhatIf.Execute(scored.Book, scoring.Facts, itsYear, asOf, itsCode, changes);
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Json(result.Moves);
            }
            else
            {
                Show(screen, result);
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string? UnitOf(WhatIfChange change) =>
        change switch
        {
            WhatIfChange.Figure figure => figure.Unit,
            WhatIfChange.Cases cases => cases.Unit,
            WhatIfChange.Entry entry => entry.Unit,
            _ => null,
        };

    private static void Show(Screen screen, WhatIfResult result)
    {
        screen.Line("Chỉ là thử; không có gì được ghi.");
        screen.Table(
            ["Đơn vị", "Hạng trước #", "Hạng sau #", "Điểm trước #", "Điểm sau #", "Thay đổi #"],
            result.Moves.Select(move =>
                (IReadOnlyList<string>)
                    [
                        move.Unit,
                        Rank(move.RankBefore),
                        Rank(move.RankAfter),
                        Points(move.TotalBefore),
                        Points(move.TotalAfter),
                        move.Gain is { } gain and not 0 ? PlainNumber.Vietnamese(gain) : "",
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

    /// <summary>"unit:code=value" or "code=value"; the value with a point or a comma.</summary>
    private static (string Unit, string Code, decimal Value)? Parse(string text, bool ofUnit)
    {
        var equals = text.LastIndexOf('=');
        var colon = ofUnit ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        if (equals < 1 || (ofUnit && (colon < 1 || colon > equals)))
        {
            return null;
        }
        return decimal.TryParse(
            text[(equals + 1)..].Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? (ofUnit ? text[..colon] : "", text[(colon + 1)..equals], value)
            : null;
    }

    private static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Points(decimal? points) => points is { } value ? PlainNumber.Vietnamese(value) : "–";
}

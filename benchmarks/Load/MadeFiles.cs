using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ThiDua.Load;

/// <summary>
/// Writes the input files of a made-up province or country: units, blocs, one rule book, targets, figures, cases,
/// entered points, reports. Seeded: the same size gives the same files.
/// </summary>
internal static class MadeFiles
{
    private const int Year = 2025;

    /// <summary>Shares of the leaves by rule, of 100: proportional, bands, per case, pass or fail, leader, entered.</summary>
    private static readonly (string Kind, int Share)[] Mix =
    [
        ("proportional", 40),
        ("bands", 20),
        ("perCase", 15),
        ("passFail", 10),
        ("leader", 5),
        ("entered", 10),
    ];

    private static readonly string[] Heads = ["Xã", "Xã", "Xã", "Phường", "Xã"];
    private static readonly string[] First = ["Mường", "Bản", "Nậm", "Tả", "Sìn", "Pa", "Hồng", "Thanh", "Tân", "Phú", "Yên", "Bình"];
    private static readonly string[] Second = ["Than", "Khoa", "Hồ", "Lư", "Thu", "Tần", "Lập", "Uyên", "Phong", "Thủy", "Sơn", "Hà", "Đông", "Giang"];
    private static readonly string[] Work = ["Tỷ lệ hồ sơ đúng hạn", "Thu ngân sách", "Giải quyết việc làm", "Độ che phủ rừng", "Trường đạt chuẩn", "Giải ngân vốn đầu tư", "Bao phủ bảo hiểm y tế", "Hộ dùng nước sạch"];

    public static void Write(MadeSize size, string folder)
    {
        _ = Directory.CreateDirectory(folder);
        var leaves = Leaves(size.Criteria);
        Units(size, folder);
        File.WriteAllText(Path.Combine(folder, "rulebook-chung.json"), RuleBook(size, leaves).ToJsonString(new() { WriteIndented = true }));
        Targets(leaves, folder);
        Figures(size, leaves, folder);
        Reports(size, folder);
    }

    /// <summary>Codes of the leaves with their rule, evenly mixed.</summary>
    private static List<(string Code, string Kind, string? Indicator)> Leaves(int count)
    {
        List<(string, string, string?)> leaves = [];
        for (var at = 0; at < count; at++)
        {
            var place = at * 37 % 100;
            var kind = Mix[0].Kind;
            foreach (var (name, share) in Mix)
            {
                if (place < share)
                {
                    kind = name;
                    break;
                }
                place -= share;
            }
            leaves.Add((Text($"{Roman(at / 10)}.{(at % 10) + 1}"), kind, kind is "perCase" or "entered" ? null : Text($"ct{at:000}")));
        }
        return leaves;
    }

    private static void Units(MadeSize size, string folder)
    {
        using var units = Csv(folder, "units", "code,name,kind,parent");
        using var blocs = Csv(folder, "blocs", "year,bloc,name,head");
        using var members = Csv(folder, "bloc_members", "year,bloc,unit");
        units.WriteLine("tat-ca,Toàn vùng mẫu,tinh,");
        foreach (var bloc in Enumerable.Range(0, size.Blocs))
        {
            blocs.WriteLine(Text($"{Year},k{bloc:000},Khối {bloc + 1},{Unit(size, bloc, 0)}"));
            foreach (var place in Enumerable.Range(0, size.UnitsInBloc))
            {
                var unit = Unit(size, bloc, place);
                units.WriteLine(Text($"{unit},{Name(bloc * size.UnitsInBloc + place)},xa,tat-ca"));
                members.WriteLine(Text($"{Year},k{bloc:000},{unit}"));
            }
        }
    }

    private static JsonObject RuleBook(MadeSize size, List<(string Code, string Kind, string? Indicator)> leaves)
    {
        var sections = new JsonArray();
        foreach (var part in leaves.Chunk(10))
        {
            var lines = new JsonArray();
            foreach (var (code, kind, indicator) in part)
            {
                var line = new JsonObject { ["code"] = code, ["title"] = Title(code), ["maximum"] = 10, ["rule"] = Rule(kind) };
                if (indicator is not null)
                {
                    line["indicator"] = indicator;
                }
                lines.Add(line);
            }
            var section = part[0].Code.Split('.')[0];
            sections.Add(new JsonObject { ["code"] = section, ["title"] = "Mục " + section, ["criteria"] = lines });
        }
        return new JsonObject
        {
            ["id"] = "chung",
            ["title"] = "Bảng tiêu chí mẫu",
            ["year"] = Year,
            ["version"] = 1,
            ["effective"] = "2025-01-20",
            ["blocs"] = new JsonArray([.. Enumerable.Range(0, size.Blocs).Select(bloc => (JsonNode)Text($"k{bloc:000}"))]),
            ["arithmetic"] = "points",
            ["leafDecimals"] = 2,
            ["assignedBy"] = "tỉnh",
            ["criteria"] = sections,
            ["robustness"] = new JsonObject { ["draws"] = 1000, ["seed"] = 1 },
        };
    }

    private static JsonObject Rule(string kind) =>
        kind switch
        {
            "proportional" => new JsonObject { ["kind"] = kind, ["cap"] = 1 },
            "bands" => new JsonObject
            {
                ["kind"] = kind,
                ["of"] = "attainment",
                ["gives"] = "points",
                ["bands"] = new JsonArray(
                    new JsonObject { ["to"] = 0.9, ["points"] = 4 },
                    new JsonObject { ["from"] = 0.9, ["fromIncluded"] = true, ["to"] = 1, ["points"] = 7 },
                    new JsonObject { ["from"] = 1, ["fromIncluded"] = true, ["points"] = 10 }
                ),
            },
            "perCase" => new JsonObject { ["kind"] = kind, ["event"] = "cham", ["points"] = -0.5, ["cap"] = 5 },
            _ => new JsonObject { ["kind"] = kind },
        };

    private static void Targets(List<(string Code, string Kind, string? Indicator)> leaves, string folder)
    {
        using var indicators = Csv(folder, "indicators", "code,name,unit_of_measure,direction,accumulation,aggregation");
        using var targets = Csv(folder, "targets", "year,period,indicator,scope,applies,change,comparator,value,unit_of_measure,assigned_by,source");
        foreach (var (code, _, indicator) in leaves)
        {
            if (indicator is null)
            {
                continue;
            }
            indicators.WriteLine(Text($"{indicator},{Title(code)},%,higher,level,mean"));
            targets.WriteLine(Text($"{Year},{Year},{indicator},kind=xa,each,level,atLeast,80,%,tỉnh,Kế hoạch mẫu"));
            targets.WriteLine(Text($"{Year},{Year},{indicator},tat-ca,self,level,atLeast,82,%,tỉnh,Kế hoạch mẫu"));
        }
    }

    private static void Figures(MadeSize size, List<(string Code, string Kind, string? Indicator)> leaves, string folder)
    {
        var random = new Random(2025);
        using var figures = Csv(folder, "observations", "unit,indicator,period,value,status,submitted_at");
        using var events = Csv(folder, "events", "unit,event,date,count");
        using var entries = Csv(folder, "assessments", "year,bloc,unit,criterion,stage,points,date");
        foreach (var (_, _, indicator) in leaves)
        {
            foreach (var month in Enumerable.Range(1, indicator is null ? 0 : 12))
            {
                figures.WriteLine(Text($"tat-ca,{indicator},{Year}-{month:00},{60 + month * 2 + random.NextDouble():0.00},preliminary,{Year}-{month:00}-25"));
            }
        }
        for (var bloc = 0; bloc < size.Blocs; bloc++)
        {
            for (var place = 0; place < size.UnitsInBloc; place++)
            {
                var unit = Unit(size, bloc, place);
                var strength = 70 + random.NextDouble() * 15;
                events.WriteLine(Text($"{unit},cham,{Year}-09-12,{random.Next(1, 8)}"));
                foreach (var (code, kind, indicator) in leaves)
                {
                    if (indicator is not null)
                    {
                        figures.WriteLine(Text($"{unit},{indicator},{Year},{strength + random.NextDouble() * 20:0.00},official,{Year}-12-15"));
                    }
                    else if (kind is "entered")
                    {
                        var points = 6 + random.NextDouble() * 4;
                        entries.WriteLine(Text($"{Year},k{bloc:000},{unit},{code},self,{Math.Min(10, points + 0.4):0.0},{Year}-12-12"));
                        entries.WriteLine(Text($"{Year},k{bloc:000},{unit},{code},bloc,{points:0.0},{Year}-12-20"));
                    }
                }
            }
        }
    }

    private static void Reports(MadeSize size, string folder)
    {
        var random = new Random(7);
        using var owed = Csv(folder, "obligations", "code,scope,period,due");
        using var came = Csv(folder, "submissions", "unit,obligation,submitted_at");
        foreach (var (code, period, due) in new[] { ("q1", "2025-Q1", 3), ("h1", "2025-H1", 6), ("9t", "2025-9M", 9), ("nam", "2025", 12) })
        {
            owed.WriteLine(Text($"{code},kind=xa,{period},{Year}-{due:00}-25"));
            for (var bloc = 0; bloc < size.Blocs; bloc++)
            {
                for (var place = 0; place < size.UnitsInBloc; place++)
                {
                    var day = random.Next(18, 28);
                    if (day != 27)
                    {
                        came.WriteLine(Text($"{Unit(size, bloc, place)},{code},{Year}-{due:00}-{day:00}"));
                    }
                }
            }
        }
    }

    private static string Unit(MadeSize size, int bloc, int place) => Text($"dv-{bloc * size.UnitsInBloc + place:00000}");

    /// <summary>Names that repeat and that search has to tell apart, as in life.</summary>
    private static string Name(int number) =>
        Text($"{Heads[number % Heads.Length]} {First[number % First.Length]} {Second[number / First.Length % Second.Length]} {number + 1}");

    private static string Title(string code) => Text($"{Work[code.Length * 3 % Work.Length]} {code}");

    private static string Roman(int index)
    {
        string[] numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
        return index < numerals.Length ? numerals[index] : Text($"X{index}");
    }

    private static StreamWriter Csv(string folder, string table, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, table + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(header);
        return writer;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

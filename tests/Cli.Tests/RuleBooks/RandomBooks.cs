using System.Globalization;
using System.Text.Json.Nodes;

namespace ThiDua.Cli.Tests.RuleBooks;

/// <summary>Rule books that use every word in every combination, from a seed; each reads without an error.</summary>
internal sealed class RandomBooks(int seed)
{
    private static readonly string[] Kinds =
        [
            "proportional",
            "share",
            "bands",
            "passFail",
            "perCase",
            "stair",
            "shortfall",
            "ladder",
            "byClass",
            "leader",
            "topOfGroup",
            "peerMean",
            "goalposts",
            "minMax",
            "zScore",
            "percentileRank",
            "rankPoints",
            "power",
            "entered",
        ];

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V"];
    private static readonly string[] States = ["noPlan", "notAssigned", "missing"];
    private static readonly string[] Beside = ["bonus", "penalty"];
    private readonly Random random = new(seed);
    private readonly List<string> codes = [];
    private int decimals;

    internal string Next()
    {
        codes.Clear();
        decimals = random.Next(0, 5);
        var book = new JsonObject
        {
            ["id"] = "bang-" + random.Next(1000).ToString(CultureInfo.InvariantCulture),
            ["title"] = Title(),
            ["year"] = random.Next(1990, 2100),
            ["version"] = random.Next(1, 20),
            ["effective"] = Day(),
            ["blocs"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(at => (JsonNode)$"khối;{at}")]),
            ["arithmetic"] = random.Next(4) == 0 ? "index" : "points",
            ["leafDecimals"] = decimals,
            ["displayDecimals"] = random.Next(0, 5),
            ["rounding"] = Of("halfAwayFromZero", "halfEven", "floor", "ceiling"),
            ["rankOn"] = Of("exact", "rounded"),
            ["rankBy"] = Of("total", "rating"),
            ["tolerance"] = Number(0, 100) / 10_000,
            ["atRisk"] = Number(0, 100) / 100,
            ["criteria"] = Criteria("", 1),
        };
        Maybe(book, "signed", Day());
        Maybe(book, "publishedDecimals", random.Next(0, 6));
        Maybe(book, "totalCap", Number(50, 200));
        Maybe(book, "equalWithin", 0.000000001m);
        Maybe(book, "assignedBy", Title());
        Maybe(book, "reference", Reference());
        Maybe(book, "override", random.Next(2) == 0);
        Node(book);
        Maybe(book, "perturb", new JsonArray(2, 3));
        Maybe(book, "robustness", new JsonObject { ["draws"] = 500, ["spread"] = 0.125m, ["seed"] = 77, ["top"] = 3 });
        TieBreaks(book);
        Maybe(
            book,
            "ratings",
            new JsonArray(
                new JsonObject { ["name"] = Title(), ["nameEnglish"] = "Very good", ["atLeast"] = 90.5m, ["noCriterionAtZero"] = true, ["unlessEvent"] = new JsonArray("a; b", "kỷ luật") },
                new JsonObject { ["name"] = "Tốt", ["atLeast"] = 60, ["unlessEvent"] = "c" },
                new JsonObject { ["name"] = "Còn lại" }
            )
        );
        Maybe(
            book,
            "disqualify",
            new JsonArray(
                new JsonObject { ["event"] = "tham nhũng", ["reason"] = Title(), ["reasonEnglish"] = "corruption" },
                new JsonObject { ["missingStage"] = Of("self", "bloc", "appraisal", "council"), ["reason"] = "không gửi" }
            )
        );
        return book.ToJsonString();
    }

    private void TieBreaks(JsonObject book)
    {
        var steps = new JsonArray();
        foreach (var (word, orders) in new[] { ("event", "fewer more"), ("obligation", "earlier later"), ("indicator", "higher lower"), ("criterion", "higher lower") })
        {
            if (random.Next(2) == 0)
            {
                steps.Add((JsonNode)new JsonObject { [word] = word is "criterion" ? codes[random.Next(codes.Count)] : "mã " + word, ["order"] = Of(orders.Split(' ')) });
            }
        }
        if (random.Next(2) == 0)
        {
            steps.Add((JsonNode)new JsonObject { [Of("vote", "share")] = true });
        }
        book["tieBreak"] = steps;
    }

    private JsonArray Criteria(string above, int level)
    {
        var list = new JsonArray();
        var style = random.Next(3);
        for (var at = 1; at <= random.Next(1, level == 1 ? 5 : 4); at++)
        {
            var number = style switch
            {
                0 when level == 1 => Roman[at - 1],
                0 => $"{above}.{at.ToString(CultureInfo.InvariantCulture)}",
                1 => $"{above}{(above.Length > 0 ? "." : "")}{(char)('a' + at)}",
                _ => $"mã {above}{random.Next(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture)} {at.ToString(CultureInfo.InvariantCulture)}",
            };
            codes.Add(number);
            var criterion = new JsonObject { ["code"] = number, ["title"] = Title() };
            if (level < 4 && random.Next(level + 1) == 0)
            {
                criterion["criteria"] = Criteria(number, level + 1);
            }
            else
            {
                criterion["maximum"] = Number(0, 100);
                criterion["indicator"] = "chỉ tiêu " + at.ToString(CultureInfo.InvariantCulture);
                criterion["rule"] = Rule(2);
                Maybe(criterion, "min", -Number(0, 5));
                Maybe(criterion, "whenNotAssigned", Of("incomplete", "exclude", "zero", "full", "topOfGroup"));
                Maybe(criterion, "whenMissing", Of("incomplete", "zero", "skip", "peerMean"));
                Maybe(criterion, "peersForMissing", Peers());
            }
            Maybe(criterion, "weight", Number(1, 9));
            Maybe(criterion, "assignedBy", Title());
            Maybe(criterion, "requires", Title());
            Maybe(criterion, "override", random.Next(2) == 0);
            Maybe(criterion, "reference", Reference());
            Node(criterion);
            foreach (var word in Beside.Where(_ => random.Next(4) == 0))
            {
                criterion[word] = Group(number + word);
            }
            list.Add((JsonNode)criterion);
        }
        return list;
    }

    private JsonObject Group(string code)
    {
        var rules = new JsonArray();
        var group = new JsonObject { ["rules"] = rules };
        Maybe(group, "cap", 1_000 + Number(0, 9));
        for (var at = 0; at < random.Next(1, 4); at++)
        {
            var item = new JsonObject { ["code"] = code + at.ToString(CultureInfo.InvariantCulture), ["title"] = Title(), ["indicator"] = "x", ["rule"] = Rule(2) };
            var hasOwnLimit = (string?)item["rule"]!["kind"] is "perCase" or "stair" or "ladder" or "power" or "entered";
            if (!hasOwnLimit && !group.ContainsKey("cap"))
            {
                item["maximum"] = 5 + Number(0, 10);
            }
            Maybe(item, "maximum", 5 + Number(0, 10));
            Maybe(item, "requires", Title());
            Maybe(item, "assignedBy", "tỉnh");
            Maybe(item, "override", true);
            Maybe(item, "reference", Reference());
            rules.Add((JsonNode)item);
        }
        return group;
    }

    private JsonObject Rule(int deeper)
    {
        var kind = Of(deeper > 0 ? Kinds : [.. Kinds.Where(kind => kind is not "byClass")]);
        var rule = new JsonObject { ["kind"] = kind };
        if (kind is not ("share" or "perCase" or "ladder" or "byClass" or "entered"))
        {
            Maybe(rule, "indicator", Title());
        }
        switch (kind)
        {
            case "proportional":
                Maybe(rule, "floor", Number(0, 90) / 100);
                Maybe(rule, "cap", Number(1, 120) / 100);
                break;
            case "share":
                rule["part"] = "tử số: a";
                rule["whole"] = Title();
                break;
            case "bands":
                Bands(rule);
                break;
            case "perCase":
                rule["event"] = Title();
                rule["points"] = random.Next(2) == 0 ? Number(1, 3) : -Number(1, 3);
                Maybe(rule, "cap", 3 + Number(0, 9));
                break;
            case "stair":
                Subject(rule);
                rule["from"] = Number(0, 100);
                Maybe(rule, "first", Number(0, 1));
                rule["step"] = Number(1, 5);
                rule["perStep"] = Number(1, 3);
                Maybe(rule, "cap", 3 + Number(0, 9));
                break;
            case "shortfall":
                rule["step"] = Number(1, 5);
                rule["perStep"] = Number(1, 5);
                break;
            case "ladder":
                Ladder(rule);
                break;
            case "byClass":
                Classes(rule, deeper - 1);
                break;
            case "peerMean" or "minMax" or "percentileRank":
                rule["peers"] = Peers();
                break;
            case "goalposts":
                rule["min"] = Number(1, 5);
                rule["max"] = 5 + Number(1, 50);
                Maybe(rule, "transform", Of("none", "ln", "log10"));
                break;
            case "zScore":
                rule["mean"] = Number(0, 50);
                rule["sd"] = Number(1, 10);
                rule["peers"] = Peers();
                break;
            case "rankPoints":
                rule["table"] = new JsonArray(10, 8.5m, 0.001m);
                rule["peers"] = Peers();
                break;
            case "power":
                rule["coefficient"] = 25.4347m;
                rule["offset"] = Number(1, 50);
                rule["exponent"] = 1.81m;
                rule["base"] = Of("xMinusOffset", "offsetMinusX");
                Maybe(rule, "round", Of("halfAwayFromZero", "halfEven", "floor", "ceiling"));
                break;
            case "entered":
                Maybe(rule, "min", -Number(0, 5));
                break;
        }
        return rule;
    }

    private string Subject(JsonObject rule)
    {
        var of = Of("attainment", "value", "count", "daysLate");
        rule["of"] = of;
        if (of is "count")
        {
            rule["event"] = Title();
        }
        if (of is "daysLate")
        {
            rule["obligation"] = "báo-cáo năm";
        }
        return of;
    }

    private void Bands(JsonObject rule)
    {
        var of = Subject(rule);
        rule["gives"] = Of("points", "adjust");
        var bands = new JsonArray();
        var marks = Enumerable.Range(0, random.Next(0, 40)).Select(_ => of is "attainment" ? Number(0, 150) / 100 : Number(0, 2_000)).Distinct().Order().ToList();
        // Half of the marks are bands of their own; the others belong to one side.
        decimal? from = null;
        var fromIncluded = false;
        foreach (var mark in marks)
        {
            var side = random.Next(3);
            bands.Add((JsonNode)Band(from, fromIncluded, mark, side == 0));
            if (side == 1)
            {
                bands.Add((JsonNode)Band(mark, true, mark, true));
            }
            from = mark;
            fromIncluded = side == 2;
        }
        bands.Add((JsonNode)Band(from, fromIncluded, null, false));
        foreach (var state in States.Where(_ => random.Next(2) == 0))
        {
            bands.Add((JsonNode)new JsonObject { ["state"] = state, ["points"] = -Number(0, 5) });
        }
        rule["bands"] = bands;
    }

    private JsonObject Band(decimal? from, bool fromIncluded, decimal? to, bool toIncluded)
    {
        var band = new JsonObject { ["points"] = Number(-5, 10) };
        if (from is { } lower)
        {
            band["from"] = lower;
            band["fromIncluded"] = fromIncluded;
        }
        if (to is { } upper)
        {
            band["to"] = upper;
            band["toIncluded"] = toIncluded;
        }
        return band;
    }

    private void Ladder(JsonObject rule)
    {
        var rungs = new JsonArray();
        for (var at = 0; at < random.Next(1, 4); at++)
        {
            var when = new JsonArray();
            for (var condition = 0; condition < random.Next(1, 4); condition++)
            {
                var item = new JsonObject { [Of("indicator", "event")] = Title() };
                if (item.ContainsKey("indicator") && random.Next(2) == 0)
                {
                    item["of"] = "attainment";
                }
                switch (random.Next(5))
                {
                    case 0:
                        item["equal"] = Number(0, 9);
                        break;
                    case 1:
                        item["moreThan"] = Number(0, 9);
                        item["lessThan"] = 10 + Number(0, 9);
                        break;
                    case 2:
                        item["atMost"] = Number(0, 9);
                        break;
                    case 3:
                        item["atLeast"] = Number(0, 9);
                        item["atMost"] = 10 + Number(0, 9);
                        break;
                    default:
                        item["atLeast"] = Number(0, 9);
                        break;
                }
                when.Add((JsonNode)item);
            }
            rungs.Add((JsonNode)new JsonObject { ["points"] = Number(0, 5), ["when"] = when });
        }
        rule["rungs"] = rungs;
    }

    private void Classes(JsonObject rule, int deeper)
    {
        rule["attribute"] = Title();
        rule["cases"] = random.Next(2) == 0
            ? new JsonArray(
                new JsonObject { ["is"] = new JsonArray("miền núi; cao", "\"a\""), ["rule"] = Rule(deeper) },
                new JsonObject { ["is"] = "các đơn vị khác", ["rule"] = Rule(deeper) },
                new JsonObject { ["rule"] = Rule(deeper) }
            )
            : new JsonArray(
                new JsonObject { ["to"] = 1000, ["toIncluded"] = true, ["rule"] = Rule(deeper) },
                new JsonObject { ["from"] = 1000, ["rule"] = Rule(deeper) }
            );
    }

    private void Node(JsonObject node)
    {
        Maybe(node, "aggregate", Of("sum", "weightedMean", "geometricMean", "harmonicMean", "minimum", "maximum"));
        Maybe(node, "scaleTo", Number(1, 100));
        Maybe(node, "cap", Number(1, 100));
        Maybe(node, "floor", -Number(1, 100));
        Maybe(node, "round", random.Next(0, decimals + 1));
        Maybe(node, "minimumPresent", Number(0, 100) / 100);
        Maybe(node, "note", Title() + "\nhai dòng: một ghi chú");
    }

    private JsonObject Reference() => new() { ["document"] = "157/KH-UBND", ["article"] = Title(), ["note"] = "a: b; c" };

    private string Peers() => Of("bloc", "ruleBook", "khối", "thuộc tính: vùng", "nhom");

    private void Maybe(JsonObject target, string word, JsonNode? value)
    {
        if (random.Next(4) == 0)
        {
            target[word] = value;
        }
    }

    private string Of(params string[] words) => words[random.Next(words.Length)];

    private string Day() => new DateOnly(random.Next(1990, 2030), random.Next(1, 13), random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private decimal Number(int least, int most) => random.Next(least * 1_000, most * 1_000 + 1) / 1_000m;

    /// <summary>Texts that look like something else, as titles do.</summary>
    private string Title() =>
        Of(
            "Giảm tỷ lệ hộ nghèo",
            "=1+2",
            "- gạch đầu dòng",
            "\"Xanh - sạch - đẹp\"",
            "mô hình \"Ba sạch\": nhân rộng",
            " khoảng trắng ở hai đầu ",
            "0,5",
            "12.000",
            "Tổng cộng",
            "a; b; \"c\"",
            "dòng một\ndòng hai",
            "đúng 100 %",
            "TRUE",
            "28/01/2025",
            "#N/A",
            "x",
            "từ 95 % đến dưới 100 %: 2"
        );
}

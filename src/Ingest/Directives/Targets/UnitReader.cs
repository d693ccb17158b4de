using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads the unit after a figure (đọc đơn vị tính): "%", "điểm %", "nghìn tỷ đồng", "tạ/ha", "hộ/năm".</summary>
internal static class UnitReader
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["usd"] = "USD", ["đô la mỹ"] = "USD", ["đô la"] = "USD", ["vnđ"] = "đồng", ["vnd"] = "đồng", ["đ"] = "đồng", ["héc ta"] = "ha",
        ["hecta"] = "ha", ["htx"] = "hợp tác xã", ["ki lô mét"] = "km", ["ki lô gam"] = "kg", ["kw"] = "kW", ["kwh"] = "kWh", ["mw"] = "MW",
        ["mwh"] = "MWh", ["gwh"] = "GWh", ["mva"] = "MVA", ["mwp"] = "MWp", ["mbps"] = "Mbps", ["mét vuông"] = "m2", ["mét khối"] = "m3",
        ["mét"] = "m", ["euro"] = "EUR", ["teu"] = "TEU", ["gbps"] = "Gbps", ["kwp"] = "kWp", ["kva"] = "kVA", ["trạm bts"] = "trạm BTS",
    };

    /// <summary>"gấp đôi" has its unit, times, in the word.</summary>
    public static UnitReading Doubling(int end) => new(UnitKind.Times, "lần", end, end, null);

    /// <param name="counted">True where words before the figure promise a count, so that an unknown noun may be its unit.</param>
    /// <returns>Null where the figure counts parts of a text, or nothing that is known.</returns>
    public static UnitReading? Read(IReadOnlyList<Token> tokens, int from, int limit, bool counted)
    {
        var unit = Rate(tokens, from, limit) ?? Scaled(tokens, from, limit) ?? (counted ? Unknown(tokens, from, limit) : null);
        return unit is null ? null : WithPer(tokens, unit, limit);
    }

    private static UnitReading? Rate(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var key = at < limit ? tokens[at].Key : "";
        var second = at + 1 < limit ? tokens[at + 1].Key : "";
        var third = at + 2 < limit ? tokens[at + 2].Key : "";
        return (key, second, third) switch
        {
            ("%", _, _) => new UnitReading(UnitKind.Rate, "%", at, at + 1, null),
            ("‰", _, _) => new UnitReading(UnitKind.Rate, "‰", at, at + 1, null),
            ("phần", "trăm", _) => new UnitReading(UnitKind.Rate, "%", at, at + 2, null),
            ("phần", "nghìn", _) => new UnitReading(UnitKind.Rate, "‰", at, at + 2, null),
            ("điểm", "%", _) => new UnitReading(UnitKind.Points, "điểm %", at, at + 2, null),
            ("điểm", "‰", _) => new UnitReading(UnitKind.Points, "điểm ‰", at, at + 2, null),
            ("điểm", "phần", "trăm") => new UnitReading(UnitKind.Points, "điểm %", at, at + 3, null),
            ("điểm", "trường", _) => null,
            ("điểm", "du", _) => null,
            ("điểm", _, _) => new UnitReading(UnitKind.Score, "điểm", at, at + 1, null),
            _ => null,
        };
    }

    private static UnitReading? Scaled(IReadOnlyList<Token> tokens, int from, int limit)
    {
        var at = from;
        while (at < limit && UnitWords.Scales.Contains(tokens[at].Key))
        {
            at++;
        }
        var (length, kind) = UnitWords.Units.At(tokens, at, limit);
        var (structure, _) = UnitWords.Structure.At(tokens, at, limit);
        if (length > 0 && length > structure - (Is(tokens, at, "tiêu") ? 1 : 0))
        {
            return new UnitReading(kind, Join(tokens, from, at, at + length), from, at + length, null);
        }
        if (structure > 0 || at == from)
        {
            return null;
        }
        // "1.250 tỷ" is money; "12 nghìn" counts whatever noun follows.
        return tokens[at - 1].Key is "tỷ" or "triệu"
            ? new UnitReading(UnitKind.Money, Join(tokens, from, at, at) + " đồng", from, at, null)
            : null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int at, string key) => at < tokens.Count && tokens[at].Is(key);

    /// <summary>A bare figure, or a noun that the lists do not know.</summary>
    private static UnitReading? Unknown(IReadOnlyList<Token> tokens, int from, int limit)
    {
        if (from >= limit || !tokens[from].IsWord || TimeWords.Deadline.IsAt(tokens, from, limit) || ComparatorWords.After.IsAt(tokens, from, limit))
        {
            return new UnitReading(UnitKind.None, null, from, from, null);
        }
        if (UnitWords.Structure.IsAt(tokens, from, limit) || tokens[from].IsCapital || VerbWords.Predicates.IsAt(tokens, from, limit))
        {
            return null;
        }
        var end = from + 1;
        if (end < limit && tokens[end].IsWord && !tokens[end].IsCapital && !VerbWords.Predicates.IsAt(tokens, end, limit))
        {
            end++;
        }
        return new UnitReading(UnitKind.Count, Join(tokens, from, from, end), from, end, null);
    }

    private static string Join(IReadOnlyList<Token> tokens, int from, int unitFrom, int end)
    {
        var unit = string.Join(' ', Enumerable.Range(unitFrom, end - unitFrom).Select(index => tokens[index].Key));
        var scales = Enumerable.Range(from, unitFrom - from).Select(index => tokens[index].Key);
        return string.Join(' ', scales.Append(Names.GetValueOrDefault(unit, unit)).Where(part => part.Length > 0));
    }

    /// <summary>Adds "/người/năm", "/ha", "/vạn dân"; a lone "/năm" is the period.</summary>
    private static UnitReading WithPer(IReadOnlyList<Token> tokens, UnitReading unit, int limit)
    {
        var pers = new List<string>();
        var at = unit.End;
        string? period = null;
        while (at < limit && (tokens[at].Is("/") || IsPerPeople(tokens, at, limit)))
        {
            var figure = at + 1 < limit && (tokens[at + 1].IsNumber || tokens[at + 1].Is("một")) ? 1 : 0;
            var (length, _) = UnitWords.Per.At(tokens, at + 1 + figure, limit);
            if (length == 0 && figure == 1 && at + 2 < limit && tokens[at + 2].IsWord)
            {
                // "112 bé trai/100 bé gái": whatever noun follows the second figure.
                length = at + 3 < limit && tokens[at + 3].IsWord ? 2 : 1;
            }
            if (length == 0)
            {
                break;
            }
            var per = string.Join(' ', Enumerable.Range(at + 1 + figure, length).Select(index => tokens[index].Key));
            if (pers.Count == 0 && figure == 0 && per is "năm" or "quý" or "tháng" or "tuần")
            {
                period = "hàng " + per;
            }
            else
            {
                var many = figure == 1 && tokens[at + 1].Text is not ("1" or "01" or "một") ? tokens[at + 1].Text + " " : "";
                pers.Add("/" + many + per);
                period = null;
            }
            at += 1 + figure + length;
        }
        var text = unit.Text + string.Concat(pers);
        return unit with { Text = text.Length > 0 ? text : null, End = at, Period = period };
    }

    /// <summary>"trên 1 vạn dân", "trên một nghìn trẻ đẻ sống".</summary>
    private static bool IsPerPeople(IReadOnlyList<Token> tokens, int at, int limit)
    {
        if (!tokens[at].Is("trên"))
        {
            return false;
        }
        var figure = at + 1 < limit && (tokens[at + 1].IsNumber || tokens[at + 1].Is("một")) ? 1 : 0;
        return NotAMeasure.People.IsAt(tokens, at + 1 + figure, limit);
    }
}

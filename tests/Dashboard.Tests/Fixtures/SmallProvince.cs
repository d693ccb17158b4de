using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>
/// A province of four districts in one bloc and one late report, stored and published as an import and a score run
/// would. Scores are written in, not computed: these tests are about pages.
/// </summary>
internal static class SmallProvince
{
    public const string Bloc = "huyen";
    public const string Unit = "tan-uyen";

    public static readonly string Sha = new('a', 64);
    public static readonly string CorrectedSha = new('b', 64);

    private static readonly (string Code, string Name, decimal? Total, long? Rank, decimal First, decimal Second, decimal? Bonus, string State)[] Districts =
    [
        ("than-uyen", "Huyện Than Uyên", 96.4m, 1, 57.4m, 38m, 1m, "ranked"),
        ("tan-uyen", "Huyện Tân Uyên", 95.85m, 2, 57.35m, 39m, 0m, "ranked"),
        ("nam-nhun", "Huyện Nậm Nhùn", 92.6m, 3, 54.6m, 38m, 0m, "ranked"),
        ("sin-ho", "Huyện Sìn Hồ", null, null, 50m, 30m, null, "incomplete"),
    ];

    public static void Store(HomeFolder home, decimal growth = 8.2m)
    {
        using var write = LedgerWrite.Begin(home, "kiểm thử", FixedClock.At(2026, 1, 18), null, TestContext.Current.CancellationToken);
        StoreFacts(write);
        StoreResults(write, growth);
        _ = write.Commit();
    }

    /// <summary>Two days later the file of figures comes again, line 3 with another value and without line 2; and a district's figure comes twice, the second time after the year was closed.</summary>
    public static void StoreCorrected(HomeFolder home)
    {
        Store(home);
        using var write = LedgerWrite.Begin(home, "kiểm thử lại", FixedClock.At(2026, 1, 20), null, TestContext.Current.CancellationToken);
        Append(
            write,
            new TableRows(InputTables.Observations).Add(
                ("unit", "tinh"), ("indicator", "grdp"), ("period", "2025"), ("value", 8.45m), ("measure", "value"), ("status", "estimate"), ("known_by", "checked")
            ),
            "so-lieu.csv",
            CorrectedSha,
            3
        );
        Append(write, DistrictFigure(9m, new DateOnly(2025, 12, 20)), "bao-cao-huyen.csv");
        Append(write, DistrictFigure(9.5m, new DateOnly(2026, 1, 19)), "bao-cao-bo-sung.csv");
        _ = write.Commit();
    }

    private static TableRows DistrictFigure(decimal value, DateOnly day) =>
        new TableRows(InputTables.Observations).Add(
            ("unit", "than-uyen"), ("indicator", "grdp"), ("period", "2025"), ("value", value), ("measure", "value"), ("status", "official"), ("known_by", "checked"),
            ("submitted_at", day)
        );

    private static void StoreFacts(LedgerWrite write)
    {
        var units = new TableRows(InputTables.Units).Add(("code", "tinh"), ("name", "Tỉnh Mẫu"), ("kind", "tinh"));
        foreach (var district in Districts)
        {
            units.Add(("code", district.Code), ("name", district.Name), ("kind", "huyen"), ("parent", "tinh"));
        }
        units.Add(("code", "ngay-xua"), ("name", "Huyện Ngày Xưa"), ("kind", "huyen"), ("parent", "tinh"), ("valid_to", new DateOnly(2019, 12, 31)));
        Append(write, units, "don-vi.csv");
        Append(write, new TableRows(InputTables.UnitAliases).Add(("unit", Unit), ("alias", "H. Tân Uyên")), "ten-khac.csv");
        Append(
            write,
            new TableRows(InputTables.UnitChanges).Add(("effective", new DateOnly(2020, 1, 1)), ("kind", "rename"), ("from", "ngay-xua"), ("to", Unit)),
            "thay-doi.csv"
        );
        Append(
            write,
            new TableRows(InputTables.Blocs)
                .Add(("year", 2024), ("bloc", Bloc), ("name", "Khối các huyện"))
                .Add(("year", 2025), ("bloc", Bloc), ("name", "Khối các huyện"), ("head", "than-uyen")),
            "khoi.csv"
        );
        var members = new TableRows(InputTables.BlocMembers);
        foreach (var district in Districts)
        {
            members.Add(("year", 2025), ("bloc", Bloc), ("unit", district.Code));
        }
        Append(write, members, "thanh-vien.csv");
        Append(
            write,
            new TableRows(InputTables.Indicators)
                .Add(("code", "grdp"), ("name", "Tăng trưởng GRDP"), ("unit_of_measure", "%"), ("direction", "higher"), ("accumulation", "level"), ("aggregation", "none"))
                .Add(("code", "poverty"), ("name", "Tỷ lệ hộ nghèo"), ("unit_of_measure", "%"), ("direction", "lower"), ("accumulation", "level"), ("aggregation", "none")),
            "chi-tieu.csv"
        );
        Append(
            write,
            new TableRows(InputTables.Observations)
                .Add(("unit", "tinh"), ("indicator", "grdp"), ("period", "2025-H1"), ("value", 6.88m), ("measure", "value"), ("status", "preliminary"), ("known_by", "checked"))
                .Add(("unit", "tinh"), ("indicator", "grdp"), ("period", "2025"), ("value", 8.2m), ("measure", "value"), ("status", "estimate"), ("known_by", "checked")),
            "so-lieu.csv"
        );
        Append(
            write,
            new TableRows(InputTables.Obligations)
                .Add(("code", "q1"), ("scope", "kind=huyen"), ("period", "2025-Q1"), ("due", new DateOnly(2025, 3, 25)))
                .Add(("code", "nam"), ("scope", "kind=huyen"), ("period", "2025"), ("due", new DateOnly(2025, 12, 15))),
            "nghia-vu.csv"
        );
        var submissions = new TableRows(InputTables.Submissions);
        foreach (var district in Districts)
        {
            submissions.Add(("unit", district.Code), ("obligation", "q1"), ("submitted_at", new DateOnly(2025, 3, district.Code is Unit ? 28 : 20)));
        }
        submissions.Add(("unit", "than-uyen"), ("obligation", "nam"), ("submitted_at", new DateOnly(2025, 12, 10)), ("document", "BC 45/BC-UBND"));
        Append(write, submissions, "da-nop.csv");
    }

    private static void StoreResults(LedgerWrite write, decimal growth)
    {
        write.ReplaceResults(
            new TableRows(ResultTables.Attainments)
                .Add(
                    ("year", 2025), ("period", "2025"), ("position", 0), ("indicator", "grdp"), ("scope", "tinh"), ("unit", "tinh"), ("assigned_by", "tỉnh"),
                    ("change", "level"), ("comparator", "atLeast"), ("target", 8m), ("unit_of_measure", "%"), ("effective", new DateOnly(2025, 8, 1)),
                    ("earlier_target", 7m), ("actual", growth), ("actual_period", "2025"), ("actual_status", "estimate"), ("attainment", (double)(growth / 8m)),
                    ("state", growth > 8 ? "exceeded" : "missed"), ("last_year", 7.5m), ("target_document", "Chỉ thị 09/CT-UBND"), ("quote", "khoảng 7 %"),
                    ("file", "so-lieu.csv"), ("cell", "D3")
                )
                .Add(
                    ("year", 2025), ("period", "2025"), ("position", 1), ("indicator", "poverty"), ("scope", "vung=ngheo"), ("change", "decreaseBy"),
                    ("comparator", "equal"), ("target", 5.82m), ("unit_of_measure", "%"), ("state", "noData"), ("reason", "chưa có số liệu của các huyện nghèo"),
                    ("target_document", "Chỉ thị 09/CT-UBND")
                )
                .Add(UnitTarget("than-uyen", 2, "tỉnh", "exceeded"))
                .Add(UnitTarget("than-uyen", 3, "HĐND huyện", "missed"))
                .Add(UnitTarget("nam-nhun", 4, "tỉnh", "missed"))
                .Add(UnitTarget("sin-ho", 5, "tỉnh", "notAssigned"))
                .Table
        );
        write.ReplaceResults(
            new TableRows(ResultTables.ScoreRuns)
                .Add(("year", 2025), ("bloc", Bloc), ("rule_book", "huyen"), ("rule_book_version", 2), ("as_of", new DateOnly(2025, 12, 31)), ("units", 4), ("ranked", 3))
                .Table
        );
        write.ReplaceByKey(
            new TableRows(ResultTables.RuleBooks)
                .Add(
                    ("id", "huyen"), ("version", 2), ("year", 2025), ("title", "Bảng tiêu chí khối huyện"), ("signed", new DateOnly(2025, 1, 26)),
                    ("effective", new DateOnly(2025, 1, 26)), ("json", RuleBookJson), ("file", "rulebook-huyen.json")
                )
                .Table,
            "id",
            "version"
        );
        var standings = new TableRows(ResultTables.Standings);
        var totals = new TableRows(ResultTables.Totals);
        var scores = new TableRows(ResultTables.Scores);
        var place = 0;
        foreach (var district in Districts)
        {
            standings.Add(
                ("year", 2025), ("bloc", Bloc), ("unit", district.Code), ("name", district.Name), ("total", district.Total),
                ("total_shown", district.Total is { } total ? total.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : null),
                ("rank", district.Rank), ("state", district.State)
            );
            totals.Add(
                ("year", 2025), ("bloc", Bloc), ("unit", district.Code), ("position", place++), ("base", district.First + district.Second),
                ("bonus", district.Bonus ?? 0m), ("penalty", district.Code is Unit ? 0.5m : 0m), ("self_total", 97m),
                ("reason", district.State is "incomplete" ? "thiếu số liệu tiêu chí I.2" : null)
            );
            Scores(scores, district.Code, district.First, district.Second, district.Bonus);
        }
        write.ReplaceResults(standings.Table);
        write.ReplaceResults(totals.Table);
        write.ReplaceResults(scores.Table);
        write.RecordImport(
            new ImportRecord
            {
                Files = new TableRows(ResultTables.SourceFiles).Add(("file", "so-lieu.csv"), ("sha256", Sha), ("bytes", 512)).Table,
                Counts = new TableRows(ResultTables.ImportCounts)
                    .Add(("file", "so-lieu.csv"), ("sha256", Sha), ("table", "observations"), ("read", 3), ("accepted", 2), ("rejected", 1), ("empty", 0), ("left_out", 0))
                    .Table,
                Rejections = new TableRows(ResultTables.Rejections)
                    .Add(
                        ("table", "observations"), ("row_text", "tinh\tgrdp\t2025\t1,2,5"), ("reasons", "\"1,2,5\" không phải là số."),
                        ("reasons_en", "\"1,2,5\" is not a number."), ("codes", "120"), ("file", "so-lieu.csv"), ("cell", "A4")
                    )
                    .Table,
                Findings = new TableRows(ResultTables.Findings).Table,
            }
        );
        write.ReplaceResults(
            new TableRows(ResultTables.Findings)
                .Add(
                    ("code", 301), ("kind", "CapExceeded"), ("severity", "error"), ("stage", "score"), ("year", 2025), ("bloc", Bloc), ("unit", Unit), ("subject", "II"),
                    ("tag", "Vượt mức trần"), ("tag_en", "Over the cap"), ("message", "Huyện Tân Uyên tự chấm thưởng 4,0; tối đa 2,0."),
                    ("message_en", "Huyện Tân Uyên gave itself 4.0; the cap is 2.0."), ("remedy", "Sửa bản tự chấm."), ("remedy_en", "Correct the self-score."),
                    ("file", "tu-cham.xlsx"), ("sheet", "Tự chấm"), ("cell", "F17")
                )
                .Table,
            ("stage", "score")
        );
        write.ReplaceResults(new TableRows(ResultTables.Notices).Add(("notice", "Số liệu mẫu"), ("notice_en", "Sample data")).Table);
    }

    private static (string, object?)[] UnitTarget(string unit, int position, string setter, string state) =>
        [
            ("year", 2025), ("period", "2025"), ("position", position), ("indicator", "grdp"), ("scope", unit), ("unit", unit), ("assigned_by", setter),
            ("change", "level"), ("comparator", state is "notAssigned" ? "none" : "atLeast"), ("target", state is "notAssigned" ? null : state is "missed" ? 10m : 8m),
            ("unit_of_measure", "%"), ("actual", state is "notAssigned" ? null : 9m), ("attainment", state is "notAssigned" ? null : state is "missed" ? 0.9 : 1.125),
            ("state", state),
        ];

    private static void Scores(TableRows scores, string unit, decimal first, decimal second, decimal? bonus)
    {
        var missing = bonus is null;
        Score("huyen", null, 0, 0, "Bảng tiêu chí khối huyện", "node", 100, missing ? null : first + second, missing);
        Score("I", "huyen", 1, 1, "Kinh tế - xã hội", "node", 60, missing ? null : first, missing);
        Score("I.1", "I", 2, 2, "Tăng trưởng giá trị sản xuất", "leaf", 30, first - 27, false);
        Score("I.2", "I", 3, 2, "Giảm tỷ lệ hộ nghèo", "leaf", 30, missing ? null : 27, missing);
        Score("II", "huyen", 4, 1, "Công tác thi đua", "leaf", 40, second, false);
        Score("II.a", "II", 5, 2, "Mô hình được nhân rộng", "bonus", 2, bonus ?? 0, false);

        void Score(string code, string? parent, int position, int depth, string title, string kind, int maximum, decimal? points, bool isMissing) =>
            scores.Add(
                ("year", 2025), ("bloc", Bloc), ("unit", unit), ("criterion", code), ("parent", parent), ("position", position), ("depth", depth), ("title", title),
                ("kind", kind), ("maximum", (decimal)maximum), ("state", isMissing ? "missing" : "scored"), ("points", points),
                ("actual", code is "I.1" ? 9.1m : null), ("target", code is "I.1" ? 8.8m : null), ("attainment", code is "I.1" ? 9.1 / 8.8 : null),
                ("attainment_state", code is "I.1" ? "exceeded" : null), ("unit_of_measure", code is "I.1" ? "%" : null), ("self_points", kind is "node" ? null : points + 0.5m),
                ("rule", kind is "node" ? null : "Tỷ lệ hoàn thành × điểm chuẩn"), ("rule_en", kind is "node" ? null : "Attainment x maximum"),
                ("arithmetic", kind is "node" ? null : "min(1; 9,10 ÷ 8,80) × 30 = 30,00"), ("arithmetic_en", kind is "node" ? null : "min(1; 9.10 ÷ 8.80) × 30 = 30.00"),
                ("clause", code is "I.1" ? "Mục I" : null), ("document", code is "I.1" ? "BC 45/BC-UBND" : null), ("file", code is "I.1" ? "so-lieu.csv" : null),
                ("cell", code is "I.1" ? "D3" : null)
            );
    }

    private static void Append(LedgerWrite write, TableRows rows, string file) => Append(write, rows, file, Sha, 2);

    private static void Append(LedgerWrite write, TableRows rows, string file, string sha256, int first) =>
        _ = write.AppendFacts(
            new FactBatch
            {
                Rows = rows.Table,
                Places = [.. Enumerable.Range(first, rows.Table.RowCount).Select(line => new SourceLocation(file, null, "D" + line.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
                FileSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = sha256 },
            }
        );

    private const string RuleBookJson = """
        {
          "id": "huyen", "title": "Bảng tiêu chí khối huyện", "year": 2025, "version": 2, "signed": "2025-01-26", "effective": "2025-01-26",
          "blocs": ["huyen"], "arithmetic": "points", "maximum": 100,
          "criteria": [
            { "code": "I", "title": "Kinh tế - xã hội", "maximum": 60, "criteria": [
              { "code": "I.1", "title": "Tăng trưởng giá trị sản xuất", "maximum": 30, "indicator": "grdp", "rule": { "kind": "proportional" } },
              { "code": "I.2", "title": "Giảm tỷ lệ hộ nghèo", "maximum": 30, "indicator": "poverty", "rule": { "kind": "passFail" } } ] },
            { "code": "II", "title": "Công tác thi đua", "maximum": 40, "rule": { "kind": "entered" },
              "bonus": { "cap": 2, "rules": [ { "code": "II.a", "title": "Mô hình được nhân rộng", "rule": { "kind": "perCase", "event": "model", "points": 1, "cap": 2 } } ] } }
          ]
        }
        """;
}

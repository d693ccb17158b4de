namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>
/// The form of a rule book as a workbook (mẫu Excel của bảng tiêu chí): sheets, columns, labels and words, once for
/// the writer and the reader.
/// </summary>
public static class RuleBookForm
{
    public const string Table = "Bảng tiêu chí";
    public const string Settings = "Quy định chung";
    public const string TieBreaks = "Khi bằng điểm";
    public const string Ratings = "Xếp loại";
    public const string Disqualifications = "Không xếp loại";
    public const string WordLists = "Từ dùng";
    public const string Total = "Tổng cộng";

    /// <summary>Kinds of rows; blank is a section or a criterion.</summary>
    public const string SectionRow = "Mục";
    public const string CriterionRow = "Tiêu chí";
    public const string BonusRow = "Thưởng";
    public const string PenaltyRow = "Trừ";

    /// <summary>A class of units; a class inside a class is "Nhóm đơn vị 2" and so on.</summary>
    public const string ClassRow = "Nhóm đơn vị";

    public const string Yes = "Có";
    public const string No = "Không";

    public const string AllOthers = "các đơn vị khác";

    /// <summary>Before the texts of a class.</summary>
    public const string ClassIs = "là";

    public const string PeersBloc = "khối";
    public const string PeersBook = "cùng bảng tiêu chí";

    /// <summary>Before the attribute that makes the group.</summary>
    public const string PeersAttribute = "thuộc tính";

    /// <summary>The line that opens a case of a ladder; its conditions follow, each a line.</summary>
    public const string Rung = "Trường hợp";

    public const string ConditionValue = "chỉ tiêu";
    public const string ConditionAttainment = "tỷ lệ hoàn thành";
    public const string ConditionEvent = "số vụ";

    public static SheetWords Kinds { get; } =
        new(
            "cách chấm",
            ("proportional", "Theo tỷ lệ"),
            ("share", "Theo tỷ trọng"),
            ("bands", "Theo khung"),
            ("passFail", "Đạt hoặc không"),
            ("perCase", "Theo số vụ"),
            ("stair", "Bậc thang"),
            ("shortfall", "Trừ theo mức hụt"),
            ("ladder", "Theo trường hợp"),
            ("byClass", "Theo nhóm đơn vị"),
            ("leader", "Dẫn đầu khối"),
            ("topOfGroup", "So với số cao nhất"),
            ("peerMean", "So với bình quân"),
            ("goalposts", "Theo hai mốc"),
            ("minMax", "Giữa thấp nhất và cao nhất"),
            ("zScore", "Điểm chuẩn hóa z"),
            ("percentileRank", "Hạng phần trăm"),
            ("rankPoints", "Điểm theo hạng"),
            ("power", "Hàm lũy thừa"),
            ("entered", "Chấm trực tiếp")
        );

    public static SheetWords Aggregates { get; } =
        new(
            "cách tổng hợp",
            ("sum", "Cộng"),
            ("weightedMean", "Bình quân có trọng số"),
            ("geometricMean", "Trung bình nhân"),
            ("harmonicMean", "Trung bình điều hòa"),
            ("minimum", "Thấp nhất"),
            ("maximum", "Cao nhất")
        );

    /// <summary>What stands in the column of the rule: of a criterion its rule, of a section how it adds up.</summary>
    public static SheetWords KindsAndAggregates { get; } = new("cách chấm", [.. Kinds.All, .. Aggregates.All]);

    public static SheetWords Rows { get; } =
        new(
            "loại dòng",
            ("section", SectionRow),
            ("criterion", CriterionRow),
            ("bonus", BonusRow),
            ("penalty", PenaltyRow),
            ("class", ClassRow)
        );

    public static SheetWords YesNo { get; } = new("có hay không", ("true", Yes), ("false", No));

    public static SheetWords NotAssigned { get; } =
        new(
            "khi không giao",
            ("incomplete", "chưa quy định"),
            ("exclude", "không tính, quy đổi mục"),
            ("zero", "0 điểm"),
            ("full", "đủ điểm"),
            ("topOfGroup", "so với số cao nhất nhóm không giao")
        );

    public static SheetWords Missing { get; } =
        new(
            "khi thiếu số liệu",
            ("incomplete", "chưa đủ số liệu"),
            ("zero", "0 điểm"),
            ("skip", "không tính, quy đổi mục"),
            ("peerMean", "bình quân điểm của nhóm")
        );

    public static SheetWords Subjects { get; } =
        new(
            "căn cứ",
            ("attainment", "tỷ lệ hoàn thành"),
            ("value", "số thực hiện"),
            ("count", "số vụ"),
            ("daysLate", "số ngày trễ")
        );

    public static SheetWords Gives { get; } =
        new("điểm của khung", ("points", "là điểm"), ("adjust", "cộng vào điểm chuẩn"));

    public static SheetWords BandStates { get; } =
        new(
            "trường hợp của khung",
            ("noPlan", "không có kế hoạch"),
            ("notAssigned", "không giao"),
            ("missing", "không có số liệu")
        );

    public static SheetWords Transforms { get; } = new("thang", ("none", "thường"), ("ln", "ln"), ("log10", "log10"));

    public static SheetWords PowerBases { get; } =
        new("cơ số", ("xMinusOffset", "số thực hiện − mốc"), ("offsetMinusX", "mốc − số thực hiện"));

    public static SheetWords Roundings { get; } =
        new(
            "cách làm tròn",
            ("halfAwayFromZero", "5 làm tròn lên"),
            ("halfEven", "5 về số chẵn"),
            ("floor", "bỏ phần lẻ"),
            ("ceiling", "làm tròn lên")
        );

    public static SheetWords Arithmetics { get; } = new("cách tính", ("points", "điểm"), ("index", "chỉ số tổng hợp"));

    public static SheetWords RankOns { get; } =
        new("xếp hạng theo tổng", ("exact", "chính xác"), ("rounded", "đã làm tròn"));

    public static SheetWords RankBys { get; } =
        new("xếp hạng theo", ("total", "tổng điểm"), ("rating", "xếp loại, rồi tổng điểm"));

    public static SheetWords Stages { get; } =
        new("bước chấm", ("self", "tự chấm"), ("bloc", "khối chấm"), ("appraisal", "thẩm định"), ("council", "hội đồng"));

    public static SheetWords TieBreakKinds { get; } =
        new(
            "xét theo",
            ("criterion", "Điểm tiêu chí"),
            ("event", "Số vụ"),
            ("obligation", "Ngày nộp báo cáo"),
            ("indicator", "Số liệu chỉ tiêu"),
            ("vote", "Bỏ phiếu"),
            ("share", "Đồng hạng")
        );

    public static SheetWords Orders { get; } =
        new(
            "đứng trước khi",
            ("higher", "cao hơn"),
            ("lower", "thấp hơn"),
            ("fewer", "ít hơn"),
            ("more", "nhiều hơn"),
            ("earlier", "sớm hơn"),
            ("later", "muộn hơn")
        );

    /// <summary>Above the table of criteria.</summary>
    public static IReadOnlyList<SheetField> Header { get; } =
        [
            new("title", "Tên bảng", SheetValue.Text),
            new("id", "Mã bảng", SheetValue.Text),
            new("year", "Năm", SheetValue.Number),
            new("version", "Phiên bản", SheetValue.Number),
            new("blocs", "Khối (mã, cách nhau bằng ;)", SheetValue.Texts),
            new("reference.document", "Văn bản", SheetValue.Text),
            new("reference.article", "Điều, mục", SheetValue.Text),
            new("reference.note", "Ghi chú văn bản", SheetValue.Text),
            new("signed", "Ngày ký", SheetValue.Date),
            new("effective", "Ngày hiệu lực", SheetValue.Date),
        ];

    /// <summary>The sheet of settings; a blank cell is the plain default.</summary>
    public static IReadOnlyList<SheetField> General { get; } =
        [
            new("arithmetic", "Cách tính", SheetValue.Word, Arithmetics, "điểm: cộng chính xác; chỉ số: số thực, như HDI"),
            new("leafDecimals", "Số lẻ của điểm tiêu chí", SheetValue.Number, null, "mỗi tiêu chí làm tròn một lần; mặc định 4"),
            new("displayDecimals", "Số lẻ hiển thị", SheetValue.Number, null, "mặc định 2"),
            new("publishedDecimals", "Số lẻ công bố", SheetValue.Number, null, "cho chỉ số tổng hợp"),
            new("rounding", "Cách làm tròn", SheetValue.Word, Roundings),
            new("rankOn", "Xếp hạng trên tổng", SheetValue.Word, RankOns),
            new("rankBy", "Xếp hạng theo", SheetValue.Word, RankBys),
            new("totalCap", "Trần tổng điểm", SheetValue.Number, null, "trống: điểm thưởng được vượt điểm chuẩn"),
            new("tolerance", "Dung sai khi xét đạt", SheetValue.Percent, null, "phần của chỉ tiêu, mặc định 0 %"),
            new("atRisk", "Ngưỡng nguy cơ", SheetValue.Percent, null, "so với tiến độ, mặc định 90 %"),
            new("equalWithin", "Coi là bằng nhau trong khoảng", SheetValue.Number, null, "cho chỉ số tổng hợp"),
            new("assignedBy", "Dùng chỉ tiêu do cấp giao", SheetValue.Text),
            new("override", "Thẩm định, hội đồng được thay điểm tính", SheetValue.Flag),
            new("aggregate", "Tổng của bảng là", SheetValue.Word, Aggregates),
            new("scaleTo", "Quy đổi tổng về", SheetValue.Number),
            new("cap", "Trần của tổng các mục", SheetValue.Number),
            new("floor", "Sàn của tổng các mục", SheetValue.Number),
            new("round", "Số lẻ của tổng các mục", SheetValue.Number),
            new("minimumPresent", "Tỷ lệ tiêu chí phải có số liệu", SheetValue.Percent),
            new("note", "Ghi chú chung", SheetValue.Text),
            new("robustness.draws", "Độ vững: số lần thử", SheetValue.Number, null, "mặc định 10000"),
            new("robustness.spread", "Độ vững: biên độ trọng số", SheetValue.Percent, null, "mặc định 25 %"),
            new("robustness.seed", "Độ vững: số khởi đầu", SheetValue.Number),
            new("robustness.top", "Độ vững: tốp đầu", SheetValue.Number),
            new("perturb", "Độ vững: các cấp được thử", SheetValue.Numbers),
        ];

    /// <summary>Lines "tên: giá trị" in the column of further settings of a criterion, a bonus or a penalty.</summary>
    public static IReadOnlyList<SheetField> Further { get; } =
        [
            new("weight", "Trọng số", SheetValue.Number),
            new("min", "Điểm thấp nhất", SheetValue.Number),
            new("assignedBy", "Cấp giao", SheetValue.Text),
            new("peersForMissing", "Nhóm tính thay", SheetValue.Peers),
            new("override", "Được thay điểm tính", SheetValue.Flag),
            new("scaleTo", "Quy đổi về", SheetValue.Number),
            new("cap", "Trần", SheetValue.Number),
            new("floor", "Sàn", SheetValue.Number),
            new("round", "Số lẻ", SheetValue.Number),
            new("minimumPresent", "Tỷ lệ phải có số liệu", SheetValue.Percent),
            new("reference.document", "Văn bản", SheetValue.Text),
            new("reference.article", "Điều, mục", SheetValue.Text),
            new("reference.note", "Ghi chú văn bản", SheetValue.Text),
        ];

    public static IReadOnlyList<SheetField> Rating { get; } =
        [
            new("name", "Xếp loại", SheetValue.Text),
            new("nameEnglish", "Tiếng Anh", SheetValue.Text),
            new("atLeast", "Từ điểm", SheetValue.Number),
            new("noCriterionAtZero", "Không tiêu chí nào 0 điểm", SheetValue.Flag, YesNo),
            new("unlessEvent", "Trừ khi có vụ việc", SheetValue.Texts),
        ];

    public static IReadOnlyList<SheetField> Disqualification { get; } =
        [
            new("event", "Vụ việc", SheetValue.Text),
            new("missingStage", "Thiếu điểm của bước", SheetValue.Word, Stages),
            new("reason", "Lý do", SheetValue.Text),
            new("reasonEnglish", "Lý do bằng tiếng Anh", SheetValue.Text),
        ];

    /// <summary>The tie-break's columns: what is looked at, its code, and who goes first.</summary>
    public static IReadOnlyList<SheetField> TieBreak { get; } =
        [
            new("kind", "Xét theo", SheetValue.Word, TieBreakKinds),
            new("code", "Mã tiêu chí, vụ việc, báo cáo hoặc chỉ tiêu", SheetValue.Text),
            new("order", "Đứng trước khi", SheetValue.Word, Orders),
        ];

    /// <summary>The lines of a rule, without its bands, rungs and classes, which have a form of their own.</summary>
    public static IReadOnlyList<SheetField> Rule(string kind) =>
        kind switch
        {
            "proportional" =>
            [
                Indicator,
                new("floor", "Tỷ lệ thấp nhất được điểm", SheetValue.Percent),
                new("cap", "Tỷ lệ tính điểm cao nhất", SheetValue.Percent),
            ],
            "share" => [new("part", "Tử số", SheetValue.Text), new("whole", "Mẫu số", SheetValue.Text)],
            "bands" =>
            [
                Indicator,
                Of,
                new("gives", "Điểm của khung", SheetValue.Word, Gives),
                Event,
                Obligation,
            ],
            "perCase" =>
            [
                Event,
                new("points", "Điểm mỗi vụ", SheetValue.Number),
                new("cap", "Tối đa", SheetValue.Number),
            ],
            "stair" =>
            [
                Indicator,
                Of,
                Event,
                Obligation,
                new("from", "Mốc", SheetValue.Measure),
                new("first", "Qua mốc được", SheetValue.Number),
                new("step", "Mỗi bước", SheetValue.Measure),
                new("perStep", "Điểm mỗi bước", SheetValue.Number),
                new("cap", "Tối đa", SheetValue.Number),
            ],
            "shortfall" =>
            [
                Indicator,
                new("step", "Mỗi bước (điểm phần trăm)", SheetValue.Number),
                new("perStep", "Trừ mỗi bước", SheetValue.Number),
            ],
            "ladder" => [],
            "byClass" => [new("attribute", "Nhóm theo thuộc tính", SheetValue.Text)],
            "passFail" or "leader" or "topOfGroup" => [Indicator],
            "peerMean" or "minMax" or "percentileRank" => [Indicator, Peers],
            "goalposts" =>
            [
                Indicator,
                new("min", "Mốc 0 điểm", SheetValue.Number),
                new("max", "Mốc đủ điểm", SheetValue.Number),
                new("transform", "Thang", SheetValue.Word, Transforms),
            ],
            "zScore" =>
            [
                Indicator,
                new("mean", "Bình quân đặt lại", SheetValue.Number),
                new("sd", "Độ lệch chuẩn đặt lại", SheetValue.Number),
                Peers,
            ],
            "rankPoints" => [Indicator, new("table", "Điểm từ hạng 1", SheetValue.Numbers), Peers],
            "power" =>
            [
                Indicator,
                new("coefficient", "Hệ số", SheetValue.Number),
                new("offset", "Mốc", SheetValue.Number),
                new("exponent", "Số mũ", SheetValue.Number),
                new("base", "Cơ số", SheetValue.Word, PowerBases),
                new("round", "Làm tròn", SheetValue.Word, Roundings),
            ],
            "entered" => [new("min", "Điểm thấp nhất", SheetValue.Number)],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no form for this rule"),
        };

    /// <summary>True where the rule looks at the attainment: its marks are written in per cent.</summary>
    /// <param name="of">The rule's own word; null: its default.</param>
    public static bool IsAttainment(string kind, string? of) =>
        string.Equals(of ?? (kind is "bands" ? "attainment" : "value"), "attainment", StringComparison.Ordinal);

    private static readonly SheetField Indicator = new("indicator", "Chỉ tiêu", SheetValue.Text);
    private static readonly SheetField Of = new("of", "Căn cứ", SheetValue.Word, Subjects);
    private static readonly SheetField Event = new("event", "Vụ việc", SheetValue.Text);
    private static readonly SheetField Obligation = new("obligation", "Báo cáo", SheetValue.Text);
    private static readonly SheetField Peers = new("peers", "So với", SheetValue.Peers);
}

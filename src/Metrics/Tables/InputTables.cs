namespace ThiDua.Metrics.Tables;

/// <summary>
/// The tables that come in (bảng đầu vào) and are kept in the ledger. Column names, headers, defaults and
/// closed sets stand here once; import, ledger, exports and the data dictionary read them.
/// </summary>
public static class InputTables
{
    private static readonly Dictionary<string, string[]> Directions = Set(
        ("higher", ["cao hơn", "càng cao càng tốt", "tăng"]),
        ("lower", ["thấp hơn", "càng thấp càng tốt", "giảm"])
    );

    private static readonly Dictionary<string, string[]> Accumulations = Set(
        ("cumulative", ["lũy kế", "cộng dồn"]),
        ("period", ["trong kỳ", "kỳ"]),
        ("level", ["thời điểm", "mức"])
    );

    private static readonly Dictionary<string, string[]> AppliesTo = Set(
        ("self", ["riêng", "đơn vị"]),
        ("together", ["chung", "toàn bộ"]),
        ("each", ["từng đơn vị", "mỗi đơn vị"])
    );

    private static readonly Dictionary<string, string[]> Changes = Set(
        ("level", ["mức"]),
        ("decreaseBy", ["giảm"]),
        ("increaseBy", ["tăng"]),
        ("multiplyBy", ["gấp"])
    );

    private static readonly Dictionary<string, string[]> Comparators = Set(
        ("atLeast", [">=", "≥", "ít nhất", "tối thiểu", "trở lên"]),
        ("atMost", ["<=", "≤", "nhiều nhất", "tối đa", "không quá"]),
        ("moreThan", [">", "trên", "hơn"]),
        ("lessThan", ["<", "dưới"]),
        ("equal", ["=", "đạt", "bằng"]),
        ("about", ["~", "≈", "khoảng"]),
        ("between", ["từ đến", "trong khoảng"]),
        ("none", ["không giao", "không"])
    );

    private static readonly Dictionary<string, string[]> Measures = Set(
        ("value", ["giá trị"]),
        ("change", ["thay đổi", "mức thay đổi"])
    );

    private static readonly Dictionary<string, string[]> Statuses = Set(
        ("estimate", ["ước", "ước tính", "ước thực hiện"]),
        ("preliminary", ["sơ bộ"]),
        ("official", ["chính thức"])
    );

    private static readonly Dictionary<string, string[]> Knowledge = Set(
        ("self-reported", ["tự báo cáo", "đơn vị báo cáo"]),
        ("checked", ["đã kiểm tra", "đã thẩm định"]),
        ("independent", ["độc lập", "nguồn độc lập"])
    );

    private static readonly Dictionary<string, string[]> ChangeKinds = Set(
        ("merge", ["sáp nhập", "hợp nhất"]),
        ("split", ["chia tách", "tách"]),
        ("rename", ["đổi tên"]),
        ("move", ["chuyển"])
    );

    private static readonly Dictionary<string, string[]> Stages = Set(
        ("self", ["tự chấm"]),
        ("bloc", ["khối chấm", "khối"]),
        ("appraisal", ["thẩm định"]),
        ("council", ["hội đồng"])
    );

    private static readonly Dictionary<string, string[]> Validating = Set(
        ("range", ["khoảng", "trong khoảng"]),
        ("parts", ["tổng bằng các phần", "tổng các phần", "các phần"]),
        ("notBelow", ["không thấp hơn kỳ trước", "không giảm"]),
        ("lastYear", ["so cùng kỳ", "so với cùng kỳ năm trước", "cùng kỳ năm trước"]),
        ("sources", ["giữa các nguồn", "các nguồn giống nhau", "nguồn"])
    );

    private static readonly Dictionary<string, string[]> Severities = Set(
        ("info", ["thông tin", "để biết"]),
        ("warning", ["cảnh báo", "cần xem"]),
        ("error", ["lỗi", "phải xử lý"])
    );

    public static TableSchema Units { get; } = new()
    {
        Name = "units",
        Title = "đơn vị",
        TitleEnglish = "Units",
        KeepsUnknownColumns = true,
        Columns =
        [
            Key("code", ColumnType.Text, ["mã", "mã đơn vị"], "mã đơn vị, không đổi", "the unit's code, never reused"),
            Must("name", ColumnType.Text, ["tên", "tên đơn vị", "đơn vị"], "tên đầy đủ", "full name"),
            Must("kind", ColumnType.Text, ["loại", "cấp", "loại đơn vị"], "loại: tinh, huyen, xa, phuong, so ...", "kind: tinh, huyen, xa, phuong, so ..."),
            May("parent", ColumnType.Text, ["trực thuộc", "cấp trên", "mã cấp trên"], "mã đơn vị cấp trên", "code of the unit above"),
            May("valid_from", ColumnType.Date, ["hiệu lực từ", "từ ngày"], "ngày đầu tồn tại", "first day of existence"),
            May("valid_to", ColumnType.Date, ["hiệu lực đến", "đến ngày"], "ngày cuối tồn tại", "last day of existence"),
        ],
    };

    public static TableSchema UnitAliases { get; } = new()
    {
        Name = "unit_aliases",
        Title = "tên gọi khác",
        TitleEnglish = "Unit aliases",
        Columns =
        [
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("alias", ColumnType.Text, ["tên khác", "tên gọi khác", "viết tắt"], "tên khác của đơn vị", "another name of it"),
        ],
    };

    public static TableSchema UnitChanges { get; } = new()
    {
        Name = "unit_changes",
        Title = "thay đổi đơn vị",
        TitleEnglish = "Changes of units",
        Columns =
        [
            Key("effective", ColumnType.Date, ["ngày hiệu lực", "hiệu lực"], "ngày đầu của địa giới mới", "first day of the new map"),
            Must("kind", ColumnType.Text, ["loại thay đổi", "hình thức"], "sáp nhập, chia tách, đổi tên, chuyển", "merge, split, rename, move", ChangeKinds),
            Key("from", ColumnType.Text, ["từ đơn vị", "đơn vị cũ"], "mã đơn vị cũ", "code of the old unit"),
            Key("to", ColumnType.Text, ["đến đơn vị", "đơn vị mới"], "mã đơn vị mới", "code of the new unit"),
            May("share", ColumnType.Number, ["tỷ phần", "tỷ lệ chuyển"], "phần chuyển sang đơn vị mới, 0 đến 1", "part that goes to the new unit, 0 to 1"),
        ],
    };

    public static TableSchema Blocs { get; } = new()
    {
        Name = "blocs",
        Title = "khối thi đua",
        TitleEnglish = "Blocs",
        Columns =
        [
            Key("year", ColumnType.Integer, ["năm"], "năm", "year"),
            Key("bloc", ColumnType.Text, ["khối", "mã khối"], "mã khối", "bloc code"),
            Must("name", ColumnType.Text, ["tên khối", "tên"], "tên khối", "name of the bloc"),
            May("head", ColumnType.Text, ["trưởng khối"], "mã đơn vị trưởng khối", "code of the unit that leads it"),
        ],
    };

    public static TableSchema BlocMembers { get; } = new()
    {
        Name = "bloc_members",
        Title = "thành viên khối",
        TitleEnglish = "Bloc members",
        Columns =
        [
            Key("year", ColumnType.Integer, ["năm"], "năm", "year"),
            Key("bloc", ColumnType.Text, ["khối", "mã khối"], "mã khối", "bloc code"),
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            May("valid_from", ColumnType.Date, ["từ ngày"], "ngày vào khối", "first day in the bloc"),
            May("valid_to", ColumnType.Date, ["đến ngày"], "ngày cuối trong khối", "last day in the bloc"),
        ],
    };

    public static TableSchema Indicators { get; } = new()
    {
        Name = "indicators",
        Title = "danh mục chỉ tiêu",
        TitleEnglish = "Indicators",
        Columns =
        [
            Key("code", ColumnType.Text, ["mã", "mã chỉ tiêu"], "mã chỉ tiêu", "indicator code"),
            Must("name", ColumnType.Text, ["tên", "tên chỉ tiêu", "chỉ tiêu"], "tên chỉ tiêu", "name"),
            Must("unit_of_measure", ColumnType.Text, ["đơn vị tính", "đvt"], "đơn vị tính", "unit of measure"),
            Must("direction", ColumnType.Text, ["chiều", "chiều tốt"], "cao hơn hay thấp hơn là tốt", "which way is better", Directions),
            Must("accumulation", ColumnType.Text, ["cách lũy kế", "lũy kế"], "lũy kế, trong kỳ hay thời điểm", "cumulative, period or level", Accumulations),
            Must("aggregation", ColumnType.Text, ["cách tổng hợp", "tổng hợp"], "sum, mean, weighted:mã, ratio:tử/mẫu, none", "sum, mean, weighted:code, ratio:numerator/denominator, none"),
        ],
    };

    public static TableSchema Targets { get; } = new()
    {
        Name = "targets",
        Title = "chỉ tiêu được giao",
        TitleEnglish = "Targets",
        MainColumn = "value",
        KnownFrom = ["effective"],
        Columns =
        [
            Key("year", ColumnType.Integer, ["năm"], "năm", "year"),
            // Left out, the reader writes the year.
            OpenKey("period", ColumnType.Text, ["kỳ"], "kỳ: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09; trống: cả năm", "period; empty: the year"),
            Key("indicator", ColumnType.Text, ["chỉ tiêu", "mã chỉ tiêu"], "mã chỉ tiêu", "indicator code"),
            Key("scope", ColumnType.Text, ["phạm vi", "đơn vị", "giao cho"], "mã đơn vị, thuộc tính=giá trị, kind=loại hoặc all", "unit code, attribute=value, kind=value or all"),
            Key("applies", ColumnType.Text, ["áp dụng"], "riêng, chung hay từng đơn vị", "self, together or each", AppliesTo, "self"),
            Must("change", ColumnType.Text, ["cách giao", "dạng"], "mức, giảm, tăng, gấp", "level, decreaseBy, increaseBy, multiplyBy", Changes, "level"),
            Must("comparator", ColumnType.Text, ["so sánh"], "ít nhất, nhiều nhất, trên, dưới, đạt, khoảng, từ đến, không giao", "atLeast ... none (not assigned)", Comparators),
            May("value", ColumnType.Number, ["kế hoạch", "chỉ tiêu giao", "giá trị"], "giá trị giao; trống khi không giao", "the figure; empty when not assigned"),
            May("upper", ColumnType.Number, ["đến", "cận trên"], "cận trên của khoảng", "upper end of between"),
            May("unit_of_measure", ColumnType.Text, ["đơn vị tính", "đvt"], "đơn vị tính", "unit of measure"),
            May("baseline", ColumnType.Number, ["gốc so sánh", "năm gốc"], "số gốc để tính mức thay đổi", "figure that a change is counted from"),
            OpenKey("assigned_by", ColumnType.Text, ["cấp giao", "cơ quan giao"], "cấp giao chỉ tiêu", "who set it"),
            OpenKey("effective", ColumnType.Date, ["hiệu lực", "ngày giao"], "ngày bắt đầu áp dụng; trống: đầu kỳ", "day from which it counts; empty: the period's first"),
            May("source", ColumnType.Text, ["nguồn", "văn bản"], "văn bản giao", "the document that sets it"),
            May("quote", ColumnType.Text, ["trích", "trích dẫn"], "nguyên văn", "the words of the document"),
        ],
    };

    public static TableSchema Observations { get; } = new()
    {
        Name = "observations",
        Title = "số liệu thực hiện",
        TitleEnglish = "Observations",
        MainColumn = "value",
        KnownFrom = ["submitted_at", "period"],
        Columns =
        [
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("indicator", ColumnType.Text, ["chỉ tiêu", "mã chỉ tiêu"], "mã chỉ tiêu", "indicator code"),
            Key("period", ColumnType.Text, ["kỳ", "kỳ báo cáo"], "kỳ: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09", "period"),
            Must("value", ColumnType.Number, ["giá trị", "thực hiện", "số liệu"], "giá trị, theo đơn vị tính của chỉ tiêu", "value in the indicator's unit of measure"),
            Key("measure", ColumnType.Text, ["loại số"], "giá trị hay mức thay đổi", "value or change", Measures, "value"),
            May("unit_of_measure", ColumnType.Text, ["đơn vị tính", "đvt"], "đơn vị tính", "unit of measure"),
            Key("status", ColumnType.Text, ["trạng thái số liệu", "tình trạng"], "ước, sơ bộ, chính thức", "estimate, preliminary, official", Statuses, "official"),
            Key("known_by", ColumnType.Text, ["cách biết", "nguồn xác nhận"], "tự báo cáo, đã kiểm tra, độc lập", "self-reported, checked, independent", Knowledge, "self-reported"),
            OpenKey("submitted_at", ColumnType.Date, ["ngày nộp", "ngày báo cáo"], "ngày nộp", "day it was handed in"),
            May("source", ColumnType.Text, ["nguồn", "văn bản"], "văn bản báo cáo", "the reporting document"),
        ],
    };

    public static TableSchema Campaigns { get; } = new()
    {
        Name = "campaigns",
        Title = "phong trào",
        TitleEnglish = "Campaigns",
        Columns =
        [
            Key("code", ColumnType.Text, ["mã", "mã phong trào"], "mã phong trào", "campaign code"),
            Must("name", ColumnType.Text, ["tên", "tên phong trào"], "tên phong trào", "name"),
            May("theme", ColumnType.Text, ["chủ đề"], "chủ đề", "theme"),
            May("start", ColumnType.Date, ["bắt đầu", "từ ngày"], "ngày phát động", "first day"),
            May("end", ColumnType.Date, ["kết thúc", "đến ngày"], "ngày kết thúc", "last day"),
            May("issuer", ColumnType.Text, ["cơ quan phát động", "cơ quan ban hành"], "cơ quan phát động", "who launched it"),
            May("directive", ColumnType.Text, ["văn bản", "văn bản phát động"], "số và ngày văn bản", "number and date of the directive"),
            May("parent", ColumnType.Text, ["thuộc phong trào"], "mã phong trào cấp trên", "code of the campaign above"),
        ],
    };

    public static TableSchema Commitments { get; } = new()
    {
        Name = "commitments",
        Title = "cam kết",
        TitleEnglish = "Commitments",
        Columns =
        [
            Key("campaign", ColumnType.Text, ["phong trào", "mã phong trào"], "mã phong trào", "campaign code"),
            Key("who", ColumnType.Text, ["ai", "đơn vị thực hiện"], "ai cam kết", "who promised"),
            Key("what", ColumnType.Text, ["việc", "nội dung"], "việc phải làm", "what is to be done"),
            May("scope", ColumnType.Text, ["phạm vi"], "mỗi đơn vị nào phải làm: mã đơn vị, thuộc tính=giá trị, kind=loại hoặc all; trống: theo dõi chung", "which units owe it, each one; empty: followed as a whole"),
            May("count", ColumnType.Number, ["số lượng"], "số lượng; có phạm vi thì là số của mỗi đơn vị", "how many; with a scope, of each unit"),
            May("due", ColumnType.Date, ["hạn", "thời hạn"], "hạn hoàn thành", "due day"),
            May("quote", ColumnType.Text, ["trích", "trích dẫn"], "nguyên văn", "the words of the document"),
            May("done", ColumnType.Date, ["hoàn thành", "ngày hoàn thành"], "ngày hoàn thành", "day it was done"),
            May("evidence", ColumnType.Text, ["minh chứng"], "minh chứng", "evidence"),
        ],
    };

    public static TableSchema CommitmentProgress { get; } = new()
    {
        Name = "commitment_progress",
        Title = "tiến độ cam kết",
        TitleEnglish = "Progress of commitments",
        MainColumn = "done",
        KnownFrom = ["date"],
        Columns =
        [
            Key("campaign", ColumnType.Text, ["phong trào", "mã phong trào"], "mã phong trào", "campaign code"),
            Key("what", ColumnType.Text, ["việc", "nội dung"], "việc phải làm, như ở bảng cam kết", "what is to be done, as the commitment says it"),
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Must("done", ColumnType.Number, ["đã làm", "đã hoàn thành", "số lượng hoàn thành"], "số lượng đã xong đến ngày ấy", "how many were done by that day", null, "1"),
            Key("date", ColumnType.Date, ["ngày", "ngày hoàn thành"], "ngày", "day"),
            May("evidence", ColumnType.Text, ["minh chứng"], "minh chứng", "evidence"),
        ],
    };

    public static TableSchema Obligations { get; } = new()
    {
        Name = "obligations",
        Title = "nghĩa vụ báo cáo",
        TitleEnglish = "Obligations",
        Columns =
        [
            Key("code", ColumnType.Text, ["mã", "mã báo cáo"], "mã báo cáo phải nộp", "code of the report owed"),
            May("campaign", ColumnType.Text, ["phong trào"], "mã phong trào", "campaign code"),
            Must("scope", ColumnType.Text, ["phạm vi", "đơn vị"], "ai phải nộp: mã đơn vị, thuộc tính=giá trị, kind=loại hoặc all", "who owes it"),
            Must("period", ColumnType.Text, ["kỳ", "kỳ báo cáo"], "kỳ báo cáo", "period"),
            Must("due", ColumnType.Date, ["hạn nộp", "hạn"], "hạn nộp", "due day"),
            May("form", ColumnType.Text, ["biểu mẫu", "mẫu"], "biểu mẫu", "form"),
        ],
    };

    public static TableSchema Submissions { get; } = new()
    {
        Name = "submissions",
        Title = "báo cáo đã nộp",
        TitleEnglish = "Submissions",
        MainColumn = "submitted_at",
        KnownFrom = ["submitted_at"],
        Columns =
        [
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("obligation", ColumnType.Text, ["báo cáo", "mã báo cáo"], "mã báo cáo phải nộp", "code of the report owed"),
            Key("submitted_at", ColumnType.Date, ["ngày nộp"], "ngày nộp", "day it arrived"),
            May("document", ColumnType.Text, ["văn bản", "số văn bản"], "số văn bản", "document"),
        ],
    };

    public static TableSchema Evidence { get; } = new()
    {
        Name = "evidence",
        Title = "minh chứng",
        TitleEnglish = "Evidence",
        KnownFrom = ["date", "year"],
        Columns =
        [
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("year", ColumnType.Integer, ["năm"], "năm", "year"),
            Key("criterion", ColumnType.Text, ["tiêu chí", "mã tiêu chí"], "mã tiêu chí", "criterion code"),
            Key("document", ColumnType.Text, ["văn bản", "tài liệu"], "tài liệu", "document"),
            May("date", ColumnType.Date, ["ngày"], "ngày", "day"),
        ],
    };

    public static TableSchema Events { get; } = new()
    {
        Name = "events",
        Title = "vụ việc",
        TitleEnglish = "Events",
        MainColumn = "count",
        KnownFrom = ["date"],
        Columns =
        [
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("event", ColumnType.Text, ["vụ việc", "mã vụ việc", "sự kiện"], "mã vụ việc trong bảng tiêu chí", "event code of the rule book"),
            Key("date", ColumnType.Date, ["ngày"], "ngày xảy ra", "day"),
            Must("count", ColumnType.Number, ["số lần", "số vụ", "số lượng"], "số lần", "how many", null, "1"),
            OpenKey("note", ColumnType.Text, ["ghi chú"], "ghi chú", "note"),
        ],
    };

    public static TableSchema Assessments { get; } = new()
    {
        Name = "assessments",
        Title = "điểm chấm",
        TitleEnglish = "Assessments",
        MainColumn = "points",
        KnownFrom = ["date", "year"],
        Columns =
        [
            Key("year", ColumnType.Integer, ["năm"], "năm", "year"),
            Key("bloc", ColumnType.Text, ["khối", "mã khối"], "mã khối", "bloc code"),
            Key("unit", ColumnType.Text, ["đơn vị", "mã đơn vị"], "mã đơn vị", "unit code"),
            Key("criterion", ColumnType.Text, ["tiêu chí", "mã tiêu chí"], "mã tiêu chí", "criterion code"),
            Key("stage", ColumnType.Text, ["bước", "bước chấm"], "tự chấm, khối chấm, thẩm định, hội đồng", "self, bloc, appraisal, council", Stages),
            Must("points", ColumnType.Number, ["điểm"], "điểm", "points"),
            May("assessor", ColumnType.Text, ["người chấm"], "người chấm", "who entered it"),
            May("date", ColumnType.Date, ["ngày", "ngày chấm"], "ngày chấm", "day"),
            May("note", ColumnType.Text, ["ghi chú", "lý do"], "lý do", "reason"),
        ],
    };

    public static TableSchema Validations { get; } = new()
    {
        Name = "validations",
        Title = "quy tắc kiểm tra",
        TitleEnglish = "Validation rules",
        Columns =
        [
            Key("code", ColumnType.Text, ["mã", "mã quy tắc"], "mã quy tắc", "code of the rule"),
            Must("kind", ColumnType.Text, ["cách kiểm tra", "loại kiểm tra"], "khoảng; tổng bằng các phần; không thấp hơn kỳ trước; so cùng kỳ; giữa các nguồn", "range, parts, notBelow, lastYear, sources", Validating),
            Must("indicator", ColumnType.Text, ["chỉ tiêu", "mã chỉ tiêu"], "mã chỉ tiêu được kiểm tra", "indicator that is checked"),
            Must("scope", ColumnType.Text, ["phạm vi"], "đơn vị nào: mã đơn vị, thuộc tính=giá trị, kind=loại hoặc all", "whose figures: unit code, attribute=value, kind=value or all", null, "all"),
            May("parts", ColumnType.Text, ["các phần", "gồm"], "mã các chỉ tiêu cộng lại, ngăn bằng dấu chấm phẩy, hoặc \"đơn vị trực thuộc\" (children)", "indicator codes with semicolons between them, or \"children\": the units right below"),
            May("lower", ColumnType.Number, ["từ", "cận dưới"], "giá trị nhỏ nhất; với so cùng kỳ: tỷ lệ nhỏ nhất", "least value; for lastYear: least ratio"),
            May("upper", ColumnType.Number, ["đến", "cận trên"], "giá trị lớn nhất; với so cùng kỳ: tỷ lệ lớn nhất", "greatest value; for lastYear: greatest ratio"),
            May("tolerance", ColumnType.Number, ["sai số", "sai lệch cho phép"], "chênh lệch được bỏ qua, theo đơn vị tính của chỉ tiêu", "difference that is let pass, in the indicator's unit of measure"),
            Must("severity", ColumnType.Text, ["mức độ"], "thông tin, cảnh báo, lỗi (còn lỗi thì chưa khóa sổ được)", "info, warning or error (an error stands in the way of a seal)", Severities, "warning"),
            May("remedy", ColumnType.Text, ["cách xử lý", "yêu cầu"], "đơn vị phải làm gì; trống: lời của chương trình", "what the unit is to do; empty: the program's words"),
        ],
    };

    /// <summary>In the order in which they refer to each other: a later table may name codes of an earlier one.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
        [
            Units,
            UnitAliases,
            UnitChanges,
            Blocs,
            BlocMembers,
            Indicators,
            Targets,
            Observations,
            Campaigns,
            Commitments,
            CommitmentProgress,
            Obligations,
            Submissions,
            Evidence,
            Events,
            Assessments,
            Validations,
        ];

    private static ColumnSchema Key(
        string name,
        ColumnType type,
        string[] headers,
        string meaning,
        string meaningEnglish,
        Dictionary<string, string[]>? values = null,
        string? byDefault = null
    ) => Column(name, type, headers, meaning, meaningEnglish, values, byDefault) with { Required = true, Key = true };

    /// <summary>Part of the row's identity that may be empty.</summary>
    private static ColumnSchema OpenKey(string name, ColumnType type, string[] headers, string meaning, string meaningEnglish) =>
        Column(name, type, headers, meaning, meaningEnglish, null, null) with { Key = true };

    private static ColumnSchema Must(
        string name,
        ColumnType type,
        string[] headers,
        string meaning,
        string meaningEnglish,
        Dictionary<string, string[]>? values = null,
        string? byDefault = null
    ) => Column(name, type, headers, meaning, meaningEnglish, values, byDefault) with { Required = true };

    private static ColumnSchema May(string name, ColumnType type, string[] headers, string meaning, string meaningEnglish) =>
        Column(name, type, headers, meaning, meaningEnglish, null, null);

    private static ColumnSchema Column(
        string name,
        ColumnType type,
        string[] headers,
        string meaning,
        string meaningEnglish,
        Dictionary<string, string[]>? values,
        string? byDefault
    ) =>
        ColumnTraits.Complete(
            new()
            {
                Name = name,
                Type = type,
                Headers = headers,
                Meaning = meaning,
                MeaningEnglish = meaningEnglish,
                Values = values,
                Default = byDefault,
            }
        );

    private static Dictionary<string, string[]> Set(params (string Canonical, string[] Written)[] values) =>
        values.ToDictionary(value => value.Canonical, value => value.Written, StringComparer.Ordinal);
}

namespace ThiDua.Metrics.Tables;

/// <summary>
/// The tables that a score run and an import write (bảng kết quả): published with every snapshot, never read in.
/// Columns ending in _en carry the English text.
/// </summary>
public static class ResultTables
{
    public static TableSchema ScoreRuns { get; } = Table(
        "score_runs", "lần chấm điểm", "Score runs",
        Key("year", ColumnType.Integer, "năm", "year"),
        Key("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Column("rule_book", ColumnType.Text, "mã bảng tiêu chí", "rule book id"),
        Column("rule_book_version", ColumnType.Integer, "phiên bản bảng tiêu chí", "rule book version"),
        Column("as_of", ColumnType.Date, "ngày chốt số liệu", "as-of date"),
        Column("units", ColumnType.Integer, "số đơn vị", "units scored"),
        Column("ranked", ColumnType.Integer, "số đơn vị xếp hạng", "units ranked")
    );

    public static TableSchema Standings { get; } = Table(
        "standings", "kết quả xếp hạng", "Standings",
        Key("year", ColumnType.Integer, "năm", "year"),
        Key("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Key("unit", ColumnType.Text, "mã đơn vị", "unit code"),
        Column("name", ColumnType.Text, "tên đơn vị", "unit name"),
        Column("total", ColumnType.Number, "tổng điểm chính xác", "exact total, points"),
        Column("total_shown", ColumnType.Text, "tổng điểm như trên màn hình", "total as shown to people"),
        Column("rank", ColumnType.Integer, "hạng", "rank, 1 = best"),
        Column("rating", ColumnType.Text, "xếp loại", "rating"),
        Column("state", ColumnType.Text, "ranked (có hạng), incomplete (chưa đủ số liệu) hoặc disqualified (không xếp loại)", "ranked, incomplete or disqualified"),
        Column("decided_by", ColumnType.Text, "tiêu chí phụ đã quyết định", "the tie-break that decided")
    );

    public static TableSchema Totals { get; } = Table(
        "totals", "tổng hợp điểm", "Totals by stage",
        Key("year", ColumnType.Integer, "năm", "year"),
        Key("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Key("unit", ColumnType.Text, "mã đơn vị", "unit code"),
        Column("position", ColumnType.Integer, "thứ tự trong bảng xếp hạng, từ 0", "place in the table, from 0"),
        Column("base", ColumnType.Number, "điểm trước thưởng, trừ", "points before bonus and penalty"),
        Column("bonus", ColumnType.Number, "điểm thưởng", "bonus points"),
        Column("penalty", ColumnType.Number, "điểm trừ", "penalty points"),
        Column("self_total", ColumnType.Number, "tổng điểm tự chấm", "sum of self-entries"),
        Column("bloc_total", ColumnType.Number, "tổng điểm khối chấm", "sum of bloc entries"),
        Column("appraisal_total", ColumnType.Number, "tổng điểm thẩm định", "sum of appraisal entries"),
        Column("council_total", ColumnType.Number, "tổng điểm hội đồng", "sum of council entries"),
        Column("decided_by_en", ColumnType.Text, "tiêu chí phụ đã quyết định (tiếng Anh)", "the tie-break that decided, in English"),
        Column("reason", ColumnType.Text, "lý do không xếp hạng", "why unranked"),
        Column("reason_en", ColumnType.Text, "lý do không xếp hạng (tiếng Anh)", "why unranked, in English")
    );

    public static TableSchema Scores { get; } = Table(
        "scores", "điểm từng tiêu chí", "Scores",
        Key("year", ColumnType.Integer, "năm", "year"),
        Key("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Key("unit", ColumnType.Text, "mã đơn vị", "unit code"),
        Key("criterion", ColumnType.Text, "mã tiêu chí", "criterion code"),
        Column("parent", ColumnType.Text, "mã mục cha", "code of the section above"),
        Column("position", ColumnType.Integer, "thứ tự trong bảng tiêu chí, từ 0", "place in the rule book, from 0"),
        Column("depth", ColumnType.Integer, "cấp, 0 là gốc", "depth, 0 at the root"),
        Column("title", ColumnType.Text, "tên tiêu chí", "title"),
        Column("kind", ColumnType.Text, "node (mục), leaf (tiêu chí), bonus (điểm thưởng) hoặc penalty (điểm trừ)", "node, leaf, bonus or penalty"),
        Column("maximum", ColumnType.Number, "điểm chuẩn", "maximum points"),
        Column("state", ColumnType.Text, "scored (có điểm), missing (thiếu số liệu), noTarget (chưa giao chỉ tiêu), dropped (không áp dụng) hoặc rejected (dòng số liệu bị từ chối)", "scored, missing, noTarget, dropped or rejected"),
        Column("points", ColumnType.Number, "điểm", "points"),
        Column("actual", ColumnType.Number, "thực hiện", "actual"),
        Column("target", ColumnType.Number, "kế hoạch", "target"),
        Column("attainment", ColumnType.Double, "tỷ lệ hoàn thành, 1 là đạt", "attainment as a ratio"),
        Column("attainment_state", ColumnType.Text, "trạng thái chỉ tiêu", "state of the target"),
        Column("unit_of_measure", ColumnType.Text, "đơn vị tính", "unit of measure"),
        Column("self_points", ColumnType.Number, "điểm tự chấm", "self-entry"),
        Column("bloc_points", ColumnType.Number, "điểm khối chấm", "bloc entry"),
        Column("appraisal_points", ColumnType.Number, "điểm thẩm định", "appraisal entry"),
        Column("council_points", ColumnType.Number, "điểm hội đồng", "council entry"),
        Column("rule", ColumnType.Text, "quy tắc bằng lời", "the rule in words, Vietnamese"),
        Column("rule_en", ColumnType.Text, "quy tắc bằng lời (tiếng Anh)", "the rule in words, English"),
        Column("arithmetic", ColumnType.Text, "phép tính", "the arithmetic, Vietnamese numbers"),
        Column("arithmetic_en", ColumnType.Text, "phép tính (tiếng Anh)", "the arithmetic, English numbers"),
        Column("clause", ColumnType.Text, "điều khoản", "clause"),
        Column("document", ColumnType.Text, "văn bản nguồn", "source document"),
        Column("file", ColumnType.Text, "tệp nguồn", "source file"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("cell", ColumnType.Text, "ô", "cell"),
        Column("target_file", ColumnType.Text, "tệp giao chỉ tiêu", "file of the target"),
        Column("target_sheet", ColumnType.Text, "sheet giao chỉ tiêu", "sheet of the target"),
        Column("target_cell", ColumnType.Text, "ô giao chỉ tiêu", "cell of the target")
    );

    public static TableSchema Attainments { get; } = Table(
        "attainments", "mức hoàn thành chỉ tiêu", "Attainment of targets",
        Column("year", ColumnType.Integer, "năm", "year"),
        Column("period", ColumnType.Text, "kỳ của chỉ tiêu", "the target's period"),
        Column("position", ColumnType.Integer, "thứ tự, từ 0", "order of the targets table, from 0"),
        Column("indicator", ColumnType.Text, "mã chỉ tiêu", "indicator code"),
        Column("scope", ColumnType.Text, "phạm vi", "scope of the target"),
        Column("unit", ColumnType.Text, "đơn vị được tính; trống: cả phạm vi", "unit whose figure it is; empty: the set's"),
        Column("assigned_by", ColumnType.Text, "cấp giao", "who set it"),
        Column("change", ColumnType.Text, "dạng chỉ tiêu", "level, decreaseBy, increaseBy or multiplyBy"),
        Column("comparator", ColumnType.Text, "so sánh", "comparator"),
        Column("target", ColumnType.Number, "kế hoạch", "target"),
        Column("upper", ColumnType.Number, "cận trên", "upper end of between"),
        Column("unit_of_measure", ColumnType.Text, "đơn vị tính", "unit of measure"),
        Column("effective", ColumnType.Date, "hiệu lực từ", "in force from"),
        Column("earlier_target", ColumnType.Number, "kế hoạch trước khi điều chỉnh", "the target before it was changed"),
        Column("actual", ColumnType.Number, "thực hiện", "actual (the achieved change for a change target)"),
        Column("actual_period", ColumnType.Text, "kỳ của số liệu", "period of the figure"),
        Column("actual_status", ColumnType.Text, "ước, sơ bộ, chính thức", "estimate, preliminary or official"),
        Column("actual_known_by", ColumnType.Text, "self-reported (tự báo cáo), checked (đã kiểm tra), independent (nguồn độc lập)", "self-reported, checked or independent"),
        Column("attainment", ColumnType.Double, "tỷ lệ hoàn thành, 1 là đạt", "attainment as a ratio"),
        Column("state", ColumnType.Text, "trạng thái", "state: exceeded ... notAssigned"),
        Column("reason", ColumnType.Text, "lý do khi không tính được", "why it is not computable"),
        Column("reason_en", ColumnType.Text, "lý do (tiếng Anh)", "why it is not computable, in English"),
        Column("path", ColumnType.Number, "mức theo tiến độ đến tháng của số liệu", "where the path stands at the figure's month"),
        Column("last_year", ColumnType.Number, "cùng kỳ năm trước", "same figure a year before"),
        Column("arithmetic", ColumnType.Text, "phép tính", "the arithmetic, Vietnamese numbers"),
        Column("arithmetic_en", ColumnType.Text, "phép tính (tiếng Anh)", "the arithmetic, English numbers"),
        Column("document", ColumnType.Text, "văn bản báo cáo", "document of the figure"),
        Column("file", ColumnType.Text, "tệp nguồn", "source file of the figure"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("cell", ColumnType.Text, "ô", "cell"),
        Column("target_document", ColumnType.Text, "văn bản giao", "document that sets the target"),
        Column("quote", ColumnType.Text, "trích văn bản giao", "its words"),
        Column("target_file", ColumnType.Text, "tệp giao chỉ tiêu", "file of the target"),
        Column("target_sheet", ColumnType.Text, "sheet giao chỉ tiêu", "sheet of the target"),
        Column("target_cell", ColumnType.Text, "ô giao chỉ tiêu", "cell of the target")
    );

    public static TableSchema RestatedFigures { get; } = Table(
        "restated_figures", "số liệu theo địa giới", "Figures in another map",
        Column("unit", ColumnType.Text, "mã đơn vị mà số liệu được chuyển về", "unit that the figure is put together for"),
        Column("indicator", ColumnType.Text, "mã chỉ tiêu", "indicator code"),
        Column("year", ColumnType.Integer, "năm", "year"),
        Column("period", ColumnType.Text, "kỳ", "period"),
        Column("map_from", ColumnType.Date, "ngày đầu của địa giới được dùng; trống: từ đầu", "first day of the map that it is shown in; empty: before any change"),
        Column("map_to", ColumnType.Date, "ngày cuối của địa giới được dùng; trống: hiện nay", "last day of that map; empty: today's"),
        Column("value", ColumnType.Number, "giá trị; trống khi không tính được", "value; empty where there is none"),
        Column("state", ColumnType.Text, "whole (cộng trọn), shared (ước theo tỷ phần), notSeparable (không tách được), notCombinable (không gộp được) hoặc missing (thiếu số liệu)", "whole, shared (an estimate), notSeparable, notCombinable or missing"),
        Column("status", ColumnType.Text, "ước, sơ bộ, chính thức: mức thấp nhất của các số gốc", "estimate, preliminary or official: the weakest of its parts"),
        Column("how", ColumnType.Text, "phép tính, hoặc vì sao không có số", "the arithmetic, or why there is none"),
        Column("how_en", ColumnType.Text, "phép tính (tiếng Anh)", "the same in English")
    );

    public static TableSchema RestatedParts { get; } = Table(
        "restated_parts", "số gốc của số liệu theo địa giới", "Parts of figures in another map",
        Column("unit", ColumnType.Text, "mã đơn vị mà số liệu được chuyển về", "unit that the figure is put together for"),
        Column("indicator", ColumnType.Text, "mã chỉ tiêu", "indicator code"),
        Column("period", ColumnType.Text, "kỳ", "period"),
        Column("position", ColumnType.Integer, "thứ tự, từ 0", "order, from 0"),
        Column("part_unit", ColumnType.Text, "mã đơn vị đã báo cáo", "unit that reported"),
        Column("part_indicator", ColumnType.Text, "mã chỉ tiêu của số gốc (chính nó, tử số, mẫu số, trọng số)", "indicator of the part: itself, numerator, denominator or weight"),
        Column("part_period", ColumnType.Text, "kỳ của số gốc", "period of the part"),
        Column("share", ColumnType.Number, "tỷ phần được lấy, 0 đến 1", "share that was taken, 0 to 1"),
        Column("value", ColumnType.Number, "giá trị đã báo cáo", "value as reported"),
        Column("document", ColumnType.Text, "văn bản báo cáo", "document of the figure"),
        Column("file", ColumnType.Text, "tệp nguồn", "source file"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("cell", ColumnType.Text, "ô", "cell")
    );

    public static TableSchema Robustness { get; } = Table(
        "robustness", "độ vững của thứ hạng", "Robustness of the ranks",
        Key("year", ColumnType.Integer, "năm", "year"),
        Key("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Key("unit", ColumnType.Text, "mã đơn vị", "unit code"),
        Column("rank_low", ColumnType.Integer, "hạng tốt nhất có thể (phân vị 5 %, làm tròn xuống)", "best likely rank: floor of the 5 % quantile"),
        Column("rank_high", ColumnType.Integer, "hạng thấp nhất có thể (phân vị 95 %, làm tròn lên)", "worst likely rank: ceiling of the 95 % quantile"),
        Column("mean", ColumnType.Double, "hạng trung bình", "mean rank"),
        Column("median", ColumnType.Double, "hạng trung vị", "median rank"),
        Column("q05", ColumnType.Double, "phân vị 5 % của hạng", "5 % quantile of the rank, type 7"),
        Column("q95", ColumnType.Double, "phân vị 95 % của hạng", "95 % quantile of the rank, type 7"),
        Column("p_first", ColumnType.Double, "xác suất đứng đầu", "share of draws in first place"),
        Column("p_top", ColumnType.Double, "xác suất đứng trong nhóm đầu", "share of draws among the first k"),
        Column("top", ColumnType.Integer, "số đơn vị của nhóm đầu (k)", "the k of the first k"),
        Column("draws", ColumnType.Integer, "số lần rút thăm trọng số", "draws of the weights"),
        Column("spread", ColumnType.Double, "biên độ thay đổi trọng số", "share by which a weight moves; empty where weight sets were given"),
        Column("seed", ColumnType.Integer, "mầm của dòng số ngẫu nhiên", "seed of the random stream")
    );

    public static TableSchema Findings { get; } = Table(
        "findings", "phát hiện", "Findings",
        Column("code", ColumnType.Integer, "mã phát hiện", "code of the catalogue"),
        Column("kind", ColumnType.Text, "tên mã", "name of the code"),
        Column("severity", ColumnType.Text, "info (để biết), warning (cảnh báo), error (lỗi) hoặc fatal (dừng lại)", "info, warning, error or fatal"),
        Column("stage", ColumnType.Text, "import (nhập), units (đơn vị), validation (kiểm tra) hoặc score (chấm điểm)", "import, units, validation or score"),
        Column("year", ColumnType.Integer, "năm", "year"),
        Column("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Column("unit", ColumnType.Text, "mã đơn vị", "unit code"),
        Column("subject", ColumnType.Text, "tiêu chí hoặc chỉ tiêu", "criterion or indicator"),
        Column("tag", ColumnType.Text, "nhãn", "tag"),
        Column("tag_en", ColumnType.Text, "nhãn (tiếng Anh)", "tag, in English"),
        Column("message", ColumnType.Text, "nội dung", "message"),
        Column("message_en", ColumnType.Text, "nội dung (tiếng Anh)", "message, in English"),
        Column("remedy", ColumnType.Text, "cách xử lý", "remedy"),
        Column("remedy_en", ColumnType.Text, "cách xử lý (tiếng Anh)", "remedy, in English"),
        Column("file", ColumnType.Text, "tệp", "file"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("cell", ColumnType.Text, "ô", "cell")
    );

    public static TableSchema Rejections { get; } = Table(
        "rejections", "dòng bị từ chối", "Rejected rows",
        Column("table", ColumnType.Text, "bảng", "table the row was read for"),
        Column("row_text", ColumnType.Text, "nguyên văn dòng", "the row as it was, cells parted by tabs"),
        Column("reasons", ColumnType.Text, "lý do, mỗi lý do một dòng", "why, one reason a line"),
        Column("reasons_en", ColumnType.Text, "lý do (tiếng Anh)", "why, in English"),
        Column("codes", ColumnType.Text, "mã phát hiện, cách nhau bằng dấu phẩy", "codes, comma separated"),
        Column("file", ColumnType.Text, "tệp", "file"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("cell", ColumnType.Text, "ô đầu dòng", "first cell of the row"),
        Column("fact", ColumnType.Text, "bảng dữ kiện mà dòng nói đến", "table of facts the row would have fed"),
        Column("unit", ColumnType.Text, "mã đơn vị, nếu đọc được", "unit code, where readable"),
        Column("subject", ColumnType.Text, "mã chỉ tiêu, vụ việc, tiêu chí hoặc báo cáo, nếu đọc được", "code of indicator, event, criterion or report, where readable"),
        Column("period", ColumnType.Text, "kỳ, nếu đọc được", "period, where readable"),
        Column("day", ColumnType.Date, "ngày, nếu đọc được", "day, where readable"),
        Column("stage", ColumnType.Text, "bước chấm, nếu đọc được", "stage of an entry, where readable")
    );

    public static TableSchema SourceFiles { get; } = Table(
        "source_files", "tệp nguồn", "Source files",
        Column("file", ColumnType.Text, "tên tệp", "file name"),
        Column("sha256", ColumnType.Text, "SHA-256", "SHA-256, hexadecimal"),
        Column("bytes", ColumnType.Integer, "kích thước, byte", "size in bytes"),
        Column("mapping", ColumnType.Text, "SHA-256 của tệp ánh xạ", "SHA-256 of the mapping file, if one was used")
    );

    public static TableSchema ImportCounts { get; } = Table(
        "import_counts", "kết quả nhập", "Import counts",
        Column("file", ColumnType.Text, "tên tệp", "file name"),
        Column("sha256", ColumnType.Text, "SHA-256", "SHA-256, hexadecimal"),
        Column("sheet", ColumnType.Text, "sheet", "sheet"),
        Column("table", ColumnType.Text, "bảng", "table"),
        Column("read", ColumnType.Integer, "số dòng đọc", "rows read"),
        Column("accepted", ColumnType.Integer, "số dòng nhận", "rows accepted"),
        Column("rejected", ColumnType.Integer, "số dòng từ chối", "rows rejected"),
        Column("empty", ColumnType.Integer, "số dòng trống", "rows declared empty"),
        Column("left_out", ColumnType.Integer, "số dòng bỏ qua theo ánh xạ", "rows left out by the mapping")
    );

    public static TableSchema RuleBooks { get; } = Table(
        "rule_books", "bảng tiêu chí", "Rule books",
        Key("id", ColumnType.Text, "mã bảng tiêu chí", "rule book id"),
        Key("version", ColumnType.Integer, "phiên bản", "version"),
        Column("year", ColumnType.Integer, "năm", "year"),
        Column("title", ColumnType.Text, "tên", "title"),
        Column("signed", ColumnType.Date, "ngày ký", "day it was signed"),
        Column("effective", ColumnType.Date, "ngày hiệu lực", "in force from"),
        Column("json", ColumnType.Text, "nguyên văn JSON", "the file's text"),
        Column("file", ColumnType.Text, "tệp", "file")
    ) with
    {
        KnownFrom = ["signed", "effective"],
    };

    public static TableSchema Notices { get; } = Table(
        "notices", "ghi chú công bố", "Notices",
        Column("notice", ColumnType.Text, "ghi chú trên mọi trang, ví dụ \"Số liệu mẫu\"", "a note on every page, such as \"Sample data\""),
        Column("notice_en", ColumnType.Text, "ghi chú (tiếng Anh)", "the note in English")
    );

    public static TableSchema Seals { get; } = Table(
        "seals", "niêm phong", "Seals",
        Column("number", ColumnType.Integer, "số thứ tự niêm phong, từ 1", "counts the seals, from 1"),
        Column("code", ColumnType.Text, "mã niêm phong", "short code, printed on documents"),
        Column("sha256", ColumnType.Text, "SHA-256 của seal.json trong gói", "SHA-256 of the package's seal.json"),
        Column("year", ColumnType.Integer, "năm", "year"),
        Column("bloc", ColumnType.Text, "mã khối", "bloc code"),
        Column("whole_year", ColumnType.Boolean, "niêm phong cả năm hay riêng khối này", "true: sealed with all blocs of the year"),
        Column("rule_book", ColumnType.Text, "mã bảng tiêu chí", "rule book id"),
        Column("rule_book_version", ColumnType.Integer, "phiên bản bảng tiêu chí", "rule book version"),
        Column("results_sha256", ColumnType.Text, "SHA-256 của kết quả khối", "SHA-256 of what the bloc's results say"),
        Column("sealed_at", ColumnType.Timestamp, "lúc niêm phong, UTC", "when, UTC"),
        Column("sealed_by", ColumnType.Text, "người niêm phong", "by whom"),
        Column("engine", ColumnType.Text, "phiên bản chương trình", "version of the program"),
        Column("snapshot", ColumnType.Text, "mã bản số liệu được niêm phong", "id of the snapshot that was sealed"),
        Column("previous", ColumnType.Text, "SHA-256 của niêm phong trước", "SHA-256 of the seal before it"),
        Column("cause", ColumnType.Text, "lý do niêm phong lại", "why it was sealed again"),
        Column("corrects", ColumnType.Text, "mã niêm phong được thay, cách nhau bằng dấu phẩy", "codes of the seals it takes the place of, comma separated"),
        Column("accepted", ColumnType.Text, "phát hiện được chấp nhận, mỗi mã một dòng", "accepted findings with their reasons, one a line"),
        Column("file", ColumnType.Text, "tên gói trong thư mục seals", "name of the package in the folder seals")
    ) with
    {
        KnownFrom = ["sealed_at"],
    };

    public static IReadOnlyList<TableSchema> All { get; } =
        [ScoreRuns, Standings, Totals, Scores, Attainments, RestatedFigures, RestatedParts, Robustness, Findings, Rejections, SourceFiles, ImportCounts, RuleBooks, Notices, Seals];

    private static TableSchema Table(string name, string title, string titleEnglish, params ColumnSchema[] columns) =>
        new()
        {
            Name = name,
            Title = title,
            TitleEnglish = titleEnglish,
            Columns = columns,
        };

    /// <summary>One of the columns that together identify a row.</summary>
    private static ColumnSchema Key(string name, ColumnType type, string meaning, string meaningEnglish) =>
        Column(name, type, meaning, meaningEnglish) with { Key = true, Required = true };

    private static ColumnSchema Column(string name, ColumnType type, string meaning, string meaningEnglish) =>
        ColumnTraits.Complete(
            new()
            {
                Name = name,
                Type = type,
                Headers = [],
                Meaning = meaning,
                MeaningEnglish = meaningEnglish,
            }
        );
}

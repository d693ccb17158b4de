namespace ThiDua.Ingest.Directives.Words;

/// <summary>The words that figures are measured in (đơn vị tính).</summary>
internal static class UnitWords
{
    /// <summary>Words that multiply: "nghìn tấn", "triệu lượt khách".</summary>
    public static readonly HashSet<string> Scales = new(StringComparer.Ordinal)
    {
        "nghìn", "triệu", "tỷ", "vạn", "trăm", "chục",
    };

    public static readonly PhraseTable<UnitKind> Units = Phrases.Of(
        (UnitKind.Money, ["đồng", "usd", "đô la mỹ", "đô la", "vnđ", "vnd", "euro", "đ"]),
        (
            UnitKind.Physical,
            [
                "ha", "héc ta", "hecta", "tấn", "tạ", "yến", "kg", "ki lô gam", "gam", "km", "ki lô mét", "km2", "m", "m2", "m3",
                "mét", "mét vuông", "mét khối", "lít", "kw", "kwh", "mw", "mwh", "gwh", "kwp", "mwp", "kva", "mva", "sào", "mẫu",
                "mbps", "gbps", "teu", "kcal", "mg",
            ]
        ),
        (UnitKind.Times, ["lần"]),
        (UnitKind.Score, ["bậc", "hạng", "thứ hạng", "bậc xếp hạng"]),
        (
            UnitKind.Duration,
            [
                "năm", "tháng", "ngày", "ngày làm việc", "tuần", "giờ", "phút", "giây", "tuổi", "giờ làm việc", "thập kỷ",
                "năm tuổi", "tháng tuổi",
            ]
        ),
        (
            UnitKind.Count,
            [
                "người", "hộ", "hộ gia đình", "gia đình", "hộ dân", "khẩu", "nhân khẩu", "lao động", "người lao động", "xã", "phường",
                "thị trấn", "huyện", "thôn", "bản", "làng", "ấp", "khóm", "buôn", "xóm", "tổ dân phố", "thôn bản", "khu dân cư", "khu phố", "khu tái định cư", "khu công nghiệp", "cụm công nghiệp", "khu đô thị",
                "tổ", "nhóm hộ", "tuyến phố", "trường", "trường học", "lớp", "lớp học", "phòng học", "giường", "giường bệnh", "bác sĩ",
                "dược sĩ", "điều dưỡng", "học sinh", "học viên", "sinh viên", "giáo viên", "nhân viên", "cháu", "trẻ", "trẻ em", "đảng viên",
                "đoàn viên", "hội viên", "quần chúng", "cán bộ", "cán bộ công chức", "chi bộ", "đảng bộ", "tổ chức đảng", "tổ chức cơ sở đảng",
                "tổ chức công đoàn", "công đoàn cơ sở", "chi hội", "câu lạc bộ", "doanh nghiệp", "hợp tác xã", "htx", "tổ hợp tác", "trang trại",
                "hộ kinh doanh", "cơ sở", "nhà máy", "chuỗi liên kết", "chuỗi", "mô hình", "sản phẩm", "công trình", "dự án", "đề tài",
                "sáng kiến", "nhà", "căn nhà", "ngôi nhà", "căn", "căn hộ", "nhà ở", "nhà tạm", "nhà văn hóa", "con", "cây", "cây xanh", "lượt",
                "lượt khách", "lượt người", "lượt hộ", "khách", "du khách", "vụ", "vụ việc", "cuộc", "buổi", "suất", "suất quà", "phần quà",
                "đơn vị máu", "đơn vị", "tuyến", "tuyến đường", "thuê bao", "máy", "máy tính", "chiếc", "xe", "phương tiện", "tập thể", "cá nhân",
                "giải", "huy chương", "bộ", "trạm", "trạm y tế", "trạm bts", "trạm biến áp", "chợ", "hồ sơ", "thủ tục", "thủ tục hành chính", "dịch vụ công", "văn bản", "tin",
                "bài", "tin bài", "ca", "phụ nữ", "thanh niên", "nông dân", "công nhân", "sổ", "thẻ", "tài khoản", "bể", "lồng", "lồng bè", "vườn",
                "đàn", "cụm công nghiệp", "khu công nghiệp", "mũi", "liều", "giếng", "cầu", "nhãn hiệu", "thương hiệu", "vùng trồng",
                "mã số vùng trồng", "di tích", "di sản", "làng nghề", "homestay", "cơ sở lưu trú", "khu du lịch", "điểm du lịch", "sân", "sân chơi",
                "thư viện", "cửa hàng", "siêu thị", "hợp đồng", "cụm dân cư", "gương", "điển hình", "gương điển hình", "tủ sách", "cuốn",
                "đầu sách", "vận động viên", "gian hàng", "tác phẩm", "tổ chức", "camera", "tuyên truyền viên", "nhà vệ sinh", "chuồng trại",
                "phiên chợ", "hội nghị", "hội thảo", "đợt", "chuyến", "hộ nghèo", "hộ cận nghèo", "suất học bổng", "học bổng", "nhà đại đoàn kết",
                "nhà tình nghĩa", "nhà tình thương", "mái ấm", "người có công", "chi đoàn", "tổ tự quản", "điểm trường", "bếp ăn", "phần việc",
                "việc làm", "tiêu chí", "tổ công nghệ số cộng đồng", "chương trình nghệ thuật", "tổ tiết kiệm", "người dân", "địa phương", "khóa", "giấy chứng nhận", "phiên giao dịch", "phiên", "cuộc họp", "hội thi", "ngày công",
            ]
        )
    );

    /// <summary>What a figure can count in a text without being a target: "05 nội dung", "4 nhóm giải pháp".</summary>
    public static readonly PhraseTable<bool> Structure = Phrases.Of(
        "nội dung", "nhiệm vụ", "giải pháp", "nhóm", "tiêu chí", "chỉ tiêu", "mục tiêu", "khâu", "phong trào", "chương trình", "cuộc vận động",
        "đề án", "lĩnh vực", "nguyên tắc", "bước", "phần", "cấp", "điều", "khoản", "mục", "chuyên đề", "sao", "tại chỗ", "không", "có", "cùng",
        "rõ", "xây", "chống", "nhất", "đột phá", "trụ cột", "quan điểm", "danh hiệu", "hình thức", "nghị quyết", "chỉ thị", "kế hoạch",
        "dân tộc", "tỉnh", "trang", "thành viên", "ban", "sở", "môn", "bậc học", "cấp học", "vấn đề", "yếu tố", "nhóm tiêu chí", "nhóm chỉ tiêu",
        "nhóm nhiệm vụ", "nhiệm kỳ", "thế hệ", "chiều", "mặt", "ngành", "bên", "điểm cầu", "quý", "sự kiện", "ngày lễ", "khối", "lực lượng",
        "đồng chí", "đại biểu", "quyển", "bộ bản", "phong trào thi đua", "chương trình mục tiêu quốc gia", "đợt thi đua", "cụm thi đua", "cụm"
    );

    /// <summary>Words after a slash that a unit is counted by: "triệu đồng/người/năm", "tạ/ha", "bác sĩ/vạn dân".</summary>
    public static readonly PhraseTable<bool> Per = Phrases.Of(
        "người", "ha", "hộ", "xã", "huyện", "năm", "tháng", "quý", "ngày", "vạn dân", "dân", "người dân", "nghìn dân", "giờ", "m2", "con", "lớp",
        "trường", "thôn", "bản", "đơn vị", "cơ sở", "lao động", "vụ", "tuần", "km2", "km", "nghìn trẻ", "trẻ đẻ sống", "giường bệnh", "giường",
        "gia đình", "cây", "lượt", "doanh nghiệp", "phường", "khu", "nghìn trẻ đẻ sống", "hội viên", "đoàn viên", "đảng viên", "chi bộ", "học sinh",
        "phụ nữ", "cặp vợ chồng", "nghìn người", "vạn người", "hộ gia đình", "đơn vị diện tích", "héc ta", "chi đoàn", "cán bộ", "một năm", "một người"
    );

    private static readonly HashSet<string> GluedUnits = new(StringComparer.Ordinal)
    {
        "ha", "kg", "km", "m", "m2", "m3", "km2", "tấn", "tạ", "kw", "mw", "kwh", "mva", "tỷ", "triệu", "đồng", "đ", "lần", "người", "xã", "hộ",
    };

    /// <summary>True for a unit that may stand without a space after its figure: "10ha".</summary>
    public static bool IsGlued(string letters) => GluedUnits.Contains(letters);
}

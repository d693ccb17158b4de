namespace ThiDua.Ingest.Directives.Words;

/// <summary>Whose figure it is (phạm vi): the whole province, a level, part of the units.</summary>
internal static class ScopeWords
{
    /// <summary>Scopes that stand by themselves.</summary>
    public static readonly PhraseTable<bool> Whole = Phrases.Of(
        "toàn tỉnh", "toàn huyện", "toàn xã", "toàn thành phố", "toàn thị xã", "toàn quốc", "toàn ngành", "toàn phường", "toàn thị trấn", "toàn khối",
        "toàn cụm", "toàn trường", "toàn quận", "toàn đảng bộ", "cả nước", "cả tỉnh", "cả huyện", "cấp tỉnh", "cấp huyện", "cấp xã", "cấp cơ sở",
        "cấp trung ương", "các cấp", "cấp phường", "toàn vùng", "cấp thành phố", "toàn sở", "toàn thành", "ở cấp tỉnh", "ở cấp huyện", "ở cấp xã"
    );

    /// <summary>What an override may single out: "riêng lĩnh vực đất đai".</summary>
    public static readonly PhraseTable<bool> Fields = Phrases.Of("lĩnh vực", "ngành", "khối", "nhóm", "đối với", "cấp", "các cơ quan", "các đơn vị", "các sở", "các ngành");

    /// <summary>Bodies that "các cấp" may belong to.</summary>
    public static readonly PhraseTable<bool> Bodies = Phrases.Of("công đoàn", "hội", "đoàn", "ủy", "chính quyền", "bộ đoàn", "bộ đảng", "mặt trận");

    /// <summary>Words that may open a scope when a quality follows: "các xã biên giới", "vùng cao".</summary>
    public static readonly PhraseTable<bool> Openers = Phrases.Of(
        "các huyện", "các xã", "các bản", "các thôn", "các vùng", "các khu vực", "các phường", "các địa phương", "các địa bàn", "khu vực", "vùng",
        "địa bàn", "ở khu vực", "tại khu vực", "huyện", "xã", "thôn", "bản", "ở vùng", "tại các xã", "tại các huyện", "ở các xã", "ở các huyện",
        "tại vùng", "những xã", "những huyện", "các thôn bản", "thôn bản", "ở", "tại", "ở địa bàn", "tại địa bàn", "trên địa bàn các xã",
        "trên địa bàn các huyện", "trên địa bàn vùng", "của các xã", "của các huyện", "nhóm xã", "hai huyện", "các thôn, bản", "đối với các xã",
        "đối với các huyện", "đối với khu vực", "đối với vùng", "đối với xã", "thuộc các xã", "thuộc các huyện", "thuộc vùng", "tại xã", "ở xã", "trong vùng"
    );

    /// <summary>What tells one part of the units from the others.</summary>
    public static readonly PhraseTable<bool> Qualities = Phrases.Of(
        "nghèo", "biên giới", "vùng cao", "vùng cao biên giới", "đặc biệt khó khăn", "miền núi", "nông thôn", "thành thị", "đô thị", "trọng điểm",
        "khó khăn", "khu vực i", "khu vực ii", "khu vực iii", "đồng bào dân tộc thiểu số và miền núi", "đồng bào dân tộc thiểu số",
        "dân tộc thiểu số", "dân tộc thiểu số và miền núi", "thấp", "cao", "sâu", "xa", "vùng thấp", "vùng sâu", "vùng xa", "đồng bằng", "ven biển",
        "hải đảo", "ven đô", "bãi ngang", "an toàn khu", "vùng đồng bào dân tộc thiểu số", "vùng đồng bào dân tộc thiểu số và miền núi",
        "vùng đặc biệt khó khăn", "vùng khó khăn", "còn lại", "nội thành", "ngoại thành", "nội thị", "trung du", "tái định cư", "thuận lợi",
        "đồng bào dân tộc", "lòng hồ", "biên giới biển", "vùng biên", "khu vực biên giới", "ngoại thị", "i", "ii", "iii"
    );

    /// <summary>"mỗi xã", "từng đơn vị": every member by itself.</summary>
    public static readonly PhraseTable<bool> Each = Phrases.Of("mỗi", "từng", "mỗi một");

    /// <summary>"các sở, ban, ngành": the members named one by one.</summary>
    public static readonly PhraseTable<bool> All = Phrases.Of("các", "tất cả các", "toàn bộ các");

    /// <summary>Bodies of one rank that stand side by side: "xã, phường, thị trấn", "sở, ban, ngành".</summary>
    public static readonly PhraseTable<bool> SideBySide = Phrases.Of(
        "xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận", "tỉnh", "sở", "ban", "ngành", "đoàn thể", "cơ quan", "đơn vị",
        "địa phương", "hội", "thôn", "bản", "xóm", "ấp", "buôn", "khu phố", "tổ dân phố", "khu dân cư", "tổ chức", "doanh nghiệp"
    );

    /// <summary>Units that "mỗi" may speak of.</summary>
    public static readonly PhraseTable<bool> Members = Phrases.Of(
        "xã", "phường", "thị trấn", "huyện", "đơn vị", "địa phương", "thôn", "bản", "khu dân cư", "trường", "cơ quan", "chi bộ", "tổ chức", "xóm", "ấp",
        "cơ sở", "doanh nghiệp", "hộ", "hộ gia đình", "gia đình", "tập thể", "cá nhân", "cán bộ", "đảng viên", "đoàn viên", "hội viên", "chi hội",
        "chi đoàn", "ngành", "sở", "phòng", "ban", "đảng bộ", "khối", "cụm", "công đoàn cơ sở", "công đoàn", "lớp", "học sinh", "giáo viên",
        "cán bộ công chức", "người dân", "khu phố", "tổ dân phố", "quận", "thành phố", "tỉnh", "buôn", "làng", "trạm y tế", "hợp tác xã", "đoàn thể",
        "chi bộ đảng", "tổ", "đồn biên phòng", "nhà trường", "cụm thi đua", "khối thi đua", "hội", "bản làng"
    );
}

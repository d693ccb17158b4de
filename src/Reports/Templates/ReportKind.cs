namespace ThiDua.Reports.Templates;

/// <summary>The Word documents of a bloc (loại văn bản).</summary>
public enum ReportKind
{
    /// <summary>Biên bản họp khối.</summary>
    Minutes,

    /// <summary>Tờ trình đề nghị khen thưởng.</summary>
    Proposal,

    /// <summary>Báo cáo tổng kết.</summary>
    Closing,

    /// <summary>Thông báo kết quả.</summary>
    Notice,
}

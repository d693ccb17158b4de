namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>How the columns of the table of criteria are headed, here and in tables made by hand (tiêu đề cột).</summary>
public static class TableColumns
{
    /// <summary>The first heading is the one written; the others are read too.</summary>
    public static IReadOnlyList<string> Headings(TableColumn column) =>
        column switch
        {
            TableColumn.Number => ["STT", "TT", "Số TT", "Số thứ tự"],
            TableColumn.Title => ["Tiêu chí", "Nội dung tiêu chí", "Tên tiêu chí", "Nội dung", "Tiêu chí chấm điểm", "Nội dung chấm điểm", "Các tiêu chí", "Nội dung thi đua"],
            TableColumn.Maximum => ["Điểm chuẩn", "Điểm tối đa", "Thang điểm", "Mức điểm", "Điểm"],
            TableColumn.Rule => ["Cách chấm", "Cách chấm điểm", "Cách tính điểm", "Cách tính", "Phương pháp chấm"],
            TableColumn.Parameters => ["Thông số", "Thông số của cách chấm"],
            TableColumn.Bonus => ["Thưởng", "Điểm thưởng", "Điểm cộng", "Cộng"],
            TableColumn.Penalty => ["Trừ", "Điểm trừ"],
            TableColumn.Words => ["Quy tắc bằng lời (máy viết)", "Quy tắc bằng lời"],
            TableColumn.Kind => ["Loại dòng", "Loại"],
            TableColumn.Code => ["Mã (khi khác STT)", "Mã", "Mã tiêu chí"],
            TableColumn.Indicator => ["Mã chỉ tiêu", "Chỉ tiêu"],
            TableColumn.WhenNotAssigned => ["Khi không giao"],
            TableColumn.WhenMissing => ["Khi thiếu số liệu"],
            TableColumn.Requires => ["Minh chứng bắt buộc", "Minh chứng"],
            TableColumn.Further => ["Quy định khác"],
            TableColumn.Note => ["Ghi chú"],
        };

    internal static double Width(TableColumn column) =>
        column switch
        {
            TableColumn.Number => 8,
            TableColumn.Title => 44,
            TableColumn.Maximum or TableColumn.Bonus or TableColumn.Penalty => 10,
            TableColumn.Rule => 20,
            TableColumn.Parameters => 40,
            TableColumn.Words => 46,
            TableColumn.Kind or TableColumn.Code => 14,
            TableColumn.Indicator => 18,
            TableColumn.WhenNotAssigned or TableColumn.WhenMissing => 20,
            TableColumn.Requires or TableColumn.Further or TableColumn.Note => 26,
        };
}

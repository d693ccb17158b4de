namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] FormsPart() =>
        [
            new(
                FindingCode.FormUnitMissing,
                Severity.Error,
                "Biểu không ghi đơn vị",
                "{place}: biểu báo cáo không ghi đơn vị nào nộp. Cần một dòng \"Đơn vị báo cáo: ...\" hoặc \"Mã đơn vị: ...\" phía trên bảng.",
                "Ghi tên hoặc mã đơn vị vào phần đầu biểu rồi nhập lại.",
                "Form without a unit",
                "{place}: the report form does not say which unit it is from. A line \"Đơn vị báo cáo: ...\" or \"Mã đơn vị: ...\" above the table is needed.",
                "Write the unit's name or code above the table and import again."
            ),
            new(
                FindingCode.FormPeriodMissing,
                Severity.Error,
                "Biểu không ghi kỳ",
                "{place}: biểu báo cáo không ghi kỳ báo cáo. Cần một dòng như \"Kỳ báo cáo: 6 tháng đầu năm 2025\" phía trên bảng.",
                "Ghi kỳ báo cáo vào phần đầu biểu rồi nhập lại.",
                "Form without a period",
                "{place}: the report form names no period. A line such as \"Kỳ báo cáo: 6 tháng đầu năm 2025\" above the table is needed.",
                "Write the period above the table and import again."
            ),
            new(
                FindingCode.FormPeriodAmbiguous,
                Severity.Error,
                "Biểu ghi nhiều kỳ",
                "{place}: phần đầu biểu nhắc đến nhiều kỳ ({0}) và không dòng nào ghi rõ \"Kỳ báo cáo\".",
                "Thêm dòng \"Kỳ báo cáo: ...\" vào phần đầu biểu rồi nhập lại.",
                "Several periods",
                "{place}: the words above the table name several periods ({0}), and no line says \"Kỳ báo cáo\".",
                "Add a line \"Kỳ báo cáo: ...\" above the table and import again."
            ),
            new(
                FindingCode.FormUnitsDisagree,
                Severity.Error,
                "Mã và tên đơn vị không khớp",
                "{place}: mã đơn vị \"{0}\" và tên đơn vị \"{1}\" trong biểu là hai đơn vị khác nhau.",
                "Sửa mã hoặc tên cho đúng đơn vị nộp báo cáo rồi nhập lại.",
                "Code and name disagree",
                "{place}: the unit code \"{0}\" and the unit name \"{1}\" in the form are two different units.",
                "Correct one of them and import again."
            ),
            new(
                FindingCode.FormIndicatorsDisagree,
                Severity.Error,
                "Mã và tên chỉ tiêu không khớp",
                "{place}: dòng ghi chỉ tiêu \"{0}\" nhưng mã \"{1}\" là của \"{2}\".",
                "Kiểm tra xem các cột có bị sắp xếp hoặc sao chép lệch dòng không, sửa rồi nhập lại.",
                "Code and name of the indicator disagree",
                "{place}: the row says \"{0}\", but the code \"{1}\" belongs to \"{2}\".",
                "Check whether a column was sorted or copied out of step, correct it and import again."
            ),
            new(
                FindingCode.FormFiguresDiffer,
                Severity.Error,
                "Hai con số khác nhau",
                "{place}: \"{2}\" có hai con số, trong kỳ {0} và lũy kế {1}; với chỉ tiêu này ở kỳ này hai số phải bằng nhau.",
                "Giữ con số đúng, xóa số kia rồi nhập lại.",
                "Two figures",
                "{place}: \"{2}\" has two figures, {0} in the period and {1} from the year's start; here they must be one.",
                "Keep the right one, delete the other and import again."
            ),
            new(
                FindingCode.FormColumnWrong,
                Severity.Error,
                "Số ở sai cột",
                "{place}: \"{2}\" có trong kỳ \"{0}\", lũy kế \"{1}\"; chỉ tiêu này cần con số ở cột kia và không suy ra được từ số này.",
                "Điền số vào đúng cột (lũy kế cho chỉ tiêu cộng dồn, trong kỳ cho chỉ tiêu tính theo kỳ) rồi nhập lại.",
                "Figure in the wrong column",
                "{place}: \"{2}\" has \"{0}\" in the period and \"{1}\" from the year's start; this indicator needs the other, which does not follow from this one.",
                "Fill in the right column and import again."
            ),
            new(
                FindingCode.FormLinesWithoutFigure,
                Severity.Info,
                "Chỉ tiêu chưa có số",
                "{place}: {0} chỉ tiêu trong biểu chưa có số liệu: {1}.",
                "Khi có số liệu, điền vào biểu và nhập lại.",
                "Indicators without a figure",
                "{place}: {0} indicators of the form have no figure: {1}.",
                "Fill them in when the figures are known and import again."
            ),
            new(
                FindingCode.FormRowsLeft,
                Severity.Info,
                "Dòng không phải chỉ tiêu",
                "{place}: {0} dòng không có con số nào (tiêu đề nhóm, chữ ký, ghi chú) được bỏ qua.",
                "Không cần làm gì.",
                "Rows that are no indicators",
                "{place}: {0} rows without any figure (headings, signatures, notes) were left out.",
                "Nothing to do."
            ),
            new(
                FindingCode.FormTakenFromMark,
                Severity.Warning,
                "Lấy từ dấu của biểu",
                "{place}: phần đầu biểu không ghi {0} nên lấy \"{1}\" từ dấu ẩn của biểu mẫu.",
                "Nếu không đúng, ghi lại ở phần đầu biểu rồi nhập lại.",
                "Taken from the form's mark",
                "{place}: the words above the table do not say the {0}; \"{1}\" was taken from the form's hidden mark.",
                "If that is wrong, write it above the table and import again."
            ),
            new(
                FindingCode.FormMarkDiffers,
                Severity.Warning,
                "Biểu của đơn vị khác",
                "{place}: biểu ghi \"{0}\" nhưng được lập cho đơn vị \"{1}\"; số liệu được tính cho \"{0}\".",
                "Kiểm tra xem có dùng nhầm biểu của đơn vị khác không; chỉ tiêu của hai đơn vị có thể khác nhau.",
                "Another unit's form",
                "{place}: the form says \"{0}\" but was made for the unit \"{1}\"; its figures count for \"{0}\".",
                "Check that no other unit's form was used by mistake: the targets may differ."
            ),
            new(
                FindingCode.FormWithoutDate,
                Severity.Info,
                "Biểu chưa ghi ngày nộp",
                "{place}: biểu chưa ghi ngày nộp nên không tính được đúng hạn hay muộn.",
                "Ghi ngày nộp vào phần đầu biểu và nhập lại, hoặc thêm vào bảng báo cáo đã nộp.",
                "Form without a day",
                "{place}: the form does not say when it was handed in, so nobody can say whether it was on time.",
                "Write the day above the table and import again, or add it to submissions."
            ),
            new(
                FindingCode.FormOtherColumn,
                Severity.Info,
                "Số ở cột còn lại",
                "{place}: {0} dòng có cả số trong kỳ và lũy kế; chỉ con số mà chỉ tiêu được theo dõi (cộng dồn hoặc theo kỳ) được nhập.",
                "Không cần làm gì.",
                "Figures of the other column",
                "{place}: {0} rows have both figures; the one that the indicator is followed by was imported.",
                "Nothing to do."
            ),
        ];
}

namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] TemplatesPart() =>
        [
            new(
                FindingCode.TemplateFieldUnknown,
                Severity.Fatal,
                "Chỗ điền không có",
                "Mẫu văn bản có chỗ điền {{{0}}} mà chương trình không biết.",
                "Sửa lại tên chỗ điền. Gần nhất là {{{1}}}; danh sách đầy đủ ở tài liệu mẫu văn bản.",
                "Unknown field",
                "The template has a field {{{0}}} that the program does not know.",
                "Correct the field's name. The nearest is {{{1}}}; the manual of templates lists them all."
            ),
            new(
                FindingCode.TemplateInstructionUnknown,
                Severity.Fatal,
                "Lệnh không hiểu",
                "Mẫu văn bản có lệnh “{0}” mà chương trình không hiểu.",
                "Viết lại lệnh. Có thể dùng: {1}.",
                "Unknown instruction",
                "The template has an instruction “{0}” that the program does not understand.",
                "Write it again. These exist: {1}."
            ),
            new(
                FindingCode.TemplateBlockUnbalanced,
                Severity.Fatal,
                "Khối lệnh không khớp",
                "Mẫu văn bản có “{0}” không khớp: mỗi “@mỗi” và “@nếu” cần đúng một “@hết”.",
                "Thêm hoặc bớt dòng “@hết” cho khớp.",
                "Unbalanced block",
                "The template has “{0}” without its partner: each “@mỗi” and “@nếu” needs exactly one “@hết”.",
                "Add or remove a line “@hết”."
            ),
            new(
                FindingCode.TemplateHeadingMissing,
                Severity.Fatal,
                "Thiếu phần đầu mẫu",
                "Mẫu văn bản thiếu dòng “{0}”.",
                "Thêm dòng đó vào phần đầu mẫu, trên dòng “---” thứ nhất.",
                "Template without heading",
                "The template lacks the line “{0}”.",
                "Add it to the template's head, above the first line “---”."
            ),
        ];
}

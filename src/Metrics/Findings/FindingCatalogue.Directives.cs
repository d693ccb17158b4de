namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] DirectivesPart() =>
        [
            new(
                FindingCode.DirectiveFormat,
                Severity.Fatal,
                "Không phải văn bản đọc được",
                "Tệp \"{0}\" có định dạng {1}; văn bản chỉ đạo cần ở dạng Word (.docx), văn bản thuần (.txt) hoặc PDF.",
                "Mở tệp, lưu thành Word (.docx) rồi đọc lại.",
                "Not a readable document",
                "The file \"{0}\" is in the format {1}; a directive is read from Word (.docx), plain text (.txt) or PDF.",
                "Open it, save it as Word (.docx) and read it again."
            ),
            new(
                FindingCode.DirectiveToolMissing,
                Severity.Fatal,
                "Thiếu công cụ đọc PDF",
                "Máy này không có {1} nên không đọc được tệp PDF \"{0}\".",
                "Cài gói poppler-utils (có {1}), hoặc gửi văn bản ở dạng Word (.docx).",
                "PDF tool missing",
                "This machine has no {1}, so the PDF \"{0}\" cannot be read.",
                "Install poppler-utils (it brings {1}), or use the document as Word (.docx)."
            ),
            new(
                FindingCode.DirectiveScan,
                Severity.Fatal,
                "Bản chụp không có chữ",
                "Tệp \"{0}\" chỉ có ảnh chụp, không có chữ để đọc.",
                "Dùng bản Word gốc, hoặc nhận dạng chữ (OCR) rồi kiểm tra lại trước khi đọc.",
                "Scan without text",
                "The file \"{0}\" holds pictures of pages and no text.",
                "Use the original Word file, or run text recognition and check its result first."
            ),
            new(
                FindingCode.DirectiveNotText,
                Severity.Fatal,
                "Chữ không đúng mã UTF-8",
                "Tệp \"{0}\" không phải văn bản UTF-8 hay UTF-16.",
                "Mở tệp, chọn Lưu thành với mã hóa UTF-8 rồi đọc lại.",
                "Text not in UTF-8",
                "The file \"{0}\" is not text in UTF-8 or UTF-16.",
                "Open it, save it with the encoding UTF-8 and read it again."
            ),
            new(
                FindingCode.DirectiveLegacyFont,
                Severity.Fatal,
                "Phông chữ cũ",
                "Tệp \"{0}\" dùng phông chữ cũ (TCVN3 hoặc VNI), không phải Unicode.",
                "Chuyển mã văn bản sang Unicode rồi đọc lại.",
                "Font of before Unicode",
                "The file \"{0}\" is typed in a font of before Unicode (TCVN3 or VNI).",
                "Convert the text to Unicode and read it again."
            ),
        ];
}

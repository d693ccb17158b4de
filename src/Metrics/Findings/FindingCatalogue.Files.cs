namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] FilesPart() =>
        [
            new(
                FindingCode.FileUnreadable,
                Severity.Fatal,
                "Không đọc được tệp",
                "Không đọc được tệp {0}: {1}.",
                "Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập lại.",
                "File not readable",
                "The file {0} cannot be read: {1}.",
                "Open the file in Excel or LibreOffice, save it again and import it again."
            ),
        ];
}

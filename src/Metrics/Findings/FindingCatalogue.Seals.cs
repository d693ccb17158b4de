namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] SealsPart() =>
        [
            new(
                FindingCode.SealFindingsOpen,
                Severity.Error,
                "Còn phát hiện mở",
                "Mã {0} ({1}): {2} phát hiện mức sai còn mở. Ví dụ: {3}",
                "{4}Nếu giữ nguyên có căn cứ, thêm --accept {0}=\"lý do\"; lý do được ghi vào niêm phong.",
                "Findings are open",
                "Code {0} ({1}): {2} findings of severity error are open. For example: {3}",
                "{4}If it stands for good reason, add --accept {0}=\"reason\"; the reason becomes part of the seal."
            ),
            new(
                FindingCode.SealCauseMissing,
                Severity.Error,
                "Thiếu lý do niêm phong lại",
                "Năm {0}, {1}: đã niêm phong, mã {2}. Niêm phong lại là một bản sửa và phải nêu lý do; bản cũ vẫn được giữ.",
                "Thêm --cause \"lý do\".",
                "Cause missing",
                "Year {0}, {1}: sealed already, code {2}. Sealing again is a correction and must name its cause; the old seal stays.",
                "Add --cause \"cause\"."
            ),
            new(
                FindingCode.SealNothingScored,
                Severity.Error,
                "Chưa có kết quả để niêm phong",
                "Năm {0}, {1}: chưa có lần chấm điểm nào.",
                "Xem các khối đã chấm bằng thidua rank, hoặc chấm trước bằng thidua score --year {0}.",
                "Nothing to seal",
                "Year {0}, {1}: nothing has been scored yet.",
                "See what is scored with thidua rank, or score first with thidua score --year {0}."
            ),
            new(
                FindingCode.SealResultsStale,
                Severity.Error,
                "Kết quả cũ hơn số liệu",
                "Kết quả trong sổ không phải kết quả của số liệu hiện có. Ô đầu tiên khác: bảng {0}, {1}, cột {2}: trong sổ {3}, tính lại {4}.",
                "Chấm lại bằng thidua score, xem kết quả mới rồi niêm phong.",
                "Results older than the facts",
                "The results in the ledger are not those of the facts. First cell that differs: table {0}, {1}, column {2}: in the ledger {3}, recomputed {4}.",
                "Run thidua score, look at the new results, then seal."
            ),
            new(
                FindingCode.SealAcceptedNotOpen,
                Severity.Error,
                "Mã chấp nhận không còn mở",
                "--accept {0}: không có phát hiện nào mang mã này đang mở trong phạm vi niêm phong.",
                "Bỏ mã này khỏi lệnh, hoặc sửa lại cho đúng mã.",
                "Accepted code is not open",
                "--accept {0}: no finding of this code is open in the scope of the seal.",
                "Leave this code out, or correct it."
            ),
            new(
                FindingCode.SealTooLarge,
                Severity.Error,
                "Gói niêm phong quá lớn",
                "Năm {0}, {1}: gói niêm phong sẽ có {2} MB, nhiều hơn 2.000 MB.",
                "Niêm phong từng khối bằng --bloc.",
                "Package too large",
                "Year {0}, {1}: the package would have {2} MB, more than 2,000 MB.",
                "Seal bloc by bloc with --bloc."
            ),
            new(
                FindingCode.SealNotPublished,
                Severity.Error,
                "Có lần ghi chưa công bố",
                "Năm {0}, {1}: lần ghi gần nhất của sổ chưa được công bố, nên chưa ai xem được kết quả sẽ niêm phong.",
                "Chạy thidua publish rồi niêm phong lại.",
                "A write is not published",
                "Year {0}, {1}: the ledger's last write is not published, so nobody has seen what would be sealed.",
                "Run thidua publish and seal again."
            ),
            new(
                FindingCode.SealNotAPackage,
                Severity.Error,
                "Không phải gói niêm phong",
                "{0} không phải gói niêm phong dùng được: {1}.",
                "Chép lại gói từ thư mục seals của nơi đã niêm phong.",
                "Not a sealed package",
                "{0} is not a sealed package that can be used: {1}.",
                "Copy the package again from the folder seals of the office that sealed it."
            ),
            new(
                FindingCode.SealOtherVersion,
                Severity.Error,
                "Gói niêm phong khác phiên bản",
                "{0} có dạng gói số {1}; phiên bản này chỉ đọc dạng số {2}.",
                "Kiểm tra bằng phiên bản của chương trình đã niêm phong, hoặc bản mới hơn.",
                "Package of another version",
                "{0} has package form {1}; this version reads form {2} only.",
                "Check it with the version of the program that sealed it, or a newer one."
            ),
            new(
                FindingCode.SealFileDiffers,
                Severity.Error,
                "Tệp trong gói bị hỏng hoặc bị đổi",
                "{0}: tệp {1} không còn như lúc niêm phong: hỏng khi chép, khi lưu, hoặc bị sửa. SHA-256 lúc niêm phong {2} ({4} byte), bây giờ {3} ({5} byte).",
                "Gói này không dùng làm căn cứ được nữa. Chép lại từ nơi đã niêm phong rồi kiểm tra lại; nếu bản ở đó cũng vậy, tìm xem ai đã đổi.",
                "A file of the package is damaged or was changed",
                "{0}: the file {1} is not as it was sealed: damaged in copying or storing, or edited. SHA-256 when sealed {2} ({4} bytes), now {3} ({5} bytes).",
                "This package proves nothing any more. Copy it again from the office that sealed it and verify again; if that copy is the same, find out who changed it."
            ),
            new(
                FindingCode.SealFileMissing,
                Severity.Error,
                "Gói thiếu tệp",
                "{0}: thiếu tệp {1}.",
                "Chép lại cả gói từ nơi đã niêm phong.",
                "A file is missing",
                "{0}: the file {1} is missing.",
                "Copy the whole package again from the office that sealed it."
            ),
            new(
                FindingCode.SealFileUnknown,
                Severity.Error,
                "Gói thừa tệp",
                "{0}: tệp {1} không có trong danh sách niêm phong.",
                "Bỏ tệp đó ra, hoặc chép lại gói từ nơi đã niêm phong.",
                "A file too many",
                "{0}: the file {1} is not in the seal's list.",
                "Take that file out, or copy the package again from the office that sealed it."
            ),
            new(
                FindingCode.SealContainerDiffers,
                Severity.Error,
                "Vỏ gói đã bị đổi",
                "{0}: byte thứ {1} (sau tệp {2}) không như lúc niêm phong; đây là phần vỏ zip, ngoài nội dung các tệp.",
                "Chép lại gói từ nơi đã niêm phong; đừng nén lại gói bằng chương trình khác.",
                "The package's shell was changed",
                "{0}: byte {1} (after the file {2}) is not as sealed; it is of the zip's shell, outside of the files.",
                "Copy the package again from the office that sealed it; do not pack it again with another program."
            ),
            new(
                FindingCode.SealCodeDiffers,
                Severity.Error,
                "Mã niêm phong không khớp",
                "{0}: {1} và {2} không khớp nhau. Mã tính từ {1} là {3}, mã ghi trong {2} là {4}.",
                "Một trong hai tệp đã bị đổi; so với mã in trên văn bản rồi chép lại gói từ nơi đã niêm phong.",
                "Code does not fit",
                "{0}: {1} and {2} do not fit each other. The code made from {1} is {3}, that written in {2} is {4}.",
                "One of the two was changed; compare with the code printed on paper and copy the package again."
            ),
            new(
                FindingCode.SealOtherCode,
                Severity.Error,
                "Không phải mã trên văn bản",
                "{0} mang mã {1}, không phải mã {2} trên văn bản.",
                "Tìm đúng gói bằng thidua seal --list; nếu không có, văn bản không dựa trên kết quả đã niêm phong.",
                "Not the code on paper",
                "{0} has the code {1}, not {2} as on the document.",
                "Find the right package with thidua seal --list; if there is none, the document is not from sealed results."
            ),
            new(
                FindingCode.SealCellDiffers,
                Severity.Error,
                "Tính lại ra khác",
                "Tính lại không ra kết quả đã niêm phong. Ô đầu tiên khác: bảng {0}, {1}, cột {2}: niêm phong {3}, tính lại {4}. (Niêm phong bằng bản {5}, tính lại bằng bản {6}.)",
                "Nếu hai bản chương trình khác nhau, kiểm tra lại bằng bản đã niêm phong; nếu giống nhau, số liệu hoặc kết quả trong gói đã bị đổi.",
                "Recomputed differently",
                "Recomputing does not give the sealed result. First cell that differs: table {0}, {1}, column {2}: sealed {3}, recomputed {4}. (Sealed with version {5}, recomputed with {6}.)",
                "If the versions differ, check with the one that sealed it; if they are the same, facts or results in the package were changed."
            ),
            new(
                FindingCode.SealWordsDiffer,
                Severity.Error,
                "Lời giải thích khác",
                "Điểm, tổng và hạng tính lại bằng kết quả đã niêm phong; lời giải thích hoặc chỗ của số liệu thì khác. Ô đầu tiên khác: bảng {0}, {1}, cột {2}: niêm phong {3}, tính lại {4}. (Niêm phong bằng bản {5}, tính lại bằng bản {6}.)",
                "Nếu hai bản chương trình khác nhau thì lời văn đã đổi, điểm vẫn đúng; nếu giống nhau, lời giải thích trong gói đã bị sửa.",
                "Explained differently",
                "Recomputing gives the sealed points, totals and ranks; an explanation or the place of a figure differs. First cell that differs: table {0}, {1}, column {2}: sealed {3}, recomputed {4}. (Sealed with version {5}, recomputed with {6}.)",
                "If the versions differ, the words have changed and the points still hold; if they are the same, explanations in the package were changed."
            ),
            new(
                FindingCode.SealNotComputable,
                Severity.Error,
                "Không tính lại được",
                "Không tính lại được từ gói: {0} ({1}).",
                "Kiểm tra bằng phiên bản của chương trình đã niêm phong, hoặc chép lại gói.",
                "Cannot be recomputed",
                "The package cannot be recomputed: {0} ({1}).",
                "Check it with the version of the program that sealed it, or copy the package again."
            ),
            new(
                FindingCode.SealDamaged,
                Severity.Error,
                "Gói niêm phong bị hỏng hoặc không trọn vẹn",
                "{0} bị hỏng hoặc không trọn vẹn: {1}. Chưa so kết quả nào.",
                "Chép lại gói từ nơi đã niêm phong, so dung lượng hai tệp, rồi kiểm tra lại; đừng nén lại gói bằng chương trình khác.",
                "Package damaged or not whole",
                "{0} is damaged or not whole: {1}. No result was compared.",
                "Copy the package again from the office that sealed it, compare the sizes of both files and verify again; do not pack it again with another program."
            ),
            new(
                FindingCode.SealChainBroken,
                Severity.Error,
                "Chuỗi niêm phong bị đứt",
                "{0}: niêm phong {1} nối tiếp niêm phong {2}, nhưng không tìm thấy bản đó nguyên vẹn ở nơi đã chỉ.",
                "Chỉ đúng thư mục niêm phong bằng --previous; nếu bản trước không còn ở đâu, chuỗi không chứng minh được.",
                "Chain of seals is broken",
                "{0}: the seal {1} follows the seal {2}, which was not found whole at the place named.",
                "Name the right folder of seals with --previous; if the seal before is nowhere, the chain proves nothing."
            ),
        ];
}

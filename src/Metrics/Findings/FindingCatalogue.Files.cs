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
                "The file {0} cannot be read: {2}.",
                "Open the file in Excel or LibreOffice, save it again and import it again."
            ),
            new(
                FindingCode.FileEmpty,
                Severity.Fatal,
                "Tệp trống",
                "Tệp \"{0}\" không có dữ liệu.",
                "Kiểm tra xem có gửi nhầm tệp không, rồi nhập lại.",
                "Empty file",
                "The file \"{0}\" holds no data.",
                "Check that the right file was sent, then import again."
            ),
            new(
                FindingCode.NotWhatItClaims,
                Severity.Fatal,
                "Tệp không đúng loại",
                "Tệp \"{0}\" mang đuôi {1} nhưng bên trong là {2}.",
                "Mở tệp bằng Excel hoặc LibreOffice, lưu thành .xlsx hoặc CSV UTF-8 rồi nhập lại.",
                "Not what it claims",
                "The file \"{0}\" is called {1} but holds {3}.",
                "Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8 and import again."
            ),
            new(
                FindingCode.FileEncrypted,
                Severity.Fatal,
                "Tệp có mật khẩu",
                "Tệp \"{0}\" được khóa bằng mật khẩu nên không đọc được.",
                "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi nhập lại.",
                "Locked with a password",
                "The file \"{0}\" is locked with a password and cannot be read.",
                "Open it with the password, remove the password, save and import again."
            ),
            new(
                FindingCode.FileTooLarge,
                Severity.Fatal,
                "Tệp quá lớn",
                "Tệp \"{0}\" nặng {1} MB; giới hạn là {2} MB.",
                "Chia thành nhiều tệp, hoặc lưu thành CSV UTF-8.",
                "File too large",
                "The file \"{0}\" has {1} MB; the limit is {2} MB.",
                "Split it into several files, or save it as CSV UTF-8."
            ),
            new(
                FindingCode.ZipBomb,
                Severity.Fatal,
                "Tệp nén bất thường",
                "Tệp \"{0}\" bung ra quá lớn ({1} MB trở lên) so với kích thước của nó nên không được mở.",
                "Mở tệp ở nơi gửi, sao chép dữ liệu sang sổ làm việc mới rồi gửi lại.",
                "Suspicious compression",
                "The file \"{0}\" unfolds to far more than its size ({1} MB or more) and was not opened.",
                "Copy the data into a new workbook and send that."
            ),
            new(
                FindingCode.FileDamaged,
                Severity.Fatal,
                "Tệp hỏng",
                "Tệp \"{0}\" bị hỏng hoặc bị cắt cụt nên không đọc được hết.",
                "Lấy lại tệp từ người gửi, hoặc mở bằng Excel để sửa, lưu lại rồi nhập lại.",
                "Damaged file",
                "The file \"{0}\" is damaged or cut short and cannot be read to its end.",
                "Get the file again from its sender, or repair and save it in Excel, then import again."
            ),
            new(
                FindingCode.QuoteNotClosed,
                Severity.Fatal,
                "Dấu ngoặc kép chưa đóng",
                "Tệp \"{0}\": dấu ngoặc kép mở ở dòng {1} không được đóng đúng chỗ, nên không biết ô kết thúc ở đâu. Cả tệp không được nhập.",
                "Mở tệp ở dòng {1}, đóng hoặc bỏ dấu ngoặc kép (trong ô, viết hai dấu \"\"), rồi nhập lại.",
                "Quote not closed",
                "The file \"{0}\": the quote opened on line {1} is not closed where it should be, so the cell has no end. The file was not imported.",
                "Open the file at line {1}, close or remove the quote (inside a cell write \"\"), then import again."
            ),
            new(
                FindingCode.TextNotUtf8,
                Severity.Fatal,
                "Sai bảng mã",
                "Tệp \"{0}\", dòng {1}: chữ không theo bảng mã UTF-8.",
                "Mở tệp bằng Excel, chọn Lưu thành, loại \"CSV UTF-8\", rồi nhập lại. Chữ kiểu TCVN3 hoặc VNI cần chuyển sang Unicode trước.",
                "Wrong encoding",
                "The file \"{0}\", line {1}: the text is not UTF-8.",
                "Save it as \"CSV UTF-8\" and import again; convert TCVN3 or VNI text to Unicode first."
            ),
            new(
                FindingCode.TooManyColumns,
                Severity.Fatal,
                "Quá nhiều cột",
                "Tệp \"{0}\", dòng {1}: có hơn {2} cột.",
                "Xóa các cột thừa bên phải bảng, lưu rồi nhập lại.",
                "Too many columns",
                "The file \"{0}\", row {1}: there are more than {2} columns.",
                "Delete the columns to the right of the table, save and import again."
            ),
            new(
                FindingCode.CellTooLong,
                Severity.Fatal,
                "Ô quá dài",
                "Tệp \"{0}\", dòng {1}: một ô dài hơn {2} ký tự.",
                "Rút ngắn ô đó, hoặc kiểm tra dấu phân cách và dấu ngoặc kép của tệp CSV.",
                "Cell too long",
                "The file \"{0}\", row {1}: a cell is longer than {2} characters.",
                "Shorten the cell, or check the delimiter and the quotes of the csv file."
            ),
            new(
                FindingCode.NoRights,
                Severity.Fatal,
                "Không có quyền đọc",
                "Không có quyền đọc \"{0}\".",
                "Xin quyền đọc, hoặc chép tệp vào thư mục của mình rồi nhập lại.",
                "No right to read",
                "There is no right to read \"{0}\".",
                "Ask for the right to read it, or copy it into a folder of your own and import again."
            ),
            new(
                FindingCode.PathNotFound,
                Severity.Fatal,
                "Không tìm thấy",
                "Không tìm thấy \"{0}\".",
                "Kiểm tra lại đường dẫn và tên tệp.",
                "Not found",
                "\"{0}\" was not found.",
                "Check the path and the file's name."
            ),
            new(
                FindingCode.NothingToImport,
                Severity.Warning,
                "Không có gì để nhập",
                "Không thấy tệp nào trong \"{0}\".",
                "Chọn thư mục có tệp .xlsx hoặc .csv.",
                "Nothing to import",
                "There is no file in \"{0}\".",
                "Choose a folder with .xlsx or .csv files."
            ),
            new(
                FindingCode.TooManyFiles,
                Severity.Fatal,
                "Quá nhiều tệp",
                "Có {0} tệp; một lần nhập nhận nhiều nhất {1} tệp.",
                "Chọn thư mục nhỏ hơn, nhập nhiều lần.",
                "Too many files",
                "There are {0} files; one import takes at most {1}.",
                "Choose a smaller folder and import several times."
            ),
            new(
                FindingCode.NotATableFile,
                Severity.Warning,
                "Không phải bảng số liệu",
                "Tệp \"{0}\" không phải bảng số liệu nên không được nhập.",
                "Bảng số liệu là .xlsx, .xls hoặc .csv; bảng tiêu chí là rulebook*.json.",
                "Not a table",
                "The file \"{0}\" is no table and was not imported.",
                "Tables are .xlsx, .xls or .csv; rule books are rulebook*.json."
            ),
            new(
                FindingCode.SameContentTwice,
                Severity.Info,
                "Tệp trùng nội dung",
                "Tệp \"{0}\" giống hệt \"{1}\" nên chỉ được nhập một lần.",
                "Không cần làm gì.",
                "Same content twice",
                "The file \"{0}\" is identical with \"{1}\" and was imported once.",
                "Nothing to do."
            ),
            new(
                FindingCode.OpenDocument,
                Severity.Fatal,
                "Chưa đọc được .ods",
                "Tệp \"{0}\" là bảng tính của LibreOffice (.ods).",
                "Mở tệp bằng LibreOffice, lưu thành .xlsx rồi nhập lại.",
                "OpenDocument sheet",
                "The file \"{0}\" is a LibreOffice spreadsheet (.ods).",
                "Open it in LibreOffice, save it as .xlsx and import again."
            ),
            new(
                FindingCode.DirectiveNotImported,
                Severity.Warning,
                "Văn bản, không phải bảng số liệu",
                "Tệp \"{0}\" là văn bản, không phải bảng số liệu, nên không được nhập.",
                "Chỉ thị, kế hoạch được đọc bằng lệnh: thidua extract TỆP.",
                "A document, no table",
                "The file \"{0}\" is a document, no table, and was not imported.",
                "Directives and plans are read by the command: thidua extract FILE."
            ),
            new(
                FindingCode.TableUnknown,
                Severity.Warning,
                "Chưa nhận ra bảng",
                "{place}: chưa nhận ra là bảng nào nên không được nhập. Các bảng: {0}.",
                "Đặt tên sheet hoặc tên tệp theo tên bảng, và dòng tiêu đề theo docs/formats.md.",
                "Table not recognised",
                "{place}: not recognised as a table, so it was not imported. The tables: {0}.",
                "Name the sheet or the file after the table and its headers as docs/formats.md says."
            ),
            new(
                FindingCode.TableAmbiguous,
                Severity.Error,
                "Chưa rõ là bảng nào",
                "{place}: tiêu đề hợp với nhiều bảng: {0}.",
                "Đặt tên sheet hoặc tên tệp theo tên bảng rồi nhập lại.",
                "Table ambiguous",
                "{place}: the headers fit several tables: {0}.",
                "Name the sheet or the file after the table and import again."
            ),
            new(
                FindingCode.ColumnMissing,
                Severity.Error,
                "Thiếu cột",
                "{place}: bảng \"{0}\" thiếu cột {1}.",
                "Thêm cột còn thiếu vào dòng tiêu đề rồi nhập lại.",
                "Column missing",
                "{place}: the table {2} lacks the column {1}.",
                "Add the missing column and its header, then import again."
            ),
            new(
                FindingCode.ColumnTwice,
                Severity.Error,
                "Hai cột cùng nghĩa",
                "{place}: bảng \"{0}\" có hai cột cho \"{1}\": \"{2}\" và \"{3}\".",
                "Giữ một cột, đổi tên hoặc xóa cột kia rồi nhập lại.",
                "Two columns for one",
                "{place}: the table has two columns for {1}: \"{2}\" and \"{3}\".",
                "Keep one of them, rename or delete the other and import again."
            ),
            new(
                FindingCode.ColumnsNotRead,
                Severity.Info,
                "Cột không dùng",
                "{place}: các cột {0} không thuộc bảng \"{1}\" nên không được nhập.",
                "Nếu cần các cột này, sửa tiêu đề theo docs/formats.md.",
                "Columns not read",
                "{place}: the columns {0} do not belong to the table and were not imported.",
                "If they are needed, name them as docs/formats.md says."
            ),
            new(
                FindingCode.HiddenSheetRead,
                Severity.Info,
                "Sheet ẩn",
                "Sheet \"{0}\" bị ẩn nhưng vẫn được nhập.",
                "Nếu không muốn nhập, xóa sheet đó.",
                "Hidden sheet",
                "The sheet \"{0}\" is hidden and was imported all the same.",
                "Delete the sheet if it is not meant."
            ),
            new(
                FindingCode.HiddenRowsRead,
                Severity.Info,
                "Dòng ẩn",
                "{place}: {0} dòng bị ẩn (dòng này là dòng đầu tiên) vẫn được nhập.",
                "Nếu không muốn nhập, xóa các dòng đó.",
                "Hidden rows",
                "{place}: {0} hidden rows, this one first, were imported all the same.",
                "Delete the rows if they are not meant."
            ),
            new(
                FindingCode.WorkbookWithMacros,
                Severity.Info,
                "Tệp có macro",
                "Tệp \"{0}\" có macro; chỉ số liệu được đọc, macro không bao giờ được chạy.",
                "Không cần làm gì. Nên gửi tệp .xlsx không có macro.",
                "Workbook with macros",
                "The file \"{0}\" holds macros; only its figures were read, macros are never run.",
                "Nothing to do. A .xlsx without macros is better."
            ),
            new(
                FindingCode.WorkbookWithLinks,
                Severity.Info,
                "Tệp liên kết tệp khác",
                "Tệp \"{0}\" lấy số từ {1} tệp khác; số được đọc là số lưu trong tệp này lần cuối, tệp kia không được mở.",
                "Kiểm tra xem số đã là số mới nhất chưa; nên thay công thức liên kết bằng số.",
                "Workbook with links",
                "The file \"{0}\" takes figures from {1} other files; what was stored in it last was read, the others were not opened.",
                "Check that the figures are the latest; better replace the links by figures."
            ),
            new(
                FindingCode.NumberDecidedBySize,
                Severity.Info,
                "Số hiểu theo độ lớn",
                "{place}: \"{0}\" được hiểu là {1}, không phải {2}, vì chỉ tiêu này của đơn vị có số khác là {3}.",
                "Nếu không đúng, viết rõ {1} hay {2} rồi nhập lại.",
                "Read by its size",
                "{place}: \"{0}\" was read as {1}, not {2}, because the unit has {3} elsewhere for this indicator.",
                "If that is wrong, write it clearly and import again."
            ),
            new(
                FindingCode.NotANumber,
                Severity.Error,
                "Không phải số",
                "{place}: \"{0}\" không phải là số. Cần một số như 1.234,5.",
                "Sửa ô này rồi nhập lại.",
                "Not a number",
                "{place}: \"{0}\" is not a number. A number such as 1.234,5 is needed.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.NumberAmbiguous,
                Severity.Error,
                "Số đọc được hai cách",
                "{place}: \"{0}\" là {1} hay {2}? Các ô khác trong cột không cho biết dấu nào ngăn phần thập phân.",
                "Viết rõ: {1} hoặc {2}, rồi nhập lại.",
                "Number with two readings",
                "{place}: is \"{0}\" {1} or {2}? The column's other cells do not show which mark parts the decimals.",
                "Write it clearly, as {1} or {2}, and import again."
            ),
            new(
                FindingCode.NumberTooPrecise,
                Severity.Error,
                "Quá nhiều chữ số thập phân",
                "{place}: \"{0}\" có quá nhiều chữ số; nhận nhiều nhất 15 chữ số thập phân, 28 chữ số tất cả.",
                "Làm tròn số rồi nhập lại.",
                "Too many decimals",
                "{place}: \"{0}\" has too many digits; at most 15 decimals and 28 digits in all are kept.",
                "Round the number and import again."
            ),
            new(
                FindingCode.NumberTooLarge,
                Severity.Error,
                "Số quá lớn",
                "{place}: \"{0}\" quá lớn; nhận nhiều nhất 23 chữ số trước dấu phẩy.",
                "Kiểm tra lại số hoặc đổi đơn vị tính rồi nhập lại.",
                "Number too large",
                "{place}: \"{0}\" is too large; at most 23 digits before the decimals are kept.",
                "Check the number or use a larger unit of measure, then import again."
            ),
            new(
                FindingCode.NumberWithNote,
                Severity.Warning,
                "Chữ sau số",
                "{place}: phần chữ \"{0}\" sau số không được lưu.",
                "Đưa phần chữ sang cột ghi chú.",
                "Words behind a number",
                "{place}: the words \"{0}\" behind the number were not stored.",
                "Move the words into a notes column."
            ),
            new(
                FindingCode.NumberIsDate,
                Severity.Error,
                "Số thành ngày",
                "{place}: ô này là ngày hoặc đúng/sai ({0}), không phải số; Excel hay tự đổi \"3.5\" thành ngày.",
                "Định dạng ô là Số, gõ lại số rồi nhập lại.",
                "Number turned into a date",
                "{place}: the cell is a date or true/false ({0}), not a number; Excel likes to turn \"3.5\" into a date.",
                "Format the cell as Number, type the figure again and import again."
            ),
            new(
                FindingCode.NotADate,
                Severity.Error,
                "Không phải ngày",
                "{place}: \"{0}\" không phải là ngày. Cần ngày/tháng/năm như 05/11/2024.",
                "Sửa ô này rồi nhập lại.",
                "Not a date",
                "{place}: \"{0}\" is not a date. Day/month/year such as 05/11/2024 is needed.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.NotAPeriod,
                Severity.Error,
                "Không phải kỳ báo cáo",
                "{place}: \"{0}\" không phải kỳ báo cáo. Cần như 2025, Quý 3/2025, 6 tháng đầu năm 2025, 9 tháng 2025, Tháng 9/2025.",
                "Sửa ô này rồi nhập lại.",
                "Not a period",
                "{place}: \"{0}\" is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-9M or 2025-09.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.NotInList,
                Severity.Error,
                "Không có trong danh mục",
                "{place}: \"{0}\" không có trong danh mục. Cần một trong: {1}.",
                "Sửa ô này rồi nhập lại.",
                "Not in the list",
                "{place}: \"{0}\" is not in the list. One of these is needed: {1}.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.ValueMissing,
                Severity.Error,
                "Thiếu giá trị",
                "{place}: cột \"{0}\" bắt buộc nhưng ô để trống hoặc ghi \"không có\" (\"{2}\").",
                "Điền ô này rồi nhập lại; nếu không có số liệu thì xóa cả dòng.",
                "Value missing",
                "{place}: the column {1} must be filled, but the cell is empty or marked as none (\"{2}\").",
                "Fill the cell and import again; if there is no figure, delete the row."
            ),
            new(
                FindingCode.NotAYear,
                Severity.Error,
                "Không phải năm",
                "{place}: \"{0}\" không phải là năm. Cần bốn chữ số như 2025.",
                "Sửa ô này rồi nhập lại.",
                "Not a year",
                "{place}: \"{0}\" is not a year. Four digits such as 2025 are needed.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.FormulaError,
                Severity.Error,
                "Công thức lỗi",
                "{place}: công thức báo lỗi {0}.",
                "Sửa công thức hoặc gõ thẳng giá trị, lưu rồi nhập lại.",
                "Formula error",
                "{place}: the formula gives {0}.",
                "Correct the formula or type the value, save and import again."
            ),
            new(
                FindingCode.NotAnAggregation,
                Severity.Error,
                "Cách tổng hợp chưa đúng",
                "{place}: \"{0}\" không phải cách tổng hợp. Cần sum, mean, weighted:mã, ratio:tử/mẫu hoặc none.",
                "Sửa ô này rồi nhập lại.",
                "Not an aggregation",
                "{place}: \"{0}\" is not an aggregation. sum, mean, weighted:code, ratio:numerator/denominator or none is needed.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.TextRecomposed,
                Severity.Info,
                "Chữ Unicode tổ hợp",
                "{place}: \"{0}\" viết bằng Unicode tổ hợp, được lưu dạng dựng sẵn là \"{1}\".",
                "Không cần làm gì.",
                "Text put into NFC",
                "{place}: \"{0}\" came with its marks apart and is stored in NFC as \"{1}\".",
                "Nothing to do."
            ),
            new(
                FindingCode.TextLooksLegacy,
                Severity.Warning,
                "Chữ phông cũ",
                "{place}: \"{0}\" giống chữ phông cũ (TCVN3 hoặc VNI), có lẽ là \"{1}\"; được lưu như đã viết.",
                "Chuyển tệp sang Unicode rồi nhập lại.",
                "Text for an old font",
                "{place}: \"{0}\" looks like text for an old font (TCVN3 or VNI), perhaps \"{1}\"; it is stored as written.",
                "Convert the file to Unicode and import again."
            ),
            new(
                FindingCode.UnitUnknown,
                Severity.Error,
                "Không có đơn vị này",
                "{place}: không có đơn vị \"{0}\".",
                "Sửa mã hoặc tên đơn vị, hoặc thêm đơn vị vào bảng đơn vị (units) hay tên gọi khác (unit_aliases).",
                "Unknown unit",
                "{place}: there is no unit \"{0}\".",
                "Correct the code or name, or add the unit to units or unit_aliases."
            ),
            new(
                FindingCode.UnitAmbiguous,
                Severity.Error,
                "Tên của nhiều đơn vị",
                "{place}: \"{0}\" có thể là {1}.",
                "Viết mã đơn vị thay cho tên rồi nhập lại.",
                "Name of several units",
                "{place}: \"{0}\" may be {1}.",
                "Write the unit's code instead of its name and import again."
            ),
            new(
                FindingCode.UnitMatchedByName,
                Severity.Info,
                "Đối chiếu theo tên",
                "{place}: \"{0}\" được hiểu là đơn vị {1} ({2}).",
                "Nếu không đúng, viết mã đơn vị thay cho tên.",
                "Matched by name",
                "{place}: \"{0}\" was taken for the unit {1} ({2}).",
                "If that is wrong, write the unit's code."
            ),
            new(
                FindingCode.UnitNotThen,
                Severity.Error,
                "Đơn vị không tồn tại lúc đó",
                "{place}: đơn vị \"{0}\" ({1}) tồn tại {2}, không phải trong {3}.",
                "Dùng đơn vị của thời kỳ đó, hoặc sửa kỳ hay ngày.",
                "Unit did not exist then",
                "{place}: the unit \"{0}\" ({1}) existed {2}, not in {3}.",
                "Use the unit of that time, or correct the period or date."
            ),
            new(
                FindingCode.IndicatorUnknown,
                Severity.Error,
                "Không có chỉ tiêu này",
                "{place}: không có chỉ tiêu \"{0}\".",
                "Sửa mã chỉ tiêu, hoặc thêm vào bảng danh mục chỉ tiêu (indicators).",
                "Unknown indicator",
                "{place}: there is no indicator \"{0}\".",
                "Correct the code, or add the indicator to the table indicators."
            ),
            new(
                FindingCode.IndicatorAmbiguous,
                Severity.Error,
                "Tên của nhiều chỉ tiêu",
                "{place}: \"{0}\" có thể là các chỉ tiêu {1}.",
                "Viết mã chỉ tiêu thay cho tên rồi nhập lại.",
                "Name of several indicators",
                "{place}: \"{0}\" may be the indicators {1}.",
                "Write the indicator's code and import again."
            ),
            new(
                FindingCode.IndicatorMatchedByName,
                Severity.Info,
                "Chỉ tiêu theo tên",
                "{place}: \"{0}\" được hiểu là chỉ tiêu {1}.",
                "Nếu không đúng, viết mã chỉ tiêu thay cho tên.",
                "Indicator by name",
                "{place}: \"{0}\" was taken for the indicator {1}.",
                "If that is wrong, write the indicator's code."
            ),
            new(
                FindingCode.BlocUnknown,
                Severity.Error,
                "Không có khối này",
                "{place}: năm {1} không có khối \"{0}\".",
                "Sửa mã khối hoặc năm, hoặc thêm khối vào bảng khối thi đua (blocs).",
                "Unknown bloc",
                "{place}: there is no bloc \"{0}\" in {1}.",
                "Correct the code or the year, or add the bloc to the table blocs."
            ),
            new(
                FindingCode.BlocAmbiguous,
                Severity.Error,
                "Tên của nhiều khối",
                "{place}: \"{0}\" có thể là các khối {1}.",
                "Viết mã khối thay cho tên rồi nhập lại.",
                "Name of several blocs",
                "{place}: \"{0}\" may be the blocs {1}.",
                "Write the bloc's code and import again."
            ),
            new(
                FindingCode.CampaignUnknown,
                Severity.Error,
                "Không có phong trào này",
                "{place}: không có phong trào \"{0}\".",
                "Sửa mã, hoặc thêm vào bảng phong trào (campaigns).",
                "Unknown campaign",
                "{place}: there is no campaign \"{0}\".",
                "Correct the code, or add the campaign to the table campaigns."
            ),
            new(
                FindingCode.ObligationUnknown,
                Severity.Error,
                "Không có báo cáo này",
                "{place}: không có mã báo cáo phải nộp \"{0}\".",
                "Sửa mã, hoặc thêm vào bảng nghĩa vụ báo cáo (obligations).",
                "Unknown obligation",
                "{place}: no report owed has the code \"{0}\".",
                "Correct the code, or add it to the table obligations."
            ),
            new(
                FindingCode.ScopeWithoutUnits,
                Severity.Warning,
                "Phạm vi không có đơn vị",
                "{place}: không đơn vị nào thuộc phạm vi \"{0}\" trong {1}.",
                "Kiểm tra tên thuộc tính và giá trị trong bảng đơn vị (units).",
                "Scope without units",
                "{place}: no unit is in the scope \"{0}\" in {1}.",
                "Check the attribute's name and value in the table units."
            ),
            new(
                FindingCode.TargetNotAssignedHasValue,
                Severity.Error,
                "Không giao mà có số",
                "{place}: ghi \"không giao\" nhưng lại có giá trị {0}.",
                "Xóa giá trị, hoặc chọn cách so sánh khác.",
                "Not assigned, yet a value",
                "{place}: it says not assigned, yet there is the value {0}.",
                "Delete the value, or choose another comparator."
            ),
            new(
                FindingCode.TargetValueMissing,
                Severity.Error,
                "Chỉ tiêu thiếu giá trị",
                "{place}: chỉ tiêu có so sánh \"{0}\" nhưng chưa có giá trị.",
                "Điền giá trị, hoặc ghi \"không giao\" ở cột so sánh.",
                "Target without value",
                "{place}: the target has the comparator {0} but no value.",
                "Fill in the value, or write none as the comparator."
            ),
            new(
                FindingCode.TargetUpperMissing,
                Severity.Error,
                "Khoảng thiếu cận trên",
                "{place}: chỉ tiêu dạng khoảng bắt đầu từ {0} cần cận trên không nhỏ hơn.",
                "Điền cận trên ở cột \"đến\".",
                "Range without upper end",
                "{place}: a target between starts at {0} and needs an upper end that is no smaller.",
                "Fill in the column upper."
            ),
            new(
                FindingCode.TargetUpperUnused,
                Severity.Error,
                "Cận trên thừa",
                "{place}: có cận trên {0} nhưng so sánh là \"{1}\".",
                "Xóa cận trên, hoặc ghi so sánh là \"trong khoảng\".",
                "Upper end not used",
                "{place}: there is an upper end {0}, but the comparator is {1}.",
                "Delete the upper end, or write between as the comparator."
            ),
            new(
                FindingCode.PeriodOutsideYear,
                Severity.Error,
                "Kỳ khác năm",
                "{place}: kỳ {0} không thuộc năm {1}.",
                "Sửa năm hoặc kỳ rồi nhập lại.",
                "Period outside the year",
                "{place}: the period {0} is not in the year {1}.",
                "Correct the year or the period and import again."
            ),
            new(
                FindingCode.DatesReversed,
                Severity.Error,
                "Ngày cuối trước ngày đầu",
                "{place}: ngày cuối {1} đứng trước ngày đầu {0}.",
                "Sửa hai ngày rồi nhập lại.",
                "Dates reversed",
                "{place}: the last day {1} is before the first day {0}.",
                "Correct the dates and import again."
            ),
            new(
                FindingCode.SameKeyTwice,
                Severity.Error,
                "Hai số cho một ô",
                "{place}: hai dòng cùng nói về {0} nhưng khác nhau; dòng kia ở ô {1}. Cả hai không được nhập.",
                "Giữ dòng đúng, xóa dòng sai rồi nhập lại.",
                "Two rows for one fact",
                "{place}: two rows are about {0} and differ; the other is at {1}. Neither was taken.",
                "Keep the right row, delete the other and import again."
            ),
            new(
                FindingCode.SameKeyInOtherFile,
                Severity.Warning,
                "Hai nơi báo khác nhau",
                "{place}: số liệu về {0} khác với {1}; số ở đây được dùng.",
                "Kiểm tra xem số nào đúng.",
                "Reported differently elsewhere",
                "{place}: what it says of {0} differs from {1}; the one here is used.",
                "Check which one is right."
            ),
            new(
                FindingCode.CodeNotUsable,
                Severity.Error,
                "Mã không dùng được",
                "{place}: mã \"{0}\" không dùng được: không được là \"all\", không chứa dấu = hoặc /, nhiều nhất 100 ký tự.",
                "Đổi mã rồi nhập lại.",
                "Code not usable",
                "{place}: the code \"{0}\" cannot be used: not \"all\", no = or /, at most 100 characters.",
                "Change the code and import again."
            ),
            new(
                FindingCode.MeasureDiffers,
                Severity.Error,
                "Khác đơn vị tính",
                "{place}: đơn vị tính \"{0}\" không quy đổi được sang \"{1}\" của chỉ tiêu.",
                "Ghi số theo đơn vị tính của chỉ tiêu rồi nhập lại.",
                "Other unit of measure",
                "{place}: the unit of measure \"{0}\" does not convert to the indicator's \"{1}\".",
                "Give the figure in the indicator's unit and import again."
            ),
            new(
                FindingCode.MeasureConverted,
                Severity.Info,
                "Đã quy đổi đơn vị tính",
                "{place}: {0} được quy đổi thành {1}.",
                "Nếu không đúng, ghi số theo đơn vị tính của chỉ tiêu.",
                "Unit of measure converted",
                "{place}: {0} was converted to {1}.",
                "If that is wrong, give the figure in the indicator's unit."
            ),
            new(
                FindingCode.ShareOutOfRange,
                Severity.Error,
                "Tỷ phần ngoài khoảng",
                "{place}: tỷ phần {0} không nằm trong khoảng 0 đến 1.",
                "Ghi phần chuyển sang đơn vị mới từ 0 đến 1, hoặc theo %.",
                "Share out of range",
                "{place}: the share {0} is not between 0 and 1.",
                "Write the part as 0 to 1, or in %."
            ),
            new(
                FindingCode.CodeDefinedTwice,
                Severity.Error,
                "Một mã, hai định nghĩa",
                "{place}: {0} đã được định nghĩa khác ở ô {1}; bản đầu được giữ, dòng này không được nhập.",
                "Sửa cho hai dòng giống nhau, hoặc dùng mã khác trong tệp ánh xạ, rồi nhập lại.",
                "One code, two definitions",
                "{place}: {0} is defined differently at {1}; the first is kept and this row was not taken.",
                "Make the rows agree, or let the mapping make another code, then import again."
            ),
            new(
                FindingCode.FigureLessFirm,
                Severity.Warning,
                "Số chưa được dùng",
                "{place}: {0} số “{1}” đã ghi nhưng chưa được dùng vì cùng đơn vị, chỉ tiêu, kỳ đã có số “{2}”, chắc hơn. Số đầu tiên: {3} là {4}; đang dùng {5}.",
                "Nếu số mới đúng hơn thì sửa trạng thái số liệu (phần đầu biểu, hoặc cột trạng thái) thành mức của số đang dùng hay cao hơn rồi nhập lại; nếu không thì không cần làm gì.",
                "Figures not used",
                "{place}: {0} figures with the status {1} were stored but are not used: the same unit, indicator and period has a firmer one, {2}. The first: {3} is {4}; {5} is used.",
                "If the new figure is the better one, set its status (above the form's table, or in the status column) to that of the figure in use or higher and import again; else there is nothing to do."
            ),
            new(
                FindingCode.FigureWithoutDay,
                Severity.Warning,
                "Số không ghi ngày nộp, chưa được dùng",
                "{place}: {0} số “{1}” không ghi ngày nộp nên chưa được dùng: cùng đơn vị, chỉ tiêu, kỳ đã có số “{2}” ghi ngày nộp. Số đầu tiên: {3} là {4}; đang dùng {5}.",
                "Ghi ngày nộp của số mới rồi nhập lại; số nộp sau được dùng.",
                "Undated figures not used",
                "{place}: {0} figures with the status {1} do not say when they were handed in and are not used: the same unit, indicator and period has a dated one, {2}. The first: {3} is {4}; {5} is used.",
                "Write the day on which the new figure was handed in and import again; the later one is used."
            ),
            new(
                FindingCode.MappingUnreadable,
                Severity.Fatal,
                "Tệp ánh xạ chưa đúng",
                "Tệp ánh xạ \"{0}\", chỗ {1}: {2}.",
                "Sửa tệp ánh xạ theo docs/formats.md rồi nhập lại.",
                "Mapping file not usable",
                "The mapping file \"{0}\", at {1}: {3}.",
                "Correct the mapping file as docs/formats.md says and import again."
            ),
            new(
                FindingCode.MappingFitsNothing,
                Severity.Error,
                "Ánh xạ không khớp tệp nào",
                "Không sheet hay tệp nào có đủ các cột mà ánh xạ \"{0}\" cần: {1}.",
                "Kiểm tra tên cột trong tệp ánh xạ và trong tệp số liệu.",
                "Mapping fits nothing",
                "No sheet or file has all the columns that the mapping \"{0}\" needs: {1}.",
                "Check the column names in the mapping file and in the data."
            ),
            new(
                FindingCode.RowsLeftOut,
                Severity.Info,
                "Dòng bỏ qua theo ánh xạ",
                "{place}: {0} dòng được bỏ qua theo cột \"{1}\": {2}.",
                "Nếu cần các dòng này, sửa bộ lọc trong tệp ánh xạ.",
                "Rows left out by the mapping",
                "{place}: {0} rows were left out by the column \"{1}\": {2}.",
                "If they are needed, change the filter in the mapping file."
            ),
        ];
}

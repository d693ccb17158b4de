namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] HomePart() =>
        [
            new(
                FindingCode.HomeNotWritable,
                Severity.Fatal,
                "Không ghi được thư mục",
                "Không dùng được thư mục dữ liệu {0}: {1}.",
                "Kiểm tra đường dẫn và quyền ghi của thư mục, hoặc chọn thư mục khác bằng --home.",
                "Folder not usable",
                "The home folder {0} cannot be used: {1}.",
                "Check the path and the right to write there, or choose another folder with --home."
            ),
            new(
                FindingCode.DiskFull,
                Severity.Fatal,
                "Hết chỗ trên đĩa",
                "Đĩa chứa thư mục dữ liệu {0} đã hết chỗ. Lần ghi này dừng lại; bản số liệu công bố gần nhất vẫn nguyên vẹn.",
                "Giải phóng dung lượng (thidua prune cho biết bản cũ nào xóa được) rồi chạy lại lệnh.",
                "Disk full",
                "The disk of the home folder {0} is full. This write has stopped; the last published snapshot is untouched.",
                "Free some space (thidua prune says which old snapshots can go) and run the command again."
            ),
            new(
                FindingCode.LedgerNewer,
                Severity.Fatal,
                "Sổ dữ liệu mới hơn",
                "Sổ dữ liệu {0} do phiên bản mới hơn ghi ({1}); phiên bản này chỉ đọc được đến {2}.",
                "Cập nhật phần mềm trên máy này rồi chạy lại. Sổ chưa bị thay đổi.",
                "Ledger is newer",
                "The ledger {0} was written by a newer version ({1}); this one reads up to {2}.",
                "Update the program on this machine and run again. The ledger has not been changed."
            ),
            new(
                FindingCode.LedgerDamaged,
                Severity.Fatal,
                "Sổ dữ liệu bị hỏng",
                "Không mở được sổ dữ liệu {0}: {1}.",
                "Giữ lại tệp hỏng, chép data.duckdb trong thư mục của bản công bố gần nhất (snapshots) thành ledger.duckdb, rồi nhập lại các tệp sau bản đó.",
                "Ledger damaged",
                "The ledger {0} cannot be opened: {1}.",
                "Keep the damaged file, copy data.duckdb of the latest snapshot's folder (snapshots) to ledger.duckdb, and import the files that came after it again."
            ),
            new(
                FindingCode.EngineMismatch,
                Severity.Fatal,
                "Sai phiên bản DuckDB",
                "Chương trình cần thư viện DuckDB {0}, nhưng máy này đang có {1}.",
                "Dựng hoặc cài lại chương trình để thư viện đi kèm nằm cạnh tệp chạy.",
                "Wrong DuckDB version",
                "The program needs DuckDB {0}, this machine has {1}.",
                "Build or install the program again, so that its own library lies beside it."
            ),
            new(
                FindingCode.HomeLocked,
                Severity.Fatal,
                "Đang có người ghi",
                "Thư mục dữ liệu {0} đang được ghi: {1}.",
                "Đợi lần ghi kia xong rồi chạy lại lệnh.",
                "Someone is writing",
                "The home folder {0} is being written: {1}.",
                "Wait until that write is done and run the command again."
            ),
            new(
                FindingCode.NothingPublished,
                Severity.Fatal,
                "Chưa có số liệu",
                "Thư mục dữ liệu {0} chưa có bản số liệu nào được công bố.",
                "Nhập số liệu trước bằng thidua import, hoặc chỉ đúng thư mục bằng --home.",
                "Nothing published yet",
                "The home folder {0} holds no published snapshot yet.",
                "Import data first with thidua import, or name the right folder with --home."
            ),
            new(
                FindingCode.SnapshotDamaged,
                Severity.Fatal,
                "Bản công bố bị hỏng",
                "Không mở được bản số liệu công bố {0}: {1}.",
                "Chạy thidua publish để công bố lại từ sổ dữ liệu, hoặc chép lại thư mục này từ bản lưu.",
                "Snapshot damaged",
                "The snapshot {0} cannot be opened: {1}.",
                "Run thidua publish to publish again from the ledger, or copy this folder again from a backup."
            ),
            new(
                FindingCode.SnapshotOtherVersion,
                Severity.Fatal,
                "Bản công bố khác phiên bản",
                "Bản số liệu công bố {0} do phiên bản khác của chương trình ghi ({1}; phiên bản này: {2}).",
                "Chạy thidua publish bằng phiên bản này để công bố lại, hoặc mở bằng phiên bản đã ghi.",
                "Snapshot of another version",
                "The snapshot {0} was written by another version of the program ({1}; this one: {2}).",
                "Run thidua publish with this version, or open it with the version that wrote it."
            ),
            new(
                FindingCode.PublishPending,
                Severity.Fatal,
                "Đã ghi, chưa công bố",
                "Số liệu đã vào sổ của {0} nhưng chưa công bố được: {1}.",
                "Xử lý nguyên nhân rồi chạy thidua publish (hoặc lần nhập tiếp theo); số liệu không mất.",
                "Stored, not yet published",
                "The data is in the ledger of {0} but could not be published: {1}.",
                "Settle the cause and run thidua publish (or the next import); no data is lost."
            ),
            new(
                FindingCode.OutputExists,
                Severity.Fatal,
                "Tệp hoặc thư mục đã có",
                "{0} đã có, không ghi đè.",
                "Chọn tên khác, hoặc thêm --force để ghi đè (thư mục chỉ bị thay nếu do lệnh xuất tạo ra).",
                "File or folder exists",
                "{0} exists and is not overwritten.",
                "Choose another name, or add --force to overwrite it (a folder is replaced only if an export made it)."
            ),
            new(
                FindingCode.OutputFailed,
                Severity.Fatal,
                "Không ghi được tệp",
                "Không ghi được tệp {0}: {1}. Không có tệp dở dang nào được để lại.",
                "Kiểm tra thư mục, quyền ghi và dung lượng đĩa rồi chạy lại lệnh.",
                "File not written",
                "The file {0} could not be written: {1}. No half file was left behind.",
                "Check the folder, the right to write and the space on the disk, and run the command again."
            ),
            new(
                FindingCode.OutputDiskFull,
                Severity.Fatal,
                "Hết chỗ trên đĩa",
                "Hết chỗ trên đĩa khi ghi {0}. Không có tệp dở dang nào được để lại.",
                "Giải phóng dung lượng hoặc chọn đĩa khác rồi chạy lại lệnh; một bảng lớn nhỏ nhất ở dạng parquet.",
                "Disk full",
                "The disk is full while writing {0}. No half file was left behind.",
                "Free some space or choose another disk and run the command again; a large table is smallest as parquet."
            ),
            new(
                FindingCode.OutputTooManyRows,
                Severity.Fatal,
                "Quá nhiều dòng cho Excel",
                "Bảng {0} có {1} dòng; một trang tính Excel chứa nhiều nhất {2} dòng dữ liệu. Không có tệp nào được ghi.",
                "Chọn bớt bằng --year, --bloc, hoặc xuất dạng csv, parquet, arrow.",
                "Too many rows for Excel",
                "The table {0} has {1} rows; an Excel sheet holds at most {2} rows of data. No file was written.",
                "Choose fewer by --year or --bloc, or export as csv, parquet or arrow."
            ),
            new(
                FindingCode.OutputNotOurs,
                Severity.Fatal,
                "Không phải thư mục xuất",
                "{0} không phải là thư mục do lệnh xuất tạo ra, nên không bị thay.",
                "Chọn tên khác, hoặc tự xóa thư mục đó rồi xuất lại.",
                "Not an export's folder",
                "{0} was not made by an export, so it is not replaced.",
                "Choose another name, or remove the folder yourself and export again."
            ),
        ];
}

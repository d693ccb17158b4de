using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>
/// A sealed package (gói niêm phong): seal.json, which names the hash of every other file, and the file that says the
/// hash of seal.json and the short code made from it.
/// </summary>
internal sealed class SealPackage
{
    internal const string ManifestPath = "seal.json";
    internal const string CodePath = "ma-niem-phong.txt";
    internal const string ReadMePath = "doc-truoc.txt";
    internal const string InputsFolder = "inputs/";
    internal const string ResultsFolder = "results/";
    internal const string RuleBooksFolder = "rule-books/";
    internal const string ContextFolder = "context/";

    private const string ReadMe = """
        GÓI NIÊM PHONG KẾT QUẢ THI ĐUA
        seal.json          phạm vi, lý do, các phát hiện được chấp nhận, mã SHA-256 của từng tệp, mắt xích trước
        ma-niem-phong.txt  mã niêm phong, lấy từ SHA-256 của seal.json
        inputs/            số liệu đầu vào mà lần chấm đã dùng, theo thứ tự chuẩn
        rule-books/        nguyên văn bảng tiêu chí
        results/           kết quả đã niêm phong
        context/           tệp nguồn (SHA-256), ghi chú, phát hiện khi nhập
        Kiểm tra trên máy khác: thidua verify TỆP_NÀY

        A SEALED RESULT. Check it on any machine: thidua verify THIS_FILE

        """;

    private SealPackage(SealManifest manifest, string sha256, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        Manifest = manifest;
        Sha256 = sha256;
        Files = files;
    }

    internal SealManifest Manifest { get; }

    /// <summary>Of seal.json.</summary>
    internal string Sha256 { get; }

    internal string Code => SealCode.Of(Sha256);

    /// <summary>All files but seal.json and its code, by path.</summary>
    internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>"0003-2025-huyen-7K3M-9QAX-2TBE-H4WC.zip".</summary>
    internal string FileName =>
        string.Create(CultureInfo.InvariantCulture, $"{Manifest.Number:D4}-{Manifest.Year}-{NamePart(Manifest.Bloc)}-{Code}.zip");

    /// <param name="manifest">Its list of files is made here.</param>
    internal static SealPackage Of(SealManifest manifest, IEnumerable<PackageFile> files)
    {
        Dictionary<string, ReadOnlyMemory<byte>> contents = new(StringComparer.Ordinal) { [ReadMePath] = Encoding.UTF8.GetBytes(ReadMe) };
        foreach (var file in files)
        {
            contents.Add(file.Path, file.Content);
        }
        var complete = manifest with
        {
            Files =
            [
                .. contents
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new SealedFile(file.Key, HashOf(file.Value.Span), file.Value.Length)),
            ],
        };
        return new SealPackage(complete, HashOf(complete.ToJson()), contents);
    }

    /// <summary>What was read and found to be whole.</summary>
    internal static SealPackage Known(SealManifest manifest, string sha256, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(manifest, sha256, files);

    /// <summary>Every file in the order of the package.</summary>
    internal IReadOnlyList<PackageFile> All() =>
        [
            new(ManifestPath, Manifest.ToJson()),
            new(CodePath, CodeText(Sha256)),
            .. Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new PackageFile(file.Key, file.Value)),
        ];

    /// <summary>The table of that name in a folder; null: the package has none.</summary>
    internal ReadOnlyMemory<byte>? Table(string folder, TableSchema schema) =>
        Files.TryGetValue(PathOf(folder, schema), out var bytes) ? new ReadOnlyMemory<byte>?(bytes) : null;

    internal static string PathOf(string folder, TableSchema schema) => $"{folder}{schema.Name}.csv";

    internal static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static byte[] CodeText(string sha256) => Encoding.UTF8.GetBytes($"{SealCode.Of(sha256)}\nsha256 {sha256}\n");

    /// <summary>A bloc's code is anything; a file's name is letters of ASCII, digits and hyphens.</summary>
    private static string NamePart(string? bloc) =>
        bloc is null ? "tat-ca" : string.Concat(bloc.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(40));
}

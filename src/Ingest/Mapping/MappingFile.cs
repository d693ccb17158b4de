using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Mapping;

/// <summary>
/// How a foreign table feeds ours (tệp ánh xạ): one pass over its rows gives rows of several tables. The format
/// is described in docs/formats.md.
/// </summary>
public sealed record MappingFile
{
    private const long MaxBytes = 4L << 20;

    public required string Name { get; init; }

    /// <summary>Of the mapping file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>True where decimals are written with a dot, false with a comma; null: each column shows it.</summary>
    public required bool? DotDecimal { get; init; }

    /// <summary>Rows that do not pass are left out and counted.</summary>
    public required IReadOnlyList<RowFilter> Filters { get; init; }

    public required IReadOnlyList<MappedTable> Tables { get; init; }

    /// <summary>Every source column that it names; a sheet with all of them is read by it.</summary>
    public IReadOnlyList<string> SourceColumns =>
        [
            .. Filters
                .Concat(Tables.SelectMany(table => table.Filters))
                .Select(filter => filter.Column)
                .Concat(Tables.SelectMany(table => table.Columns.Values.SelectMany(column => column.Template.SourceColumns)))
                .DistinctBy(TextKey.Fold, StringComparer.Ordinal),
        ];

    /// <summary>Reads a mapping file; a missing or unreadable one is a finding.</summary>
    public static MappingReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Refused(FindingCode.PathNotFound, name, name);
            }
            return file.Length > MaxBytes
                ? Refused(FindingCode.MappingUnreadable, name, "$", "tệp lớn hơn 4 MB", "the file is larger than 4 MB")
                : Parse(name, File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(FindingCode.NoRights, name, name);
        }
    }

    /// <summary>Reads a mapping file's bytes.</summary>
    public static MappingReading Parse(string name, ReadOnlyMemory<byte> json)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Utf8.IsValid(json.Span))
        {
            return Refused(FindingCode.MappingUnreadable, name, "$", "tệp không phải UTF-8", "the file is not UTF-8");
        }
        try
        {
            using var document = JsonDocument.Parse(
                WithoutMark(json),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 }
            );
            return new MappingReading(new MappingParser(name, Convert.ToHexStringLower(SHA256.HashData(json.Span))).Read(document.RootElement), null);
        }
        catch (JsonException broken)
        {
            var line = ((broken.LineNumber ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Refused(FindingCode.MappingUnreadable, name, "$", $"dòng {line} không phải JSON", $"line {line} is not JSON");
        }
        catch (MappingFormatException wrong)
        {
            return Refused(FindingCode.MappingUnreadable, name, wrong.JsonPath, wrong.Message, wrong.English);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;

    private static MappingReading Refused(FindingCode code, string name, params string[] arguments) =>
        new(
            null,
            new Finding
            {
                Code = code,
                Place = new SourceLocation(name, null, code == FindingCode.MappingUnreadable ? arguments[0] : null),
                Arguments = code == FindingCode.MappingUnreadable ? [name, .. arguments] : arguments,
            }
        );
}

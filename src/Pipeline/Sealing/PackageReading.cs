using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThiDua.Metrics.Findings;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Reads a package from a file or from a folder into which it was unpacked; nothing of it is ever written anywhere.</summary>
internal static partial class PackageReading
{
    /// <summary>The package; null where it cannot be taken for one. What is wrong with it goes to <paramref name="findings"/>.</summary>
    internal static SealPackage? Read(string path, ICollection<Finding> findings)
    {
        try
        {
            long fault = -1;
            var files = Directory.Exists(path) ? FromFolder(path, findings) : FromFile(path, findings, out fault);
            return files is null ? null : Check(path, files, findings, fault);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(NotAPackage(path, Finding.Both($"không đọc được ({error.Message})", $"it cannot be read ({error.Message})")));
            return null;
        }
    }

    private static IReadOnlyList<PackageFile>? FromFile(string path, ICollection<Finding> findings, out long fault)
    {
        fault = -1;
        var length = new FileInfo(path).Length;
        if (length > StoredZip.MaxBytes)
        {
            findings.Add(TooLarge(path));
            return null;
        }
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
        {
            findings.Add(Damaged(path, Finding.Both("tệp trống", "the file is empty")));
            return null;
        }
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            findings.Add(NotAPackage(path, Finding.Both("không phải tệp zip", "it is no zip file")));
            return null;
        }
        var files = StoredZip.Read(bytes, out fault);
        return files;
    }

    private static List<PackageFile>? FromFolder(string path, ICollection<Finding> findings)
    {
        List<PackageFile> files = [];
        long total = 0;
        foreach (var file in Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 4 }))
        {
            FileInfo info = new(file);
            total += info.Length;
            if (files.Count == StoredZip.MaxFiles || total > StoredZip.MaxBytes)
            {
                findings.Add(TooLarge(path));
                return null;
            }
            var name = Path.GetRelativePath(path, file).Replace('\\', '/');
            if (info.Attributes.HasFlag(FileAttributes.ReparsePoint) || info.Attributes.HasFlag(FileAttributes.Device))
            {
                findings.Add(NotAPackage(path, Finding.Both($"\"{name}\" là đường dẫn tắt, không phải tệp", $"\"{name}\" is a link, not a file")));
                return null;
            }
            files.Add(new PackageFile(name, File.ReadAllBytes(file)));
        }
        return files;
    }

    private static SealPackage? Check(string path, IReadOnlyList<PackageFile> files, ICollection<Finding> findings, long fault)
    {
        Dictionary<string, ReadOnlyMemory<byte>> contents = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (string.Equals(file.Path, "[Content_Types].xml", StringComparison.Ordinal))
            {
                findings.Add(NotAPackage(path, Finding.Both("đây là tệp Word hoặc Excel", "it is a Word or Excel file")));
                return null;
            }
            if (!Name().IsMatch(file.Path) || !contents.TryAdd(file.Path, file.Content))
            {
                findings.Add(NotAPackage(path, Finding.Both($"tên tệp \"{Shown(file.Path)}\" không được phép", $"the name \"{Shown(file.Path)}\" is not allowed")));
                return null;
            }
        }
        if (fault >= 0 && IsBrokenOff(path, contents, fault))
        {
            findings.Add(Damaged(path, WhyBroken(path, fault, files)));
            return null;
        }
        if (!contents.Remove(SealPackage.ManifestPath, out var json))
        {
            findings.Add(NotAPackage(path, Finding.Both($"không có {SealPackage.ManifestPath}", $"there is no {SealPackage.ManifestPath}")));
            return null;
        }
        if (SealManifest.FormatOf(json) is { } format && format != SealManifest.CurrentFormat)
        {
            findings.Add(
                new Finding
                {
                    Code = FindingCode.SealOtherVersion,
                    Arguments = [path, Number(format), Number(SealManifest.CurrentFormat)],
                }
            );
            return null;
        }
        var before = findings.Count;
        var sha256 = SealPackage.HashOf(json.Span);
        if (!contents.Remove(SealPackage.CodePath, out var code) || !code.Span.SequenceEqual(SealPackage.CodeText(sha256)))
        {
            findings.Add(
                new Finding
                {
                    Code = FindingCode.SealCodeDiffers,
                    Arguments = [path, SealPackage.ManifestPath, SealPackage.CodePath, SealCode.Of(sha256), Shown(FirstLine(code.Span))],
                }
            );
        }
        SealManifest manifest;
        try
        {
            manifest = SealManifest.Read(json.Span);
        }
        catch (JsonException error)
        {
            findings.Add(NotAPackage(path, Finding.Both($"{SealPackage.ManifestPath} không đọc được ({error.Message})", $"{SealPackage.ManifestPath} cannot be read ({error.Message})")));
            return null;
        }
        CheckFiles(path, manifest, contents, findings);
        if (fault >= 0 && findings.Count == before)
        {
            findings.Add(Container(path, fault, files));
        }
        return SealPackage.Known(manifest, sha256, contents);
    }

    private static string WhyBroken(string path, long fault, IReadOnlyList<PackageFile> files)
    {
        var (size, last) = (new FileInfo(path).Length, files.Count == 0 ? "–" : Shown(files[^1].Path));
        return fault == size
            ? Finding.Both($"tệp dừng ở byte thứ {Number(size)}, thiếu phần cuối của gói", $"it ends at byte {Number(size)}, without the package's end")
            : Finding.Both(
                $"chỉ đọc được đến byte thứ {Number(fault)} trong {Number(size)} byte (tệp cuối đọc được: {last})",
                $"it can be read up to byte {Number(fault)} of {Number(size)} only (last file read: {last})"
            );
    }

    /// <summary>The shell ends or goes wrong before all that the seal names was read; else it only differs.</summary>
    private static bool IsBrokenOff(string path, Dictionary<string, ReadOnlyMemory<byte>> contents, long fault)
    {
        if (fault == new FileInfo(path).Length || !contents.TryGetValue(SealPackage.ManifestPath, out var json))
        {
            return true;
        }
        try
        {
            return SealManifest.Read(json.Span).Files.Any(file => !contents.ContainsKey(file.Path));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void CheckFiles(string path, SealManifest manifest, Dictionary<string, ReadOnlyMemory<byte>> contents, ICollection<Finding> findings)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            _ = named.Add(file.Path);
            if (!contents.TryGetValue(file.Path, out var bytes))
            {
                findings.Add(new Finding { Code = FindingCode.SealFileMissing, Arguments = [path, Shown(file.Path)] });
            }
            else if (SealPackage.HashOf(bytes.Span) is var hash && !string.Equals(hash, file.Sha256, StringComparison.Ordinal))
            {
                findings.Add(
                    new Finding
                    {
                        Code = FindingCode.SealFileDiffers,
                        Arguments = [path, file.Path, Shown(file.Sha256), hash, Number(file.Bytes), Number(bytes.Length)],
                    }
                );
            }
        }
        foreach (var file in contents.Keys.Where(file => !named.Contains(file)).Order(StringComparer.Ordinal))
        {
            findings.Add(new Finding { Code = FindingCode.SealFileUnknown, Arguments = [path, file] });
        }
    }

    /// <summary>Bytes outside of the files' contents: headers, directory, what hangs on behind.</summary>
    private static Finding Container(string path, long fault, IReadOnlyList<PackageFile> files) =>
        new()
        {
            Code = FindingCode.SealContainerDiffers,
            Arguments = [path, Number(fault), files.Count == 0 ? "–" : Shown(files[^1].Path)],
        };

    private static Finding TooLarge(string path) =>
        NotAPackage(path, Finding.Both("lớn hơn 2 GB hoặc quá nhiều tệp", "it is larger than 2 GB or has too many files"));

    private static Finding Damaged(string path, string why) => new() { Code = FindingCode.SealDamaged, Arguments = [path, why] };

    private static Finding NotAPackage(string path, string why) => new() { Code = FindingCode.SealNotAPackage, Arguments = [path, why] };

    private static string FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? text[..Math.Min(text.Length, 80)] : text[..Math.Min(end, 80)]);
    }

    /// <summary>Somebody else's text, safe on a screen.</summary>
    private static string Shown(string text) =>
        string.Concat(text.Take(80).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One folder at most, no way up, no drive: only names that a package has.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9_-]*)?\.(csv|json|txt)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}

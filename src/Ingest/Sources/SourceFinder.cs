using System.Globalization;
using System.Security.Cryptography;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Sources;

/// <summary>Lists the files behind the given paths, in one order however the paths were given.</summary>
internal sealed class SourceFinder(ReadLimits limits, Action<string, int, int> onFile, CancellationToken cancellation)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    /// <summary>Each file with whether the user named it, as opposed to a folder that holds it.</summary>
    public List<(SourceFile File, bool Named)> Find(IReadOnlyList<string> paths)
    {
        var found = new SortedDictionary<string, (string Path, bool Named)>(StringComparer.Ordinal);
        foreach (var path in paths.OrderBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            if (File.Exists(path))
            {
                Add(found, Path.GetFileName(path), path, named: true);
            }
            else if (Directory.Exists(path))
            {
                Walk(found, path, path);
            }
            else
            {
                Report(FindingCode.PathNotFound, path);
            }
        }
        if (found.Count > limits.MaxFiles)
        {
            Report(FindingCode.TooManyFiles, found.Count.ToString(CultureInfo.InvariantCulture), limits.MaxFiles.ToString(CultureInfo.InvariantCulture));
            return [];
        }
        var files = new List<(SourceFile, bool)>();
        foreach (var (name, (path, named)) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            onFile(name, files.Count + 1, found.Count);
            if (Open(name, path) is { } file)
            {
                files.Add((file, named));
            }
        }
        return files;
    }

    private SourceFile? Open(string name, string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return new SourceFile
            {
                Name = name,
                Path = path,
                Bytes = stream.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
                Kind = Rewound(stream),
            };
        }
        catch (UnauthorizedAccessException)
        {
            Report(FindingCode.NoRights, name);
        }
        catch (IOException)
        {
            Report(FindingCode.FileUnreadable, name, "đang bị khóa hoặc ổ đĩa không đọc được", "it is locked or the disk cannot be read");
        }
        return null;
    }

    private static SourceKind Rewound(FileStream stream)
    {
        stream.Position = 0;
        return KindDetector.Detect(stream);
    }

    private void Walk(SortedDictionary<string, (string, bool)> found, string root, string folder)
    {
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                var name = Path.GetFileName(entry);
                // Hidden files and the locks that Excel and LibreOffice leave beside an open workbook.
                if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal))
                {
                    continue;
                }
                if (Directory.Exists(entry))
                {
                    // A link may lead back up.
                    if (new DirectoryInfo(entry).LinkTarget is null)
                    {
                        Walk(found, root, entry);
                    }
                }
                else
                {
                    Add(found, Path.GetRelativePath(root, entry).Replace('\\', '/'), entry, named: false);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            var shown = Path.GetRelativePath(root, folder).Replace('\\', '/');
            Report(FindingCode.NoRights, shown is "." ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) : shown);
        }
    }

    /// <summary>Two paths may give one name; the later gets its folder's name before it, then a number.</summary>
    private void Add(SortedDictionary<string, (string Path, bool Named)> found, string name, string path, bool named)
    {
        var full = Path.GetFullPath(path);
        if (!seen.Add(full))
        {
            return;
        }
        var unique = name;
        if (found.ContainsKey(unique))
        {
            unique = $"{Path.GetFileName(Path.GetDirectoryName(full))}/{name}";
        }
        var number = 1;
        while (found.ContainsKey(unique))
        {
            number++;
            unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }
        found.Add(unique, (path, named));
    }

    private void Report(FindingCode code, params string[] arguments) =>
        Findings.Add(
            new Finding
            {
                Code = code,
                Place = code == FindingCode.TooManyFiles ? null : new SourceLocation(arguments[0], null, null),
                Arguments = arguments,
            }
        );
}

using ThiDua.Metrics.Findings;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Checks a sealed package with nothing but itself: bytes, code, chain, and every result computed again.</summary>
public static class SealVerification
{
    /// <summary>What a damaged file says about results is told as well, where it can still be scored.</summary>
    public static VerifyOutcome Run(VerifyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<Finding> findings = [];
        if (PackageReading.Read(request.Path, findings) is not { } package)
        {
            return new VerifyOutcome { Findings = findings };
        }
        if (request.Code is { } printed && !string.Equals(printed, package.Code, StringComparison.Ordinal))
        {
            findings.Add(new Finding { Code = FindingCode.SealOtherCode, Arguments = [request.Path, package.Code, printed] });
        }
        var damaged = findings.Count > 0;
        var differences = Recomputation.Run(package, out var cells);
        // Of a damaged package only what names a cell helps: that it cannot be scored follows from the damage.
        findings.AddRange(damaged ? differences.Where(finding => finding.Code is FindingCode.SealCellDiffers or FindingCode.SealWordsDiffer) : differences);
        var (links, whole) = Chain(request, package, findings);
        return new VerifyOutcome
        {
            Findings = findings,
            Manifest = package.Manifest,
            Code = package.Code,
            Sha256 = package.Sha256,
            Cells = cells,
            Links = links,
            IsChainWhole = whole,
        };
    }

    /// <summary>Follows the chain back: each seal before must be there, be whole, and have the hash that the next one names.</summary>
    private static (int Links, bool IsWhole) Chain(VerifyRequest request, SealPackage package, List<Finding> findings)
    {
        if ((package.Manifest.Previous is null) != (package.Manifest.Number == 1))
        {
            findings.Add(Broken(request.Path, package, "–"));
            return (0, false);
        }
        if (package.Manifest.Previous is null)
        {
            return (0, true);
        }
        var known = Known(request);
        var links = 0;
        var at = package;
        while (at.Manifest.Previous is { } link)
        {
            if (!known.TryGetValue(link.Sha256, out var before))
            {
                if (request.Previous is not null)
                {
                    findings.Add(Broken(request.Path, at, link.Code));
                }
                return (links, false);
            }
            List<Finding> faults = [];
            if (PackageReading.Read(before, faults) is not { } read || faults.Count > 0)
            {
                findings.AddRange(faults);
                return (links, false);
            }
            if (read.Manifest.Number != link.Number || read.Manifest.Number != at.Manifest.Number - 1 || !string.Equals(read.Code, link.Code, StringComparison.Ordinal))
            {
                findings.Add(Broken(request.Path, at, link.Code));
                return (links, false);
            }
            links++;
            at = read;
        }
        return (links, true);
    }

    /// <summary>The seals that may come before it, by hash.</summary>
    private static Dictionary<string, string> Known(VerifyRequest request)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach (var path in Candidates(request))
        {
            if (PackageReading.Read(path, []) is { } package)
            {
                _ = known.TryAdd(package.Sha256, path);
            }
        }
        return known;
    }

    private static IEnumerable<string> Candidates(VerifyRequest request)
    {
        var given = request.Previous ?? Path.GetDirectoryName(Path.GetFullPath(request.Path));
        if (given is null || !Directory.Exists(given) || File.Exists(Path.Combine(given, SealPackage.ManifestPath)))
        {
            return given is not null && Path.Exists(given) ? [given] : [];
        }
        // Names of our own making: number, year, scope, code.
        return
        [
            .. Directory.EnumerateFiles(given, "*.zip").Where(IsSealName),
            .. Directory.EnumerateDirectories(given).Where(folder => File.Exists(Path.Combine(folder, SealPackage.ManifestPath))),
        ];
    }

    private static bool IsSealName(string path) => char.IsAsciiDigit(Path.GetFileName(path)[0]);

    private static Finding Broken(string path, SealPackage package, string previous) =>
        new() { Code = FindingCode.SealChainBroken, Arguments = [path, package.Code, previous] };
}

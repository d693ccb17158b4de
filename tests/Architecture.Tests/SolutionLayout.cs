using System.Xml.Linq;
using ThiDua.TestKit;

namespace ThiDua.Architecture.Tests;

/// <summary>The projects under src/ as their project files declare them.</summary>
internal static class SolutionLayout
{
    /// <summary>Who may reference whom: the one copy of the table in docs/architecture.md.</summary>
    internal static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Metrics"] = [],
        ["Warehouse"] = ["Metrics"],
        ["Ingest"] = ["Metrics"],
        ["Reports"] = ["Metrics"],
        ["Pipeline"] = ["Ingest", "Metrics", "Warehouse"],
        ["Dashboard"] = ["Metrics", "Pipeline", "Reports", "Warehouse"],
        ["Cli"] = ["Ingest", "Metrics", "Pipeline", "Reports", "Warehouse"],
    };

    internal static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Metrics"] = ["MathNet.Numerics", "System.Numerics.Tensors"],
        ["Warehouse"] = [],
        ["Ingest"] = ["CsvHelper", "DocumentFormat.OpenXml", "ExcelDataReader", "System.Text.Encoding.CodePages"],
        ["Reports"] = ["DocumentFormat.OpenXml"],
        ["Pipeline"] = [],
        ["Dashboard"] = ["OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"],
        ["Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    internal static IEnumerable<string> ProjectNames() =>
        Directory
            .EnumerateDirectories(Path.Combine(TestPaths.Root, "src"))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    internal static XDocument ProjectFile(string name) =>
        XDocument.Load(Path.Combine(TestPaths.Root, "src", name, $"ThiDua.{name}.csproj"));

    internal static string[] References(string name, string element) =>
        [
            .. ProjectFile(name)
                .Descendants(element)
                .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
                .Select(path => element is "ProjectReference" ? Path.GetFileNameWithoutExtension(path)["ThiDua.".Length..] : path)
                .Order(StringComparer.Ordinal),
        ];

    internal static string AssemblyName(string project) => project is "Cli" ? "thidua" : $"ThiDua.{project}";
}

using System.Reflection;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Pipeline.Sealing;

/// <summary>The version of the scoring core, as it was built.</summary>
internal static class ProgramVersion
{
    internal static string Text { get; } =
        typeof(ScoreRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}

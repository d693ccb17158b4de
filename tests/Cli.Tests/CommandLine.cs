using ThiDua.TestKit;

namespace ThiDua.Cli.Tests;

/// <summary>The command line in memory, over a home folder of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thi đua ");

    public string Folder => folder.FullName;

    public string Home => Path.Combine(folder.FullName, "nhà");

    public static string Sample => Path.Combine(TestPaths.Samples, "lai-chau");

    internal (ExitCode Code, string Results, string Troubles) Run(params string[] arguments)
    {
        using StringWriter results = new();
        using StringWriter troubles = new();
        var code = new CommandLineApp(results, troubles, TimeProvider.System).Run([.. arguments, "--home", Home]);
        return (code, results.ToString(), troubles.ToString());
    }

    /// <summary>A file in the test's folder.</summary>
    internal string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}

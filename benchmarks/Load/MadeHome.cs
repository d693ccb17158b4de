using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Load;

/// <summary>A home folder of that size, imported and scored by the same calls as an office's.</summary>
internal static class MadeHome
{
    /// <summary>What is there already is taken as it is, unless an earlier version of the program made it.</summary>
    public static HomeFolder Prepare(MadeSize size, string folder, Action<string> say)
    {
        var home = new HomeFolder(Path.Combine(folder, size.Name));
        var done = Path.Combine(home.Path, "made");
        if (File.Exists(done) && Opens(home))
        {
            return home;
        }
        if (Directory.Exists(home.Path))
        {
            Directory.Delete(home.Path, recursive: true);
        }
        var input = Path.Combine(folder, size.Name + "-input");
        say($"{size.Name}: writing {size.Units} units x {size.Criteria} criteria");
        MadeFiles.Write(size, input);
        say($"{size.Name}: importing");
        var outcome = ImportPipeline.Run(home, new ImportRequest { Paths = [input], Who = "load" }, TimeProvider.System);
        if (outcome.Rejections.Count > 0 || outcome.RuleBooks.Count != 1)
        {
            throw new InvalidOperationException(
                $"{outcome.Rejections.Count} rows were rejected, rule books: {string.Join(", ", outcome.RuleBooks)}; {string.Join("; ", outcome.Findings.Take(3))}"
            );
        }
        say($"{size.Name}: scoring");
        var scored = ScorePipeline.Run(home, new ScoreRequest { Who = "load" }, TimeProvider.System);
        var ranked = scored.Blocs.Sum(bloc => bloc.Standings.Count(standing => standing.Rank is not null));
        if (ranked != size.Units)
        {
            throw new InvalidOperationException($"{ranked} of {size.Units} units were ranked: {string.Join("; ", scored.Findings.Take(3))}");
        }
        Directory.Delete(input, recursive: true);
        File.WriteAllText(done, "");
        return home;
    }

    private static bool Opens(HomeFolder home)
    {
        try
        {
            using var snapshot = SnapshotReader.OpenCurrent(home);
            return true;
        }
        catch (HomeException)
        {
            return false;
        }
    }
}

using ThiDua.Warehouse.Home;

namespace ThiDua.Pipeline;

/// <summary>The sample (số liệu mẫu), imported and scored into a home of its own.</summary>
public static class SamplePipeline
{
    private const string Folder = "data/samples/lai-chau";

    /// <summary>Written into the home of a sample, so that no other data is ever mixed with it.</summary>
    private const string MarkName = "sample-home";

    /// <summary>The sample's files: beside the program in a published folder, else in the checkout above it.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither is there.</exception>
    public static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        throw new DirectoryNotFoundException($"Không tìm thấy {Folder} cạnh chương trình; chép lại cả thư mục chương trình.");
    }

    /// <summary>Imports and scores; what is there already is not stored again.</summary>
    /// <returns>False: the home holds other data and was left alone.</returns>
    public static bool Prepare(HomeFolder home, TimeProvider clock, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(home);
        var mark = Path.Combine(home.Path, MarkName);
        if (home.HoldsData && !File.Exists(mark))
        {
            return false;
        }
        _ = Directory.CreateDirectory(home.Path);
        File.WriteAllText(mark, "");
        var folder = FindFolder();
        say?.Invoke($"Đang nhập số liệu mẫu từ {folder}");
        _ = ImportPipeline.Run(home, new ImportRequest { Paths = [folder], Who = "mẫu" }, clock);
        say?.Invoke("Đang chấm điểm");
        _ = ScorePipeline.Run(home, new ScoreRequest { Who = "mẫu" }, clock);
        return true;
    }
}

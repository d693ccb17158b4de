using ThiDua.Warehouse.Home;

namespace ThiDua.Pipeline;

/// <summary>Which home folder (thư mục dữ liệu) a call means.</summary>
public static class HomeChoice
{
    /// <summary>The option's folder, else THIDUA_HOME, else ".thidua" in the current folder; ".thidua-sample" for the sample.</summary>
    public static HomeFolder Of(string? given, bool sample = false)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return new HomeFolder(given);
        }
        if (sample)
        {
            return new HomeFolder(".thidua-sample");
        }
        var fromEnvironment = Environment.GetEnvironmentVariable("THIDUA_HOME");
        return new HomeFolder(string.IsNullOrWhiteSpace(fromEnvironment) ? ".thidua" : fromEnvironment);
    }
}

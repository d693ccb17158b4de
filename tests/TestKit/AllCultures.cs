using System.Globalization;

namespace ThiDua.TestKit;

/// <summary>Runs a test body under vi-VN, en-US and the invariant culture: what parses or prints must not notice.</summary>
public static class AllCultures
{
    public static void Run(Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["vi-VN", "en-US", ""])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                body();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Pages.History;

/// <summary>How firm a figure is and how it is known, in words (tình trạng số liệu, cách biết).</summary>
public static class KnownWords
{
    public static string Status(string status, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return status switch
        {
            "estimate" => language.Say("ước", "estimate"),
            "preliminary" => language.Say("sơ bộ", "preliminary"),
            _ => language.Say("chính thức", "official"),
        };
    }

    /// <summary>Null where no figure is there.</summary>
    public static string? KnownBy(string? knownBy, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return knownBy switch
        {
            "independent" => language.Say("nguồn độc lập", "independent source"),
            "checked" => language.Say("đã kiểm tra", "checked"),
            "self-reported" => language.Say("tự báo cáo", "self-reported"),
            _ => null,
        };
    }
}

namespace ThiDua.Cli.Screens;

/// <summary>The published word of a standing's state in Vietnamese.</summary>
internal static class StandingWords
{
    internal static string Of(string state) =>
        state switch
        {
            "ranked" => "có hạng",
            "incomplete" => "chưa đủ số liệu",
            "disqualified" => "không xếp loại",
            _ => state,
        };
}

using ThiDua.Ingest.Names;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Names;

public sealed class LegacyVietnameseTests
{
    [Theory]
    [InlineData("HuyÖn Phong Thæ", "Huyện Phong Thổ")]
    [InlineData("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Gi¶i quyÕt viÖc lµm", "Giải quyết việc làm")]
    [InlineData("M\u00adêng TÌ", "Mường Tè")]
    [InlineData("Huyeän Phong Thoå", "Huyện Phong Thổ")]
    [InlineData("Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Giaûi quyeát vieäc laøm", "Giải quyết việc làm")]
    [InlineData("Möôøng Teø", "Mường Tè")]
    [InlineData("Thaønh phoá Hoà Chí Minh", "Thành phố Hồ Chí Minh")]
    public void Readings_OfTextForAnOldFont_HoldWhatWasMeant(string typed, string meant) =>
        Assert.Contains(meant, LegacyVietnamese.Readings(typed));

    [Theory]
    [InlineData("Phong Tho")]
    [InlineData("Huyện Phong Thổ")]
    [InlineData("Lào Cai")]
    public void Readings_OfOtherText_AreNone(string text) => Assert.Empty(LegacyVietnamese.Readings(text));

    [Fact]
    public void Read_NameTypedForAnOldFont_IsStoredAsWrittenAndSaid()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", "code,name,kind\nA,HuyÖn Phong Thæ,huyen\nB,Tỉnh Lào Cai,tinh\nC,Müller © 2 m²,so\n");
        var batch = Inputs.Read(folder);
        Assert.Equal([FindingCode.TextLooksLegacy], batch.Codes());
        Assert.Equal("HuyÖn Phong Thæ", batch.Column(InputTables.Units, "name")[0]);
        Assert.Contains("có lẽ là \"Huyện Phong Thổ\"", batch.Message(FindingCode.TextLooksLegacy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UBND huyÖn Phong Thæ", "§¬n vÞ", "ChØ tiªu", "Thu ng©n s¸ch")]
    [InlineData("UBND huyeän Phong Thoå", "Ñôn vò", "Chæ tieâu", "Thu ngaân saùch")]
    public void Read_FileTypedForAnOldFont_FindsItsUnitsAndIndicators(string unit, string unitHeader, string indicatorHeader, string indicator)
    {
        var batch = Inputs.ReadObservations($"{unitHeader};{indicatorHeader};period;value\n{unit};{indicator};2024;5,5\n");
        Assert.Empty(batch.Codes());
        Assert.Equal(["H.PT"], batch.Column(InputTables.Observations, "unit"));
        Assert.Equal(["revenue"], batch.Column(InputTables.Observations, "indicator"));
    }
}

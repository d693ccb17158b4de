using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Names;

/// <summary>One place, the many ways that its name is written, and the name that two places share.</summary>
public sealed class UnitNameTests
{
    private const string Units = """
        code,name,kind,valid_to
        huyen-phong-tho,Huyện Phong Thổ,huyen,2025-06-30
        xa-thuy-an,Xã Thủy An,xa,
        tp-lai-chau,Thành phố Lai Châu,tp,
        tinh-bac-kan,Tỉnh Bắc Kạn,tinh,
        xa-tan-lap-1,Xã Tân Lập,xa,
        xa-tan-lap-2,Xã Tân Lập,xa,

        """;

    private const string Aliases = "unit,alias\ntinh-bac-kan,Bắc Cạn\n";

    [Theory]
    [InlineData("Huyện Phong Thổ", "huyen-phong-tho")]
    [InlineData("UBND huyện Phong Thổ", "huyen-phong-tho")]
    [InlineData("Ủy ban nhân dân huyện Phong Thổ", "huyen-phong-tho")]
    [InlineData("H. Phong Thổ", "huyen-phong-tho")]
    [InlineData("Phong Tho", "huyen-phong-tho")]
    [InlineData("PHONG THỔ", "huyen-phong-tho")]
    [InlineData("Huye\u0323\u0302n Phong Tho\u0302\u0309", "huyen-phong-tho")]
    [InlineData("HuyÖn Phong Thæ", "huyen-phong-tho")]
    [InlineData("Huyeän Phong Thoå", "huyen-phong-tho")]
    [InlineData("Xã Thuỷ An", "xa-thuy-an")]
    [InlineData("xã Thủy An", "xa-thuy-an")]
    [InlineData("TP. Lai Châu", "tp-lai-chau")]
    [InlineData("TP Lai Châu", "tp-lai-chau")]
    [InlineData("Bắc Kạn", "tinh-bac-kan")]
    [InlineData("tỉnh Bắc Cạn", "tinh-bac-kan")]
    public void Read_AUnitsName_IsItsCodeAndTheReasonIsSaid(string written, string code)
    {
        var batch = Read(written, "2025-Q1");
        Assert.Equal([code], batch.Column(InputTables.Observations, "unit"));
        Assert.Contains(code, batch.Message(FindingCode.UnitMatchedByName), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NameOfTwoUnits_NamesBothAndChoosesNone()
    {
        var batch = Read("Xã Tân Lập", "2025-Q1");
        Assert.Empty(batch.Column(InputTables.Observations, "unit"));
        var message = batch.Message(FindingCode.UnitAmbiguous);
        Assert.Contains("xa-tan-lap-1", message, StringComparison.Ordinal);
        Assert.Contains("xa-tan-lap-2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NameOfAUnitThatWasGoneByThen_IsRefused()
    {
        var batch = Read("H. Phong Thổ", "2025-Q4");
        Assert.Empty(batch.Column(InputTables.Observations, "unit"));
        Assert.Contains(FindingCode.UnitNotThen, batch.Codes());
    }

    private static ImportBatch Read(string unit, string period)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Units);
        folder.Write("unit_aliases.csv", Aliases);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("observations.csv", $"unit,indicator,period,value\n{unit},jobs,{period},5\n");
        return Inputs.Read(folder);
    }
}

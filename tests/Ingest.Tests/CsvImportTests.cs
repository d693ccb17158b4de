using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

public sealed class CsvImportTests
{
    [Fact]
    public void Read_VietnameseHeaders_GivesCanonicalRows() =>
        AllCultures.Run(() =>
        {
            var batch = Inputs.ReadObservations(
                """
                Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái số liệu;Ngày nộp
                H.PT;revenue;6 tháng đầu năm 2025;1.885,5;ước;05/07/2025
                TP;jobs;Quý I/2025;9.460;chính thức;
                TP;jobs;Quý II/2025;10.000,5;chính thức;
                """
            );
            Assert.Empty(batch.Codes());
            Assert.Equal(["H.PT", "TP", "TP"], batch.Column(InputTables.Observations, "unit"));
            Assert.Equal([1885.5m, 9460m, 10000.5m], batch.Column(InputTables.Observations, "value"));
            Assert.Equal(["2025-H1", "2025-Q1", "2025-Q2"], batch.Column(InputTables.Observations, "period"));
            Assert.Equal(["estimate", "official", "official"], batch.Column(InputTables.Observations, "status"));
            Assert.Equal(["self-reported", "self-reported", "self-reported"], batch.Column(InputTables.Observations, "known_by"));
            Assert.Equal([new DateOnly(2025, 7, 5), null, null], batch.Column(InputTables.Observations, "submitted_at"));
            Assert.Equal(new SourceLocation("observations.csv", null, "D2"), batch.Table(InputTables.Observations)!.Places[0]);
        });

    [Theory]
    [InlineData(',', "utf-8", true)]
    [InlineData(';', "utf-8", false)]
    [InlineData('\t', "utf-8", false)]
    [InlineData(';', "utf-16", true)]
    [InlineData('\t', "utf-16BE", true)]
    public void Read_AnyDelimiterAndEncoding_GivesTheSame(char delimiter, string encoding, bool mark)
    {
        using var folder = new TempFolder();
        var text = Inputs.Units.Replace(',', delimiter);
        var encoder = Encoding.GetEncoding(encoding);
        folder.Write("đơn vị.csv", mark ? [.. encoder.GetPreamble(), .. encoder.GetBytes(text)] : encoder.GetBytes(text));
        var batch = Inputs.Read(folder);
        Assert.Empty(batch.Codes());
        Assert.Equal(["LC", "H.PT", "H.TU", "TP", "X.PT", "X.TU"], batch.Column(InputTables.Units, "code"));
        Assert.Equal("""{"vung":"nghèo"}""", batch.Table(InputTables.Units)!.Attributes[1]);
        Assert.Null(batch.Table(InputTables.Units)!.Attributes[0]);
    }

    [Fact]
    public void Read_QuotesAndLineBreaks_AreOneCell()
    {
        var batch = Inputs.ReadObservations(
            "unit,indicator,period,value,source\r\nTP,revenue,2024,\"12,5\",\"Báo cáo \"\"số 1\"\",\r\ndòng hai\"\r\nTP,revenue,2023,\"11,5\",\r\n"
        );
        Assert.Empty(batch.Codes());
        Assert.Equal(["Báo cáo \"số 1\",\ndòng hai", null], batch.Column(InputTables.Observations, "source"));
        Assert.Equal("D4", batch.Table(InputTables.Observations)!.Places[1].Cell);
    }

    [Fact]
    public void Read_QuoteThatIsNotClosed_IsOneFindingWithItsLine()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(row => $"TP,revenue,2024,{row},nguồn {row}\n"));
        var batch = Inputs.ReadObservations("unit,indicator,period,value,source\n" + rows + "TP,revenue,2024,5,\"hỏng\n" + rows);
        var finding = Assert.Single(batch.AllFindings, found => found.Severity == Severity.Fatal);
        Assert.Equal(FindingCode.QuoteNotClosed, finding.Code);
        Assert.Contains("dòng 5002", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Null(batch.Table(InputTables.Observations));
        Assert.NotNull(batch.Table(InputTables.Units));
    }

    [Fact]
    public void Read_BadRow_IsRejectedWholeAndTheRestGoesOn()
    {
        var batch = Inputs.ReadObservations(
            "unit,indicator,period,value\nTP,revenue,2024,\"1,2,5\"\nTP,revenue,quý 9,x\n\n,,,\nTP,revenue,2023,\"5,5\"\n"
        );
        Assert.Equal([5.5m], batch.Column(InputTables.Observations, "value"));
        var counts = batch.Counts.Single(count => count.Table is "observations");
        Assert.Equal((5, 1, 2, 2, 0), (counts.Read, counts.Accepted, counts.Rejected, counts.Empty, counts.LeftOut));
        Assert.Equal("TP\trevenue\t2024\t1,2,5", batch.Rejections[0].RowText);
        Assert.Equal(
            "Ô D2, tệp \"observations.csv\": \"1,2,5\" không phải là số. Cần một số như 1.234,5.",
            batch.Message(FindingCode.NotANumber)
        );
        Assert.Equal([FindingCode.NotAPeriod, FindingCode.ValueMissing], batch.Rejections[1].Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("TP,jobs,2023,1100", "1234")]
    [InlineData("TP,jobs,2023,2", "1.234")]
    [InlineData("TP,jobs,2023,40", null)]
    [InlineData("H.TU,jobs,2023,1100", null)]
    public void Read_NumberWithTwoReadings_IsDecidedByTheSizeOfTheSameFigureElsewhere(string elsewhere, string? expected)
    {
        var batch = Inputs.ReadObservations($"unit,indicator,period,value\n{elsewhere}\nTP,jobs,2024,1.234\n");
        var values = batch.Column(InputTables.Observations, "value");
        if (expected is null)
        {
            Assert.Equal([FindingCode.NumberAmbiguous], batch.Codes());
            Assert.Single(values);
        }
        else
        {
            Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), values[1]);
            Assert.Contains("\"1.234\"", batch.Message(FindingCode.NumberDecidedBySize), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_NumberWithTwoReadings_IsDecidedByTheTarget()
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("targets.csv", "year,indicator,scope,comparator,value,unit_of_measure\n2024,revenue,TP,atLeast,2375.5,tỷ đồng\n");
        folder.Write("observations.csv", "unit,indicator,period,value,unit_of_measure\nTP,revenue,2024,1.234,tỷ đồng\n");
        Assert.Equal([1234m], Inputs.Read(folder).Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_AmbiguousNumber_IsDecidedByItsColumn()
    {
        var comma = Inputs.ReadObservations("unit;indicator;period;value\nTP;revenue;2024;1.234\nTP;revenue;2023;12,5\n");
        Assert.Equal([1234m, 12.5m], comma.Column(InputTables.Observations, "value"));
        var dot = Inputs.ReadObservations("unit;indicator;period;value\nTP;revenue;2024;1.234\nTP;revenue;2023;12.55\n");
        Assert.Equal([1.234m, 12.55m], dot.Column(InputTables.Observations, "value"));
    }

    [Theory]
    [InlineData("TP;revenue;2024;1.234\nTP;revenue;2023;12\n")]
    [InlineData("TP;revenue;2024;1.234\nTP;revenue;2023;90,5\nTP;revenue;2022;90.5\n")]
    public void Read_AmbiguousNumberThatNothingDecides_AsksAndIsRejected(string rows)
    {
        var batch = Inputs.ReadObservations("unit;indicator;period;value\n" + rows);
        Assert.Equal([FindingCode.NumberAmbiguous], batch.Codes());
        Assert.Contains("\"1.234\" là 1234 hay 1,234?", batch.Message(FindingCode.NumberAmbiguous), StringComparison.Ordinal);
        Assert.Single(batch.Rejections);
    }
}

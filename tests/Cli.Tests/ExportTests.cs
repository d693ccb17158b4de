using System.Globalization;
using System.Text.Json;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Tests;

/// <summary>thidua export as a person types it, over the sample.</summary>
public sealed class ExportTests(ExportTests.SampleLine sample) : IClassFixture<ExportTests.SampleLine>
{
    private readonly CommandLine line = sample.Line;

    [Theory]
    [InlineData("csv")]
    [InlineData("arrow")]
    [InlineData("arrows")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    public void All_WritesEveryTableAndTheDictionary(string format)
    {
        var folder = Path.Combine(line.Folder, $"mọi bảng {format}");

        var (code, results, troubles) = line.Run("export", "all", "--format", format, "--out", folder);

        Assert.Equal((ExitCode.Done, ""), (code, troubles));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{PublishedTables.All.Count} bảng"), results, StringComparison.Ordinal);
        using var note = Note(folder);
        foreach (var table in note.RootElement.GetProperty("tables").EnumerateArray())
        {
            Assert.True(new FileInfo(Path.Combine(folder, table.GetProperty("file").GetString()!)).Length > 0);
        }
        Assert.Equal(PublishedTables.All.Count + 2, Directory.EnumerateFileSystemEntries(folder).Count());
        var dictionary = File.ReadAllLines(Path.Combine(folder, "data-dictionary.csv"));
        Assert.Contains(dictionary, row => row.StartsWith("scores,điểm từng tiêu chí,Scores,points,", StringComparison.Ordinal) && row.Contains(",decimal,false,true,điểm,points,", StringComparison.Ordinal));
    }

    [Fact]
    public void All_WithPartition_PartsTheTablesThatHaveAYearOrABloc()
    {
        var folder = Path.Combine(line.Folder, "chia");

        Assert.Equal(ExitCode.Done, line.Run("export", "all", "--format", "parquet", "--partition", "--out", folder).Code);

        Assert.True(File.Exists(Path.Combine(folder, "scores", "year=2025", "bloc=so-nganh", "data_0.parquet")));
        Assert.True(File.Exists(Path.Combine(folder, "targets", "year=2025", "data_0.parquet")));
        Assert.True(File.Exists(Path.Combine(folder, "units.parquet")));
    }

    [Fact]
    public void All_WithYear_FiltersTheTablesThatHaveOne()
    {
        var folder = Path.Combine(line.Folder, "một năm");

        Assert.Equal(ExitCode.Done, line.Run("export", "all", "--year", "2024", "--out", folder).Code);

        Assert.All(File.ReadAllLines(Path.Combine(folder, "standings.csv")).Skip(1), row => Assert.StartsWith("2024,", row, StringComparison.Ordinal));
        Assert.True(File.ReadAllLines(Path.Combine(folder, "units.csv")).Length > 50);
    }

    [Fact]
    public void AsOf_GivesWhatWasKnownThen()
    {
        // On 1 August 2025 the province's growth target was raised; the figure of the whole year came later.
        var july = Rows("attainments", "2025-07-31");
        var august = Rows("attainments", "2025-08-01");
        Assert.Contains(july, row => row.StartsWith("2025,2025,", StringComparison.Ordinal) && row.Contains(",grdp_growth,", StringComparison.Ordinal) && row.Contains(",about,7,", StringComparison.Ordinal));
        Assert.Contains(august, row => row.Contains(",grdp_growth,", StringComparison.Ordinal) && row.Contains(",atLeast,8,", StringComparison.Ordinal));
        Assert.All(Rows("submissions", "2025-07-31").Skip(1), row => Assert.True(string.CompareOrdinal(row.Split(',')[2], "2025-07-31") <= 0, row));
        Assert.True(Rows("submissions", "2025-07-31").Length < Rows("submissions", "2026-12-31").Length);
    }

    [Fact]
    public void AsOf_InJson_NamesTheDay()
    {
        var path = Path.Combine(line.Folder, "ngày.arrow");
        var (_, results, _) = line.Run("export", "standings", "--format", "arrow", "--as-of", "2025-12-15", "--out", path, "--json");
        using var answer = JsonDocument.Parse(results);
        Assert.Equal("2025-12-15", answer.RootElement.GetProperty("knownOn").GetString());
    }

    [Theory]
    [InlineData("Các bảng: units, unit_aliases", "diem")]
    [InlineData("Các định dạng: csv, arrow, arrows, parquet, xlsx", "scores", "--format", "doc")]
    [InlineData("không có cột bloc để lọc. Các cột: code, name", "units", "--bloc", "huyen")]
    [InlineData("--partition chỉ dùng với --format parquet", "scores", "--partition")]
    [InlineData("không có cột year để lọc. Các cột: unit, obligation", "submissions", "--year", "2024")]
    [InlineData("Không có năm 1999. Các năm có số liệu: 2023, 2024, 2025", "observations", "--year", "1999")]
    [InlineData("Không có khối \"Huyen\". Các khối: huyen, so-nganh", "observations", "--bloc", "Huyen")]
    [InlineData("Không có khối \"Huyen\". Các khối: huyen, so-nganh", "all", "--bloc", "Huyen")]
    [InlineData("--as-of là \"31/12/2024\"; cần một ngày viết như 2025-12-31.", "scores", "--as-of", "31/12/2024")]
    [InlineData("--year là \"nay\"; cần một số nguyên.", "scores", "--year", "nay")]
    [InlineData("--year chỉ nhận một giá trị, ở đây có 2024, 2025.", "scores", "--year", "2024", "--year", "2025")]
    [InlineData("không có cột year hay bloc để chia. Các cột: code, name", "units", "--format", "parquet", "--partition")]
    public void WrongWords_ListWhatThereIs(string expected, params string[] words)
    {
        var path = Path.Combine(line.Folder, "không ghi");

        var (code, _, troubles) = line.Run(["export", .. words, "--out", path]);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(expected, troubles, StringComparison.Ordinal);
        Assert.False(Path.Exists(path));
    }

    [Fact]
    public void YearAndBloc_FindPeriodsAndUnits_WhereATableHasThoseInstead()
    {
        var path = Path.Combine(line.Folder, "số liệu khối.csv");

        Assert.Equal(ExitCode.Done, line.Run("export", "observations", "--year", "2024", "--bloc", "huyen", "--out", path).Code);

        var rows = File.ReadAllLines(path).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal(
            ["huyen-muong-te", "huyen-nam-nhun", "huyen-phong-tho", "huyen-sin-ho", "huyen-tam-duong", "huyen-tan-uyen", "huyen-than-uyen", "tp-lai-chau"],
            rows.Select(row => row[0]).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(rows, row => Assert.StartsWith("2024", row[2], StringComparison.Ordinal));
        Assert.Contains(rows, row => row[2] is "2024-01");
    }

    [Fact]
    public void Format_IsTheFilesEnding_AndNeverAnother()
    {
        var path = Path.Combine(line.Folder, "theo đuôi.ARROW");
        Assert.Equal(ExitCode.Done, line.Run("export", "blocs", "--out", path).Code);
        Assert.Equal("ARROW1"u8.ToArray(), File.ReadAllBytes(path)[..6]);

        var (code, _, troubles) = line.Run("export", "blocs", "--format", "xlsx", "--out", Path.Combine(line.Folder, "khác.csv"));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("kết thúc bằng .csv mà --format là xlsx", troubles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx", "scores")]
    [InlineData("arrows", "scores")]
    [InlineData("csv", "all")]
    public void ExistingPath_IsRefusedUnlessForced(string format, string table)
    {
        var path = Path.Combine(line.Folder, $"đã có {format}");
        Assert.Equal(ExitCode.Done, line.Run("export", table, "--format", format, "--out", path).Code);

        var (code, _, troubles) = line.Run("export", table, "--format", format, "--out", path);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("--force", troubles, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, line.Run("export", table, "--format", format, "--out", path, "--force").Code);
    }

    private string[] Rows(string table, string day)
    {
        var path = Path.Combine(line.Folder, $"{table} {day}.csv");
        Assert.Equal(ExitCode.Done, line.Run("export", table, "--as-of", day, "--out", path, "--force").Code);
        return File.ReadAllLines(path);
    }

    private static JsonDocument Note(string folder) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "_thidua.json")));

    public sealed class SampleLine : IDisposable
    {
        public SampleLine()
        {
            _ = Line.Run("import", CommandLine.Sample);
            _ = Line.Run("score");
        }

        internal CommandLine Line { get; } = new();

        public void Dispose() => Line.Dispose();
    }
}

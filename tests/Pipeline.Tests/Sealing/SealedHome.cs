using ThiDua.Metrics.Findings;
using ThiDua.Pipeline.Sealing;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;

namespace ThiDua.Pipeline.Tests.Sealing;

/// <summary>The sample, imported, scored and sealed once: the year 2024, then its one bloc again as a correction.</summary>
public sealed class SealedHome : IDisposable
{
    internal const int Year = 2024;
    internal const string Bloc = "huyen";

    private readonly TempFolder folder = new();

    public SealedHome()
    {
        Home = new HomeFolder(folder["nhà"]);
        Import(Home, Path.Combine(TestPaths.Samples, "lai-chau"));
        Score(Home);
        First = Seal(Home, new SealRequest { Year = Year, Who = "kiểm thử", Accepted = Open });
        Second = Seal(
            Home,
            new SealRequest
            {
                Year = Year,
                Bloc = Bloc,
                Who = "kiểm thử",
                Accepted = Open,
                Cause = "gõ nhầm lý do",
            }
        );
    }

    public HomeFolder Home { get; }

    public SealOutcome First { get; }

    public SealOutcome Second { get; }

    /// <summary>What the sample leaves open in that year, on purpose.</summary>
    public static IReadOnlyDictionary<FindingCode, string> Open { get; } =
        new Dictionary<FindingCode, string>
        {
            [FindingCode.NotANumber] = "dòng mẫu",
            [FindingCode.UnitUnknown] = "dòng mẫu",
            [FindingCode.ScoreFigureMissing] = "huyện chưa nộp",
            [FindingCode.ScoreEntryClamped] = "khối đã thống nhất tính 2,0",
        };

    internal static void Import(HomeFolder home, params string[] paths) =>
        _ = ImportPipeline.Run(
            home,
            new ImportRequest { Paths = paths, Who = "kiểm thử" },
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );

    internal static void Score(HomeFolder home) =>
        _ = ScorePipeline.Run(
            home,
            new ScoreRequest { Who = "kiểm thử" },
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );

    internal static SealOutcome Seal(HomeFolder home, SealRequest request) =>
        SealPipeline.Run(home, request, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();
}

using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over <see cref="SmallProvince"/>, whose results are not those that were sealed.</summary>
internal sealed class EarlierSealPages() : RunningPages(Fill)
{
    private static void Fill(Warehouse.Home.HomeFolder home)
    {
        SmallProvince.Store(home);
        using var write = LedgerWrite.Begin(home, "kiểm thử", FixedClock.At(2026, 1, 19), null, TestContext.Current.CancellationToken);
        write.ReplaceResults(
            new TableRows(ResultTables.Seals)
                .Add(
                    ("number", 1), ("code", "7K3M-9QAX-2TBE-H4WC"), ("sha256", SmallProvince.Sha), ("year", 2025), ("bloc", SmallProvince.Bloc), ("whole_year", false),
                    ("rule_book", "huyen"), ("rule_book_version", 2), ("results_sha256", SmallProvince.Sha), ("sealed_at", new DateTime(2026, 1, 17, 17, 30, 0, DateTimeKind.Utc)),
                    ("sealed_by", "kiểm thử"), ("engine", "1"), ("snapshot", "0001-aaaaaaaa"), ("file", "niem-phong.zip")
                )
                .Table
        );
        _ = write.Commit();
    }
}

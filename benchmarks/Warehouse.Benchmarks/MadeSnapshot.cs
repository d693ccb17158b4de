using System.Globalization;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Benchmarks;

/// <summary>A country's snapshot, made by the engine: scores of 10,000 units in 500 blocs over several years, and observations.</summary>
internal static class MadeSnapshot
{
    internal static void Write(string folder, int rows, int facts)
    {
        _ = Directory.CreateDirectory(folder);
        var data = Path.Combine(folder, SnapshotPublisher.DataName);
        using (var database = DuckDbDatabase.Open(data))
        using (var connection = database.Connect())
        {
            foreach (var schema in TableSql.Published)
            {
                _ = connection.Execute(TableSql.CreateTable(schema));
            }
            _ = connection.Execute(
                """
                INSERT INTO scores BY NAME SELECT
                    2020 + i // 1000000 AS year, 'khoi-' || (i // 100) % 10000 // 20 AS bloc, 'xa-' || (i // 100) % 10000 AS unit,
                    'I.' || i % 100 AS criterion, 'I' AS parent, i % 100 AS position, 1 AS depth,
                    'Tiêu chí số ' || i % 100 || ' của bảng tiêu chí' AS title, 'leaf' AS kind, 10 AS maximum, 'scored' AS state,
                    (hash(i) % 100000)::DECIMAL(38,15) / 10000 AS points, (hash(i + 1) % 1000000)::DECIMAL(38,15) / 100 AS actual,
                    9000 AS target, (hash(i + 1) % 1000000)::DOUBLE / 900000 AS attainment, 'met' AS attainment_state,
                    'tỷ đồng' AS unit_of_measure, CASE WHEN i % 3 = 0 THEN 9.5 END AS self_points,
                    'Điểm chuẩn x tỷ lệ hoàn thành, tối đa bằng điểm chuẩn' AS rule, 'Maximum x attainment, at most the maximum' AS rule_en,
                    '10 x ' || hash(i + 1) % 1000000 || ' / 900000' AS arithmetic, '10 x ' || hash(i + 1) % 1000000 || ' / 900000' AS arithmetic_en,
                    'Mục I, khoản ' || i % 100 AS clause, 'so-lieu-' || i // 100 % 1000 || '.xlsx' AS file, 'Biểu 01' AS sheet, 'D' || i % 100 AS cell
                FROM range($rows) r(i)
                """,
                ("rows", rows)
            );
            _ = connection.Execute(
                """
                INSERT INTO observations BY NAME SELECT
                    'xa-' || k % 10000 AS unit, 'chi-tieu-' || k // 10000 % 100 AS indicator, (2015 + k // 1000000)::VARCHAR AS period,
                    (hash(i) % 1000000)::DECIMAL(38,15) / 100 AS value, 'value' AS measure, 'official' AS status,
                    'self-reported' AS known_by, 'Báo cáo của xã ' || k % 10000 AS source, 1 AS batch, i AS sequence,
                    'so-lieu.csv' AS file, TIMESTAMP '2026-01-05' AS recorded_at, 'b' AS recorded_by
                FROM (SELECT i, CASE WHEN i % 10 = 9 THEN i - 5 ELSE i END AS k FROM range($facts) r(i))
                """,
                ("facts", facts)
            );
            _ = connection.Execute("CHECKPOINT");
        }
        Manifest manifest = new()
        {
            Number = 1,
            Id = rows.ToString("x64", CultureInfo.InvariantCulture),
            CreatedAt = DateTime.UnixEpoch,
            CreatedBy = "benchmark",
            Engine = DuckDbLibrary.Version,
            SchemaVersion = LedgerFile.SchemaVersion,
            Catalogue = TableSql.CatalogueHash,
            DataBytes = new FileInfo(data).Length,
            Files = [],
            RuleBooks = [],
            Tables = [],
        };
        File.WriteAllBytes(Path.Combine(folder, SnapshotPublisher.ManifestName), manifest.ToJson());
    }
}

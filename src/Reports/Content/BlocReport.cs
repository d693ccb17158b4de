using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Reports.Content;

/// <summary>
/// Everything that the documents of one bloc say (nội dung văn bản của khối), taken from one snapshot. Every number
/// in Word and Excel comes from here; nothing is computed that the snapshot does not hold.
/// </summary>
public sealed record BlocReport
{
    /// <summary>The body above the one that issues (cơ quan chủ quản): "UBND TỈNH LAI CHÂU"; null: none.</summary>
    public string? Authority { get; init; }

    /// <summary>The province's name without its kind: "Lai Châu"; also the place that documents are signed at.</summary>
    public required string Province { get; init; }

    public required int Year { get; init; }

    public required Bloc Bloc { get; init; }

    public required RuleBook RuleBook { get; init; }

    /// <summary>The bloc's members; every unit of <see cref="Standings"/> is among them.</summary>
    public required IReadOnlyList<ReportUnit> Units { get; init; }

    /// <summary>Best first; unranked ones last.</summary>
    public required IReadOnlyList<Standing> Standings { get; init; }

    public required IReadOnlyList<CriterionScore> Scores { get; init; }

    public IReadOnlyList<ReportTarget> Attainments { get; init; } = [];

    public IReadOnlyList<ReportFinding> Findings { get; init; } = [];

    public required string SnapshotId { get; init; }

    /// <summary>When the snapshot was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The code of the seal whose results these are (mã niêm phong); null: not sealed, and every page says so.</summary>
    public string? SealCode { get; init; }

    /// <summary>The latest seal, where the results are no longer the sealed ones.</summary>
    public (string Code, DateOnly Day)? EarlierSeal { get; init; }

    /// <summary>"Số liệu mẫu" where figures are made up: printed on every page; null: real figures.</summary>
    public string? SampleNotice { get; init; }

    public DocumentDetails Details { get; init; } = new();
}

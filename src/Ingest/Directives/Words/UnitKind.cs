namespace ThiDua.Ingest.Directives.Words;

/// <summary>What a figure is measured in (đơn vị tính).</summary>
internal enum UnitKind
{
    /// <summary>A bare figure.</summary>
    None,

    /// <summary>% or ‰.</summary>
    Rate,

    /// <summary>điểm %.</summary>
    Points,

    Money,

    /// <summary>ha, tấn, km ...</summary>
    Physical,

    /// <summary>người, xã, mô hình ...</summary>
    Count,

    /// <summary>lần: how many times as much.</summary>
    Times,

    /// <summary>điểm of an index, hạng, bậc.</summary>
    Score,

    /// <summary>năm, ngày, giờ, tuổi: a measure only of a time.</summary>
    Duration,
}

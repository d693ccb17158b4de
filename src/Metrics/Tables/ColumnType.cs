namespace ThiDua.Metrics.Tables;

/// <summary>The types that tables use, each with one DuckDB and one Arrow type.</summary>
public enum ColumnType
{
    /// <summary>VARCHAR, utf8.</summary>
    Text,

    /// <summary>BIGINT, int64.</summary>
    Integer,

    /// <summary>DECIMAL(38,15), decimal128: exact as written, at most 15 decimals.</summary>
    Number,

    /// <summary>DOUBLE, float64; results of index arithmetic and of draws only.</summary>
    Double,

    /// <summary>DATE, date32.</summary>
    Date,

    /// <summary>TIMESTAMP in UTC.</summary>
    Timestamp,

    /// <summary>BOOLEAN, bool.</summary>
    Boolean,
}

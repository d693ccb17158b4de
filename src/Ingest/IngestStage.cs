namespace ThiDua.Ingest;

/// <summary>What an import is doing (bước nhập).</summary>
public enum IngestStage
{
    /// <summary>Looking for files and taking their fingerprints.</summary>
    Finding,

    Reading,

    /// <summary>Checking rows against each other and against known codes.</summary>
    Checking,
}

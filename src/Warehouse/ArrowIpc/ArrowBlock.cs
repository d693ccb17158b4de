namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>Block of the format: where a batch lies in a file; the format pads the second field to eight bytes.</summary>
internal readonly record struct ArrowBlock(long Offset, long MetadataLength, long BodyLength);

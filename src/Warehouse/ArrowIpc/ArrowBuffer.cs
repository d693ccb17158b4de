namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>Buffer of the format: where a buffer lies in a batch's body.</summary>
internal readonly record struct ArrowBuffer(long Offset, long Length);

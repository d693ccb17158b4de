namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>FieldNode of the format: a column's rows in a batch, and how many have no value.</summary>
internal readonly record struct ArrowNode(long Length, long NullCount);

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>The two forms of Arrow IPC.</summary>
internal enum ArrowContainer
{
    /// <summary>Batches one after the other, to be read as they come.</summary>
    Stream,

    /// <summary>The stream with a footer that says where each batch lies: Feather V2.</summary>
    File,
}

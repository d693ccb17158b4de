namespace ThiDua.Warehouse.Native;

/// <summary>The class of an error where the API gives a message only, as for opening and preparing: "IO Error: ...".</summary>
internal static class ErrorWords
{
    private static readonly (string Words, DuckDbErrorClass Class)[] Starts =
    [
        ("Parser Error", DuckDbErrorClass.Parser),
        ("Binder Error", DuckDbErrorClass.Binder),
        ("Catalog Error", DuckDbErrorClass.Catalog),
        ("Conversion Error", DuckDbErrorClass.Conversion),
        ("Out of Range Error", DuckDbErrorClass.OutOfRange),
        ("Invalid Input Error", DuckDbErrorClass.InvalidInput),
        ("IO Error", DuckDbErrorClass.IO),
        ("Serialization Error", DuckDbErrorClass.Serialization),
        ("Permission Error", DuckDbErrorClass.Permission),
        ("Out of Memory Error", DuckDbErrorClass.OutOfMemory),
        ("TransactionContext Error", DuckDbErrorClass.Transaction),
        ("INTERRUPT Error", DuckDbErrorClass.Interrupt),
        ("INTERNAL Error", DuckDbErrorClass.Internal),
        ("FATAL Error", DuckDbErrorClass.Fatal),
    ];

    internal static DuckDbErrorClass ClassOf(string message)
    {
        foreach (var (words, errorClass) in Starts)
        {
            if (message.StartsWith(words, StringComparison.Ordinal))
            {
                return errorClass;
            }
        }
        return DuckDbErrorClass.Invalid;
    }
}

namespace ThiDua.Warehouse.Native;

/// <summary>The engine refused or failed: its class of error, its own message, and the .sql file where one was run.</summary>
public sealed class DuckDbException : Exception
{
    public DuckDbException()
        : this("DuckDB failed") { }

    public DuckDbException(string message)
        : base(message) { }

    public DuckDbException(string message, Exception innerException)
        : base(message, innerException) { }

    internal DuckDbException(DuckDbErrorClass errorClass, string engineMessage, string? sqlFile = null)
        : base(sqlFile is null ? engineMessage : $"{sqlFile}: {engineMessage}")
    {
        ErrorClass = errorClass;
        EngineMessage = engineMessage;
        SqlFile = sqlFile;
    }

    public DuckDbErrorClass ErrorClass { get; }

    /// <summary>The engine's words alone.</summary>
    public string EngineMessage { get; } = "";

    /// <summary>The embedded .sql file whose statement failed; null for a statement made from the catalogue.</summary>
    public string? SqlFile { get; }

    /// <summary>Takes over error data that a call gave, zero for none.</summary>
    internal static unsafe void ThrowIf(nint errorData)
    {
        using ErrorDataHandle error = new(errorData);
        if (!error.IsInvalid && DuckDbApi.ErrorDataHasError(error))
        {
            throw new DuckDbException(DuckDbApi.ErrorDataErrorType(error), BorrowedUtf8.Text(DuckDbApi.ErrorDataMessage(error)));
        }
    }
}

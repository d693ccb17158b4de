namespace ThiDua.Cli;

/// <summary>What was asked cannot be; the message is the sentence for whoever asked.</summary>
public sealed class WrongUsageException : Exception
{
    public WrongUsageException() { }

    public WrongUsageException(string message)
        : base(message) { }

    public WrongUsageException(string message, Exception innerException)
        : base(message, innerException) { }
}

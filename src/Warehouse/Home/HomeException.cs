using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Home;

/// <summary>
/// The home folder cannot be used as asked. It carries the finding with the sentence and the remedy in both
/// languages, so that nobody has to show an exception's text.
/// </summary>
public sealed class HomeException : Exception
{
    public HomeException()
        : this(FindingCode.HomeNotWritable, null) { }

    public HomeException(string message)
        : this(FindingCode.HomeNotWritable, null, message) { }

    public HomeException(string message, Exception innerException)
        : this(FindingCode.HomeNotWritable, innerException, message) { }

    internal HomeException(FindingCode code, Exception? inner, params IReadOnlyList<string> arguments)
        : base(FindingCatalogue.Message(Make(code, arguments)), inner) => Finding = Make(code, arguments);

    public Finding Finding { get; }

    public FindingCode Code => Finding.Code;

    private static Finding Make(FindingCode code, IReadOnlyList<string> arguments) =>
        new() { Code = code, Arguments = arguments };
}

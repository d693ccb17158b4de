using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ThiDua.Cli.Screens;

/// <summary>The parser's help page with its headings in Vietnamese.</summary>
internal sealed class HelpInVietnamese(HelpAction page) : SynchronousCommandLineAction
{
    /// <summary>Help is shown although what the command needs is not there.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts itself in the place of the root's own help.</summary>
    internal static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction page } help)
            {
                help.Description = "Hiện cách dùng";
                help.Action = new HelpInVietnamese(page);
            }
            else if (option is VersionOption)
            {
                option.Description = "Hiện phiên bản";
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var settings = parseResult.InvocationConfiguration;
        var output = settings.Output;
        using StringWriter text = new();
        settings.Output = text;
        try
        {
            var code = page.Invoke(parseResult);
            foreach (var line in text.ToString().TrimEnd().Split('\n'))
            {
                output.WriteLine(UsageWords.Help(line.TrimEnd('\r')));
            }
            foreach (var line in UsageWords.ExitCodes)
            {
                output.WriteLine(line);
            }
            return code;
        }
        finally
        {
            settings.Output = output;
        }
    }
}

using System.Text;
using ThiDua.Cli;

Console.OutputEncoding = Encoding.UTF8;
var app = new CommandLineApp(Console.Out, Console.Error, TimeProvider.System);
try
{
    return (int)app.Run(args);
}
catch (Exception error)
{
    return (int)app.Explain(error);
}

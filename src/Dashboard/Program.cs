using System.Text;
using ThiDua.Dashboard;

Console.OutputEncoding = Encoding.UTF8;
try
{
    var options = DashboardOptions.Parse(args);
    if (!StartUp.PrepareSample(options))
    {
        return 2;
    }
    // The pages' files lie beside the program, wherever it is started from.
    var host = new WebApplicationOptions { Args = options.HostArguments, ContentRootPath = AppContext.BaseDirectory };
    var builder = WebApplication.CreateBuilder(host).AddDashboard(options);
    var app = builder.Build().UseDashboard();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartUp.Explain(error) is not null)
{
    var (code, sentence) = StartUp.Explain(error)!.Value;
    await Console.Error.WriteLineAsync(sentence);
    return code;
}

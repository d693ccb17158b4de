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
    var builder = WebApplication.CreateBuilder(options.HostArguments).AddDashboard(options);
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

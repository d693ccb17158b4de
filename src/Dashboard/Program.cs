using ThiDua.Dashboard;

var options = DashboardOptions.Parse(args);
var builder = WebApplication.CreateBuilder(options.HostArguments).AddDashboard(options);
var app = builder.Build().UseDashboard();
await app.RunAsync();

using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;

namespace ThiDua.Dashboard;

/// <summary>What happens before the first request: the sample, and sentences instead of stack traces.</summary>
internal static class StartUp
{
    /// <summary>Imports and scores the sample when asked to. False: the home holds other data and was left alone.</summary>
    public static bool PrepareSample(DashboardOptions options)
    {
        if (!options.Sample || SamplePipeline.Prepare(options.Home, TimeProvider.System, Console.Error.WriteLine))
        {
            return true;
        }
        Console.Error.WriteLine(
            $"Thư mục {options.Home} đã có số liệu khác nên không nhập số liệu mẫu vào đó. Bỏ --sample, hoặc chọn thư mục trống bằng --home."
        );
        return false;
    }

    /// <summary>The sentence and the exit code for what stops the start; null: a bug, let it be seen.</summary>
    public static (int Code, string Sentence)? Explain(Exception error) =>
        error switch
        {
            // The framework adds the name of the parameter, which people did not type.
            ArgumentException wrong => (2, wrong.Message.Split(" (Parameter", 2)[0]),
            HomeException home => (3, $"{home.Message}\n{FindingCatalogue.Remedy(home.Finding)}"),
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => (
                3,
                $"{taken.Message}\nĐịa chỉ này đang được dùng. Dừng chương trình kia, hoặc chọn cổng khác bằng --urls http://localhost:5081."
            ),
            IOException or UnauthorizedAccessException => (3, $"Máy không làm được: {error.Message}"),
            _ => null,
        };
}

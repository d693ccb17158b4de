using System.Diagnostics;
using System.Text.Json;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>The rank intervals in NumPy, in the same run and the same precision (Peers/rank_intervals.py).</summary>
public static class NumPyPeer
{
    /// <returns>No times where there is no Python with NumPy; the guard then says that the peer never ran.</returns>
    public static PeerTimes Run()
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            try
            {
                var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Peers", "rank_intervals.py")])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                };
                using var process = Process.Start(start)!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                {
                    using var document = JsonDocument.Parse(output);
                    return new PeerTimes(
                        document.RootElement.GetProperty("milliseconds").EnumerateObject().Select(peer => KeyValuePair.Create(peer.Name, peer.Value.GetDouble())),
                        [document.RootElement.GetProperty("versions").GetString()!]
                    );
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there; the next name may be.
            }
        }
        Console.WriteLine("No Python with NumPy was found (Debian: apt-get install python3-numpy).");
        return new PeerTimes([], []);
    }
}

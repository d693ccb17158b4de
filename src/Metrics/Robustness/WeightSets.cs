using System.Globalization;

namespace ThiDua.Metrics.Robustness;

/// <summary>Weights given instead of drawn (bộ trọng số): each set weighs the named nodes, the others keep theirs.</summary>
public sealed class WeightSets
{
    private readonly double[] weights;

    /// <param name="weights">Set by set, in the order of the codes.</param>
    /// <exception cref="ArgumentException">Not whole sets, or a weight that is negative or no number.</exception>
    public WeightSets(IReadOnlyList<string> codes, IReadOnlyList<double> weights)
    {
        if (codes.Count == 0 || weights.Count == 0 || weights.Count % codes.Count != 0)
        {
            throw new ArgumentException($"{weights.Count} weights are not whole sets of {codes.Count}", nameof(weights));
        }
        if (weights.FirstOrDefault(weight => !double.IsFinite(weight) || weight < 0) is not 0 and var wrong)
        {
            throw new ArgumentException($"{wrong.ToString(CultureInfo.InvariantCulture)} is not a weight", nameof(weights));
        }
        Codes = [.. codes];
        this.weights = [.. weights];
    }

    /// <summary>The nodes that the sets weigh.</summary>
    public IReadOnlyList<string> Codes { get; }

    public int Count => weights.Length / Codes.Count;

    /// <summary>The line of the file that weighs each node, from 1; empty where the sets come from no file.</summary>
    public IReadOnlyList<int> Lines { get; private init; } = [];

    public double this[int set, int code] => weights[set * Codes.Count + code];

    /// <summary>
    /// Reads a table of text: a row of headers, then a row for each node: its code, columns that are not weights if any
    /// (left out by name), and one column a set. Comma, semicolon or tab; numbers with a point, or with a comma where that
    /// parts no columns.
    /// </summary>
    /// <returns>False with the place and what was wrong there, in Vietnamese.</returns>
    public static bool TryParse(string text, out WeightSets? sets, out string? why)
    {
        sets = null;
        var lines = text.TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select((line, place) => (Text: line, Number: place + 1))
            .Where(line => line.Text.Length > 0)
            .ToArray();
        if (lines.Length == 0)
        {
            why = "dòng 1: tệp trống";
            return false;
        }
        var heading = lines[0].Text;
        var separator = heading.Contains('\t', StringComparison.Ordinal) ? '\t' : heading.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var headers = heading.Split(separator).Select(Unquote).ToArray();
        var columns = Enumerable.Range(1, headers.Length - 1)
            .Where(column => !headers[column].Equals("level", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (columns.Length > 0 && columns.All(column => TryWeight(headers[column], separator, out _)))
        {
            why = At(lines[0].Number, $"\"{heading}\" là trọng số, không phải dòng tiêu đề (tên các bộ cần có chữ, ví dụ bộ 1)");
            return false;
        }
        if (columns.Length == 0)
        {
            why = At(lines[0].Number, "không có cột trọng số nào");
            return false;
        }
        if (lines.Length == 1)
        {
            why = At(lines[0].Number, "chưa có dòng nào sau dòng tiêu đề");
            return false;
        }
        var codes = new List<string>();
        var byCode = new List<double[]>();
        foreach (var (line, number) in lines.Skip(1))
        {
            var cells = line.Split(separator).Select(Unquote).ToArray();
            if (cells.Length != headers.Length)
            {
                why = At(number, string.Create(CultureInfo.InvariantCulture, $"có {cells.Length} ô, cần {headers.Length}"));
                return false;
            }
            var row = new double[columns.Length];
            for (var set = 0; set < columns.Length; set++)
            {
                if (!TryWeight(cells[columns[set]], separator, out row[set]))
                {
                    why = At(number, $"\"{cells[columns[set]]}\" không phải là trọng số");
                    return false;
                }
            }
            if (codes.Contains(cells[0], StringComparer.Ordinal))
            {
                why = At(number, $"tiêu chí \"{cells[0]}\" đã đứng ở một dòng trên");
                return false;
            }
            codes.Add(cells[0]);
            byCode.Add(row);
        }
        sets = new WeightSets(codes, [.. Enumerable.Range(0, columns.Length).SelectMany(set => byCode.Select(row => row[set]))])
        {
            Lines = [.. lines.Skip(1).Select(line => line.Number)],
        };
        why = null;
        return true;
    }

    private static string At(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"dòng {line}: {what}");

    private static bool TryWeight(string cell, char separator, out double weight) =>
        double.TryParse(separator == ',' ? cell : cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out weight)
        && double.IsFinite(weight)
        && weight >= 0;

    private static string Unquote(string cell) => cell.Trim().Trim('"');
}

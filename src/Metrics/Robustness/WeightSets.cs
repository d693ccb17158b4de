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

    public double this[int set, int code] => weights[set * Codes.Count + code];

    /// <summary>
    /// Reads a table of text: a row of headers, then a row for each node: its code, columns that are not weights if any
    /// (left out by name), and one column a set. Comma, semicolon or tab; numbers with a point.
    /// </summary>
    /// <returns>False with the place and what was wrong there, in Vietnamese.</returns>
    public static bool TryParse(string text, out WeightSets? sets, out string? why)
    {
        sets = null;
        var lines = text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2)
        {
            why = "dòng 1: chưa có dòng nào sau dòng tiêu đề";
            return false;
        }
        var separator = lines[0].Contains('\t', StringComparison.Ordinal) ? '\t' : lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var headers = lines[0].Split(separator).Select(Unquote).ToArray();
        var columns = Enumerable.Range(1, headers.Length - 1)
            .Where(column => !headers[column].Equals("level", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var codes = new List<string>();
        var byCode = new List<double[]>();
        for (var line = 1; line < lines.Length; line++)
        {
            var cells = lines[line].Split(separator).Select(Unquote).ToArray();
            if (cells.Length != headers.Length)
            {
                why = string.Create(CultureInfo.InvariantCulture, $"dòng {line + 1}: có {cells.Length} ô, cần {headers.Length}");
                return false;
            }
            var row = new double[columns.Length];
            for (var set = 0; set < columns.Length; set++)
            {
                if (
                    !double.TryParse(cells[columns[set]], NumberStyles.Float, CultureInfo.InvariantCulture, out row[set])
                    || !double.IsFinite(row[set])
                    || row[set] < 0
                )
                {
                    why = string.Create(CultureInfo.InvariantCulture, $"dòng {line + 1}: \"{cells[columns[set]]}\" không phải là trọng số");
                    return false;
                }
            }
            codes.Add(cells[0]);
            byCode.Add(row);
        }
        if (columns.Length == 0 || codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            why = columns.Length == 0 ? "dòng 1: không có cột trọng số nào" : "một mã tiêu chí đứng ở hai dòng";
            return false;
        }
        sets = new WeightSets(codes, [.. Enumerable.Range(0, columns.Length).SelectMany(set => byCode.Select(row => row[set]))]);
        why = null;
        return true;
    }

    private static string Unquote(string cell) => cell.Trim().Trim('"');
}

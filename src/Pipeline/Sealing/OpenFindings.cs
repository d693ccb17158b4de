using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What stands in the way of a seal: findings of severity error, and rejected rows, by code.</summary>
internal sealed class OpenFindings
{
    private readonly SortedDictionary<int, (int Count, string Message, string Remedy)> byCode = [];

    /// <param name="tables">Of facts that the run reads: a row rejected for another table changes no score.</param>
    /// <param name="read">The units whose figures the scope is made of; null: every unit of the year.</param>
    internal OpenFindings(DataTable findings, DataTable rejections, ScopeRows scope, IReadOnlyCollection<string> tables, IReadOnlySet<string>? read)
    {
        string[] blocking = [TableWords.Of(Severity.Error), TableWords.Of(Severity.Fatal)];
        for (var row = 0; row < findings.RowCount; row++)
        {
            if (blocking.Contains(Text(findings, row, "severity"), StringComparer.Ordinal) && scope.Concerns(findings, row))
            {
                var code = checked((int)(long)findings[row, ScopeRows.At(findings, "code")]!);
                Add(code, Said(findings, row, "message", ""), Said(findings, row, "remedy", " "));
            }
        }
        for (var row = 0; row < rejections.RowCount; row++)
        {
            // A report form or a mapped sheet has a name of its own; the fact is the table that its row was for.
            var table = Text(rejections, row, "fact") ?? Text(rejections, row, "table");
            var isOther = InputTables.All.Any(one => string.Equals(one.Name, table, StringComparison.Ordinal)) && !tables.Contains(table, StringComparer.Ordinal);
            if (isOther || scope.IsElsewhere(rejections, row, read))
            {
                continue;
            }
            foreach (var code in (Text(rejections, row, "codes") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var number = int.Parse(code, CultureInfo.InvariantCulture);
                Add(number, Said(rejections, row, "reasons", ""), "");
            }
        }
    }

    /// <summary>A refusal for each code that is not accepted.</summary>
    internal IEnumerable<Finding> Refusals(IReadOnlyDictionary<FindingCode, string> accepted) =>
        from one in byCode
        where !accepted.ContainsKey((FindingCode)one.Key)
        select new Finding
        {
            Code = FindingCode.SealFindingsOpen,
            Arguments =
            [
                one.Key.ToString(CultureInfo.InvariantCulture),
                Finding.Both(FindingCatalogue.Of((FindingCode)one.Key).Tag, FindingCatalogue.Of((FindingCode)one.Key).TagEnglish),
                one.Value.Count.ToString(CultureInfo.InvariantCulture),
                one.Value.Message,
                one.Value.Remedy,
            ],
        };

    /// <summary>Accepted codes of which nothing is open: most likely a slip.</summary>
    internal IEnumerable<Finding> Unused(IReadOnlyDictionary<FindingCode, string> accepted) =>
        accepted
            .Keys.Where(code => !byCode.ContainsKey((int)code))
            .Order()
            .Select(code => new Finding { Code = FindingCode.SealAcceptedNotOpen, Arguments = [((int)code).ToString(CultureInfo.InvariantCulture)] });

    internal IReadOnlyList<AcceptedFinding> Accepted(IReadOnlyDictionary<FindingCode, string> accepted) =>
        [
            .. from one in byCode
            let code = (FindingCode)one.Key
            where accepted.ContainsKey(code)
            select new AcceptedFinding(one.Key, code.ToString(), FindingCatalogue.Of(code).Tag, one.Value.Count, accepted[code]),
        ];

    private void Add(int code, string message, string remedy)
    {
        var known = byCode.GetValueOrDefault(code, (Count: 0, Message: message, Remedy: remedy));
        byCode[code] = known with { Count = known.Count + 1 };
    }

    /// <summary>In both languages, on one line.</summary>
    private static string Said(DataTable table, int row, string column, string after)
    {
        string In(string name) => Text(table, row, name) is { Length: > 0 } text ? text.ReplaceLineEndings(" ") + after : "";
        return Finding.Both(In(column), In(column + "_en"));
    }

    private static string? Text(DataTable table, int row, string column) => (string?)table[row, ScopeRows.At(table, column)];
}

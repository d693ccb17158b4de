using System.Globalization;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Pipeline;

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>
/// What an address says is tried (nội dung thử): "d-I.1=12" a criterion's maximum or weight, "v=unit~criterion~value" a
/// unit's value; "dv", "tc" and "gt" are the three fields of a value that is being added. What cannot be used is told and
/// left out.
/// </summary>
internal sealed record TrialQuery
{
    public const string LeverPrefix = "d-";
    public const string ValueName = "v";
    public const string UnitField = "dv";
    public const string CriterionField = "tc";
    public const string NumberField = "gt";

    /// <summary>More at once is another rule book, not a trial.</summary>
    private const int MostValues = 20;

    private const char Between = '~';

    /// <summary>Only those that differ from the rule book.</summary>
    public required IReadOnlyDictionary<string, decimal> Levers { get; init; }

    public required IReadOnlyList<(string Unit, TrialSubject Subject, decimal Value)> Values { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    public bool IsEmpty => Levers.Count == 0 && Values.Count == 0;

    public IReadOnlyList<WhatIfChange> Changes(IReadOnlyList<TrialLever> levers) =>
        [
            .. levers.Where(lever => Levers.ContainsKey(lever.Code)).Select(lever => lever.At(Levers[lever.Code])),
            .. Values.Select(value => value.Subject.For(value.Unit, value.Value)),
        ];

    /// <summary>The shortest query that says the same.</summary>
    public (string Name, string Value)[] Parts(int? without = null) =>
        [
            .. Levers.Select(lever => (LeverPrefix + lever.Key, Plain(lever.Value))),
            .. Values
                .Where((_, place) => place != without)
                .Select(value => (ValueName, string.Join(Between, value.Unit, value.Subject.Code, Plain(value.Value)))),
        ];

    public static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static TrialQuery Read(
        IQueryCollection query,
        IReadOnlyList<TrialLever> levers,
        IReadOnlyList<TrialSubject> subjects,
        IReadOnlySet<string> units,
        ScoringFacts facts,
        Language language
    )
    {
        var problems = new List<string>();
        var moved = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in query.Where(part => part.Key.StartsWith(LeverPrefix, StringComparison.Ordinal)))
        {
            var code = part.Key[LeverPrefix.Length..];
            if (levers.FirstOrDefault(lever => string.Equals(lever.Code, code, StringComparison.Ordinal)) is not { } lever)
            {
                problems.Add(language.Say($"Bảng tiêu chí không có “{code}”; đã bỏ qua.", $"The rule book has no “{code}”; it was left out."));
            }
            else if (Within(Written(part.Value.ToString()), part.Value.ToString(), lever.Least, lever.Most, code, problems, language) is { } value && value != lever.Now)
            {
                moved[code] = value;
            }
        }
        var values = new List<(string Unit, TrialSubject Subject, decimal Value)>();
        foreach (var text in query[ValueName].OfType<string>())
        {
            var fields = text.Split(Between);
            if (fields.Length == 3)
            {
                Add(fields[0], fields[1], fields[2], (_, text) => new TriedNumber(Written(text), null));
            }
            else
            {
                problems.Add(language.Say($"Không hiểu “{text}”; đã bỏ qua.", $"“{text}” cannot be read; it was left out."));
            }
        }
        if (query[NumberField].ToString() is { Length: > 0 } added)
        {
            Add(query[UnitField].ToString(), query[CriterionField].ToString(), added, (subject, text) => Typed(facts, query[UnitField].ToString(), subject, text));
        }
        if (values.Count > MostValues)
        {
            problems.Add(
                language.Say(
                    $"Nhiều nhất {language.Whole(MostValues)} giá trị một lần thử; các giá trị sau đã bỏ qua.",
                    $"At most {language.Whole(MostValues)} values at once; those after were left out."
                )
            );
            values.RemoveRange(MostValues, values.Count - MostValues);
        }
        return new TrialQuery
        {
            Levers = moved,
            Values = values,
            Problems = problems,
        };

        void Add(string unit, string criterion, string text, Func<TrialSubject, string, TriedNumber> read)
        {
            var subject = subjects.FirstOrDefault(item => string.Equals(item.Code, criterion, StringComparison.Ordinal));
            if (subject is null || !units.Contains(unit))
            {
                problems.Add(
                    subject is null
                        ? language.Say($"Không thử được tiêu chí “{criterion}”; chọn trong danh sách.", $"“{criterion}” cannot be tried; choose from the list.")
                        : language.Say($"Khối không có đơn vị “{unit}”; chọn trong danh sách.", $"The bloc has no unit “{unit}”; choose from the list.")
                );
            }
            else if (read(subject, text) is { Readings: var (larger, smaller) })
            {
                problems.Add(
                    language.Say(
                        $"{subject.Code}: “{text}” là {language.Number(larger)} hay {language.Number(smaller)}? Viết rõ: {Clearly(larger)} hoặc {Clearly(smaller)}.",
                        $"{subject.Code}: is “{text}” {language.Number(larger)} or {language.Number(smaller)}? Write {Clearly(larger)} or {Clearly(smaller)}."
                    )
                );
            }
            else if (Within(read(subject, text).Value, text, subject.Least, subject.Most, subject.Code, problems, language) is { } value)
            {
                // The later of two values for one thing counts.
                values.RemoveAll(other => string.Equals(other.Unit, unit, StringComparison.Ordinal) && other.Subject == subject);
                values.Add((unit, subject, value));
            }
        }
    }

    /// <summary>As a person types it: "12,5", "1.234,5", "1 500"; what is known of the same thing decides what "1.234" is.</summary>
    private static TriedNumber Typed(ScoringFacts facts, string unit, TrialSubject subject, string text) =>
        subject.Kind switch
        {
            TrialSubjectKind.Figure => TriedNumber.OfFigure(facts, unit, subject.About, text),
            TrialSubjectKind.Cases => TriedNumber.Read(text),
            TrialSubjectKind.Points => TriedNumber.Read(text, subject.Most),
        };

    /// <summary>As a slider and this program's addresses write it: "12.5"; null: not so.</summary>
    private static decimal? Written(string text) =>
        text.Length <= 30
        && decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>In a way that has one reading.</summary>
    private static string Clearly(decimal value) => Plain(value).Replace('.', ',');

    /// <summary>The number if it may be tried; null with a problem told.</summary>
    private static decimal? Within(decimal? number, string text, decimal least, decimal most, string about, List<string> problems, Language language)
    {
        if (number is not { } value)
        {
            problems.Add(
                language.Say($"{about}: “{text}” không phải là số; viết như 12,5.", $"{about}: “{text}” is not a number; write it as 12.5.")
            );
            return null;
        }
        if (value < least || value > most)
        {
            problems.Add(
                language.Say(
                    $"{about}: {language.Number(value)} nằm ngoài khoảng {language.Number(least)} đến {language.Number(most)}; đã bỏ qua.",
                    $"{about}: {language.Number(value)} is not between {language.Number(least)} and {language.Number(most)}; it was left out."
                )
            );
            return null;
        }
        return decimal.Round(value, 6, MidpointRounding.AwayFromZero);
    }
}

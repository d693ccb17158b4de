using System.Globalization;
using System.Text.Json.Nodes;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>Reads what a cell or a line of the form holds (đọc giá trị của ô); what cannot be read is noted and gives null.</summary>
internal static class FormValues
{
    internal static JsonNode? Read(FormReading reading, SheetField field, RawCell cell, SourceLocation place, bool isShare = false)
    {
        if (cell.IsEmpty)
        {
            return null;
        }
        return field.Value switch
        {
            SheetValue.Text => SheetTexts.Read(cell.Text),
            SheetValue.Number => Number(reading, field.Label, cell, place),
            SheetValue.Percent => Percent(reading, field.Label, cell, place),
            SheetValue.Measure => isShare ? Percent(reading, field.Label, cell, place) : Number(reading, field.Label, cell, place),
            SheetValue.Date => Day(reading, field.Label, cell, place),
            SheetValue.Flag => Word(reading, RuleBookForm.YesNo, cell.Text, place) is { } flag ? flag is "true" : null,
            SheetValue.Word => Word(reading, field.Words!, cell.Text, place),
            SheetValue.Texts => new JsonArray([.. SheetTexts.Split(cell.Text, ';').Select(text => (JsonNode)text)]),
            SheetValue.Numbers => Numbers(reading, field.Label, cell, place),
            SheetValue.Peers => Peers(reading, field.Label, cell.Text, place),
        };
    }

    internal static decimal? Number(FormReading reading, string label, RawCell cell, SourceLocation place)
    {
        var number = VietnameseNumber.Read(cell.Text);
        if (number.Outcome is NumberOutcome.Number or NumberOutcome.Ambiguous && IsPoints(number.Suffix))
        {
            return number.Value;
        }
        reading.Note(FindingCode.RuleBookCellNotNumber, place, cell.Text, label);
        return null;
    }

    internal static decimal? Percent(FormReading reading, string label, RawCell cell, SourceLocation place)
    {
        var number = VietnameseNumber.Read(cell.Text);
        if (number is { Outcome: NumberOutcome.Number or NumberOutcome.Ambiguous, Suffix: "%" })
        {
            return number.Value / 100;
        }
        reading.Note(FindingCode.RuleBookCellNotPercent, place, cell.Text, label);
        return null;
    }

    /// <summary>The word of the file for a word of the list, however it is spelled; null and a finding for any other.</summary>
    internal static string? Word(FormReading reading, SheetWords words, string text, SourceLocation place)
    {
        if (Find(words, text) is { } word)
        {
            return word;
        }
        reading.Note(FindingCode.RuleBookCellUnknownWord, place, Short(text), words.Title, string.Join(", ", words.All.Select(pair => pair.Shown)));
        return null;
    }

    internal static string? Find(SheetWords words, string text)
    {
        var folded = TextKey.Fold(text);
        foreach (var (word, shown) in words.All)
        {
            if (string.Equals(folded, TextKey.Fold(shown), StringComparison.Ordinal) || string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }
        return null;
    }

    internal static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static string? Day(FormReading reading, string label, RawCell cell, SourceLocation place)
    {
        if (cell.Kind == RawCellKind.Date || VietnameseDate.TryRead(cell.Text, out _))
        {
            _ = VietnameseDate.TryRead(cell.Text, out var read);
            return (cell.Kind == RawCellKind.Date ? cell.Date : read).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        reading.Note(FindingCode.RuleBookCellNotDate, place, cell.Text, label);
        return null;
    }

    private static JsonArray? Numbers(FormReading reading, string label, RawCell cell, SourceLocation place)
    {
        var numbers = SheetTexts.Split(cell.Text, ';').Select(text => Number(reading, label, RawCell.Of(text), place)).ToList();
        return numbers.TrueForAll(number => number is not null) ? new JsonArray([.. numbers.Select(number => (JsonNode)number!.Value)]) : null;
    }

    private static string? Peers(FormReading reading, string label, string text, SourceLocation place)
    {
        var folded = TextKey.Fold(text);
        if (string.Equals(folded, TextKey.Fold(RuleBookForm.PeersBloc), StringComparison.Ordinal))
        {
            return "bloc";
        }
        if (string.Equals(folded, TextKey.Fold(RuleBookForm.PeersBook), StringComparison.Ordinal))
        {
            return "ruleBook";
        }
        var trimmed = text.TrimStart();
        if (trimmed.StartsWith(RuleBookForm.PeersAttribute + " ", StringComparison.OrdinalIgnoreCase))
        {
            return SheetTexts.Read(trimmed[(RuleBookForm.PeersAttribute.Length + 1)..]);
        }
        reading.Note(
            FindingCode.RuleBookCellUnknownWord,
            place,
            Short(text),
            label,
            $"{RuleBookForm.PeersBloc}, {RuleBookForm.PeersBook}, {RuleBookForm.PeersAttribute} …"
        );
        return null;
    }

    /// <summary>"2,5 điểm" and "2,5đ" are what people write in a column of points.</summary>
    private static bool IsPoints(string? suffix) => suffix is null || TextKey.Fold(suffix) is "diem" or "d";
}

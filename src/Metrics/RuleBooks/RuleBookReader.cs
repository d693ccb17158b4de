using System.Text.Json;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Reads a rule book file (đọc bảng tiêu chí) and lists everything that is wrong with it, each with its place.</summary>
public static class RuleBookReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 256,
    };

    /// <param name="fileName">For the places of findings.</param>
    /// <param name="indicators">Codes that may be named; null: not checked.</param>
    public static RuleBookReading Read(string json, string fileName, IReadOnlyCollection<string>? indicators = null) =>
        Read(json, fileName, indicators, places: null, _ => null);

    /// <summary>A rule book that was made from another form, such as a workbook: findings name the places of that form.</summary>
    /// <param name="places">Where a path of the text came from; of a path that is not there, what it lies in counts.</param>
    /// <param name="words">How that form calls the word at a path; null where it has no name for it.</param>
    public static RuleBookReading Read(
        string json,
        string fileName,
        IReadOnlyCollection<string>? indicators,
        IReadOnlyDictionary<string, SourceLocation>? places,
        Func<string, string?> words
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(words);
        // A byte order mark is part of many files and of no JSON.
        var text = json.TrimStart('\uFEFF');
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Options);
        }
        catch (JsonException exception)
        {
            return new RuleBookReading(null, [JsonFaults.Of(exception, text, fileName)]);
        }
        using (document)
        {
            var findings = new List<Finding>();
            var book = Read(document.RootElement, fileName, indicators, findings);
            var names = new RulePlaces(document.RootElement, text);
            return new RuleBookReading(book, [.. findings.Select(finding => Placed(finding, names, places, words))]);
        }
    }

    private static RuleBook? Read(
        JsonElement element,
        string fileName,
        IReadOnlyCollection<string>? indicators,
        List<Finding> findings
    )
    {
        if (JsonObjectReader.Open(element, "$", RuleWords.Book, fileName, findings) is not { } root)
        {
            return null;
        }
        var tree = new CriterionDrafts(root);
        var id = root.Text("id", required: true) ?? string.Empty;
        var title = root.Text("title", required: true) ?? string.Empty;
        var draft = tree.ReadRoot(id, title);
        var book = ReadBook(root, draft);
        RuleBookChecks.Check(book, draft, root, indicators);
        return findings.Exists(finding => finding.Severity >= Severity.Error) ? null : book;
    }

    /// <summary>The finding with its path said as a place that people find.</summary>
    private static Finding Placed(
        Finding finding,
        RulePlaces names,
        IReadOnlyDictionary<string, SourceLocation>? places,
        Func<string, string?> words
    )
    {
        var path = finding.Place!.Cell!;
        var shown = names.Words(path, out var criterion);
        return finding with
        {
            Subject = criterion,
            Place = places is null ? finding.Place with { Cell = shown } : Lookup(path, places),
            Arguments =
            [
                .. finding.Arguments.Select(
                    (argument, at) =>
                        argument.StartsWith("$.", StringComparison.Ordinal) ? places is null ? names.Words(argument, out _) : Lookup(argument, places)?.ToString() ?? argument
                        : places is null ? argument
                        : finding.Code == FindingCode.RuleBookIndicatorMissing ? Sheets.RuleBookForm.Kinds.Show(argument)
                        : finding.Code == FindingCode.RuleBookUnknownValue && path.EndsWith(".order", StringComparison.Ordinal)
                            ? string.Join(", ", argument.Split(", ").Select(Sheets.RuleBookForm.Orders.Show))
                        : at == 0 && finding.Code is FindingCode.RuleBookWordMissing or FindingCode.RuleBookEmptyList ? words(path) ?? argument
                        : argument
                ),
            ],
        };
    }

    private static SourceLocation? Lookup(string path, IReadOnlyDictionary<string, SourceLocation> places)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, Math.Max(at.LastIndexOf('.'), at.LastIndexOf('[')))])
        {
            if (places.TryGetValue(at, out var place))
            {
                return place;
            }
        }
        return null;
    }

    private static RuleBook ReadBook(JsonObjectReader root, CriterionDraft draft)
    {
        return new RuleBook
        {
            Id = draft.Criterion.Code,
            Title = draft.Criterion.Title,
            Year = (int)(root.Whole("year", 1900, 2999, required: true) ?? 1900),
            Version = (int)(root.Whole("version", 1, 10_000) ?? 1),
            Signed = root.Day("signed"),
            Effective = root.Day("effective", required: true) ?? DateOnly.MinValue,
            Blocs = Filled(root, "blocs", root.Texts("blocs", required: true)),
            Reference = ReadReference(root),
            Arithmetic = root.OneOf("arithmetic", RuleWords.Arithmetics, ArithmeticKind.Points),
            LeafDecimals = (int)(root.Whole("leafDecimals", 0, 8) ?? 4),
            DisplayDecimals = (int)(root.Whole("displayDecimals", 0, 12) ?? 2),
            PublishedDecimals = (int?)root.Whole("publishedDecimals", 0, 12),
            Rounding = root.OneOf("rounding", RuleWords.Roundings, PointRounding.HalfAwayFromZero),
            RankOn = root.OneOf("rankOn", RuleWords.RankOns, RankOn.Exact),
            RankBy = root.OneOf("rankBy", RuleWords.RankBys, RankBy.Total),
            TotalCap = root.Number("totalCap"),
            Tolerance = root.Number("tolerance", 0, 1) ?? 0,
            AtRisk = root.Number("atRisk", 0, 1) ?? 0.9m,
            EqualWithin = root.Number("equalWithin", 0, 1),
            AssignedBy = root.Text("assignedBy"),
            Root = draft.Build(),
            TieBreaks = [.. root.Children("tieBreak", RuleWords.TieBreak).Select(ReadTieBreak).OfType<TieBreak>()],
            Ratings = [.. root.Children("ratings", RuleWords.Rating).Select(ReadRating)],
            Disqualifications = [.. root.Children("disqualify", RuleWords.Disqualify).Select(ReadDisqualification)],
            Robustness = ReadRobustness(root),
            Perturb = [.. root.Numbers("perturb").Where(decimal.IsInteger).Select(level => (int)level)],
        };
    }

    internal static LegalReference? ReadReference(JsonObjectReader of) =>
        of.Child("reference", RuleWords.Reference) is { } reference
            ? new LegalReference(reference.Text("document"), reference.Text("article"), reference.Text("note"))
            : null;

    /// <summary>Notes a list that is there but empty.</summary>
    internal static List<T> Filled<T>(JsonObjectReader of, string word, List<T> items)
    {
        if (items.Count == 0 && of.Has(word))
        {
            of.NoteAt(word, FindingCode.RuleBookEmptyList, word);
        }
        return items;
    }

    private static TieBreak? ReadTieBreak(JsonObjectReader step)
    {
        string[] subjects = ["criterion", "event", "obligation", "indicator", "vote", "share"];
        var given = subjects.Where(step.Has).ToList();
        if (given.Count != 1)
        {
            step.Note(FindingCode.RuleBookChooseOne, string.Join(", ", subjects));
            return null;
        }
        return given[0] switch
        {
            "criterion" => new TieBreak(TieBreakKind.Criterion, step.Text("criterion"), step.OneOf("order", RuleWords.HigherLower, true)),
            "event" => new TieBreak(TieBreakKind.Event, step.Text("event"), step.OneOf("order", RuleWords.FewerMore, false)),
            "obligation" => new TieBreak(TieBreakKind.Obligation, step.Text("obligation"), step.OneOf("order", RuleWords.EarlierLater, false)),
            "indicator" => new TieBreak(TieBreakKind.Indicator, step.Text("indicator"), step.OneOf("order", RuleWords.HigherLower, true)),
            "vote" => step.Flag("vote") ? new TieBreak(TieBreakKind.Vote, null, true) : null,
            _ => step.Flag("share") ? new TieBreak(TieBreakKind.Share, null, true) : null,
        };
    }

    private static Rating ReadRating(JsonObjectReader rating) =>
        new()
        {
            Name = rating.Text("name", required: true) ?? string.Empty,
            NameEnglish = rating.Text("nameEnglish"),
            AtLeast = rating.Number("atLeast"),
            NoCriterionAtZero = rating.Flag("noCriterionAtZero"),
            UnlessEvents = rating.Texts("unlessEvent"),
        };

    private static Disqualification ReadDisqualification(JsonObjectReader ground)
    {
        if (ground.Has("event") == ground.Has("missingStage"))
        {
            ground.Note(FindingCode.RuleBookChooseOne, "event, missingStage");
        }
        var hasStage = ground.OneOfOrNone<AssessmentStage>("missingStage", RuleWords.Stages, required: false, out var stage);
        return new Disqualification(
            ground.Text("event"),
            hasStage ? stage : null,
            ground.Text("reason", required: true) ?? string.Empty,
            ground.Text("reasonEnglish")
        );
    }

    private static RobustnessSettings ReadRobustness(JsonObjectReader root)
    {
        var otherwise = RobustnessSettings.Default;
        if (root.Child("robustness", RuleWords.Robustness) is not { } settings)
        {
            return otherwise;
        }
        return new RobustnessSettings(
            (int)(settings.Whole("draws", 1, 10_000_000) ?? otherwise.Draws),
            settings.NumberBelow("spread", 0, 1) ?? otherwise.Spread,
            settings.Whole("seed", 0, 1_000_000_000_000) ?? otherwise.Seed,
            (int)(settings.Whole("top", 1, 1_000_000) ?? otherwise.Top)
        );
    }
}

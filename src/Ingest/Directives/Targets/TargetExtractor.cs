using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Finds the measurable targets of a directive (trích chỉ tiêu): paragraph by paragraph, clause by clause.</summary>
internal sealed class TargetExtractor
{
    private readonly SourceText source;
    private readonly int? year;
    private readonly string? defaultScope;
    private readonly List<DirectiveTarget> targets = [];

    /// <summary>The indicator last named, for an override in a sentence of its own.</summary>
    private string? lastIndicator;

    private TargetExtractor(SourceText source, int? year, string? defaultScope)
    {
        this.source = source;
        this.year = year;
        this.defaultScope = defaultScope;
    }

    public static IReadOnlyList<DirectiveTarget> Extract(SourceText source, IReadOnlyList<Paragraph> paragraphs, int? year, string? defaultScope)
    {
        var extractor = new TargetExtractor(source, year, defaultScope);
        var contexts = new ContextStack();
        foreach (var paragraph in paragraphs)
        {
            var context = contexts.Enter(paragraph);
            extractor.ReadParagraph(paragraph, context);
            contexts.Leave(paragraph);
        }
        return extractor.targets;
    }

    private void ReadParagraph(Paragraph paragraph, ListContext context)
    {
        var reached = context.Reached;
        foreach (var (from, to) in Sentences.Of(paragraph))
        {
            var forward = Reached.IsForward(paragraph.Tokens, from, to);
            reached = ReadSentence(paragraph, from, to, context, reached && !forward);
        }
    }

    /// <summary>True when the sentence told results, so that the next one may go on telling them.</summary>
    private bool ReadSentence(Paragraph paragraph, int from, int to, ListContext context, bool reached)
    {
        var (body, local) = Introduction(paragraph, from, to, context);
        int? sentenceYear = null;
        string? sentencePeriod = null;
        string? sentenceIndicator = null;
        ClauseReading? last = null;
        foreach (var (clauseFrom, clauseTo) in Sentences.Clauses(paragraph, body, to))
        {
            var forward = Reached.IsForward(paragraph.Tokens, clauseFrom, clauseTo);
            var state = new ClauseState
            {
                Context = local,
                DocumentYear = year,
                DefaultScope = defaultScope,
                DeadlineYear = sentenceYear,
                Period = sentencePeriod,
                SentenceIndicator = sentenceIndicator,
                Last = last,
                Indicator = Overrides.IsAt(paragraph.Tokens, SkipMarks(paragraph, clauseFrom), clauseTo) ? sentenceIndicator ?? lastIndicator : null,
                Forward = Reached.IsForward(paragraph.Tokens, from, clauseTo),
                Reached = (reached || local.Reached) && !forward,
            };
            ReadClause(paragraph, clauseFrom, clauseTo, body > from ? from : clauseFrom, state);
            reached = state.Reached;
            sentenceYear = state.DeadlineYear;
            sentencePeriod = state.Period;
            last = state.Last;
            sentenceIndicator = state.Indicator ?? sentenceIndicator;
        }
        lastIndicator = sentenceIndicator ?? lastIndicator;
        return reached;
    }

    private static int SkipMarks(Paragraph paragraph, int at)
    {
        while (at < paragraph.Tokens.Count && paragraph.Tokens[at].Kind == TokenKind.Mark)
        {
            at++;
        }
        return at;
    }

    /// <summary>What stands before a colon without a measure speaks for what stands after it.</summary>
    private static (int Body, ListContext Context) Introduction(Paragraph paragraph, int from, int to, ListContext context)
    {
        var body = from;
        var local = context;
        for (var at = from; at < to; at++)
        {
            if (!paragraph.Tokens[at].Is(":") || paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                continue;
            }
            if (Segmenter.Segments(paragraph, body, at).Count > 0)
            {
                break;
            }
            local = ContextReader.Read(paragraph, body, at, labels: true).Under(local);
            body = at + 1;
        }
        return (body, local);
    }

    private void ReadClause(Paragraph paragraph, int from, int to, int labelFrom, ClauseState state)
    {
        var readings = Segmenter.Segments(paragraph, from, to).Select(segment => ClauseReader.Read(paragraph, segment)).ToList();
        foreach (var (reading, index) in readings.Select((reading, index) => (reading, index)))
        {
            state.Reached |= Reached.Is(paragraph, from, reading.Segment, year);
            var builder = new TargetBuilder(source, paragraph, state);
            if (builder.Build(readings, index, from, to, labelFrom) is { } target)
            {
                targets.Add(target);
            }
            state.DeadlineYear = reading.LeadYear ?? state.DeadlineYear;
            state.Period = reading.LeadPeriod ?? state.Period;
        }
    }

    private static readonly PhraseTable<bool> Overrides = Phrases.Of("riêng", "trong đó", "còn", "riêng đối với");
}

using ThiDua.Ingest.Directives.Targets;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Finds promises without a measured level (cam kết): works by number, and works by a year or day.</summary>
internal static class CommitmentReader
{
    public static IReadOnlyList<DirectiveCommitment> Read(SourceText source, IReadOnlyList<Paragraph> paragraphs)
    {
        var commitments = new List<DirectiveCommitment>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var (from, to) in Sentences.Of(paragraph))
            {
                if (Reached.LastPast(paragraph.Tokens, from, to) >= 0 && !Reached.IsForward(paragraph.Tokens, from, to))
                {
                    continue;
                }
                foreach (var (clauseFrom, clauseTo) in Sentences.Clauses(paragraph, from, to))
                {
                    commitments.AddRange(WorkPromises.Read(source, paragraph, clauseFrom, clauseTo));
                    commitments.AddRange(DatedPromises.Read(source, paragraph, clauseFrom, clauseTo));
                }
            }
        }
        return [.. commitments.DistinctBy(commitment => (commitment.Who, commitment.What, commitment.Due))];
    }
}

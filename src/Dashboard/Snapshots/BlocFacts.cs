using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>A bloc's rule book and the facts that it is scored from (số liệu chấm của khối), to score it again with a change.</summary>
internal sealed class BlocFacts
{
    private readonly Once<BlocQuestions> questions;

    private BlocFacts(RuleBook book, ScoringFacts facts, BlocRow bloc, DateOnly asOf, IReadOnlyList<string> together)
    {
        Book = book;
        Facts = facts;
        AsOf = asOf;
        Together = together;
        questions = new(() => new BlocQuestions(book, facts, bloc.Year, asOf, bloc.Code, together));
    }

    public RuleBook Book { get; }

    public ScoringFacts Facts { get; }

    public DateOnly AsOf { get; }

    /// <summary>The blocs that are scored with this one, itself included.</summary>
    public IReadOnlyList<string> Together { get; }

    public BlocQuestions Questions => questions.Value;

    /// <summary>
    /// The facts of the members and of the units that they came from or became: a country's other units need not be read.
    /// Where these do not give the published ranks, because a rule looks further, all are read. Null: no run.
    /// </summary>
    public static BlocFacts? Load(Snapshot snapshot, BlocRow bloc)
    {
        if (bloc is not { RuleBook: { } id, RuleBookVersion: { } version, AsOf: { } asOf, Ranked: > 0 })
        {
            return null;
        }
        var published = snapshot.LeagueOfBloc(bloc.Year, bloc.Code);
        var own = Of(SnapshotScoring.Load(snapshot, Kin(snapshot, published.Select(row => row.Unit))));
        return own is null || (!own.Book.LooksBeyondBloc() && Agrees(own, published)) ? own : Of(SnapshotScoring.Load(snapshot));

        BlocFacts? Of(SnapshotScoring scoring) =>
            scoring.FindBook(string.Create(CultureInfo.InvariantCulture, $"{id}@{version}")) is { } book
            && scoring.Facts.Blocs.FirstOrDefault(one => one.Year == bloc.Year && string.Equals(one.Code, bloc.Code, StringComparison.Ordinal)) is { } itself
                ? new BlocFacts(book, scoring.Facts, bloc, asOf, RuleBookSelection.Together(scoring.Books, scoring.Facts.Blocs, book, itself, asOf))
                : null;
    }

    private static bool Agrees(BlocFacts facts, IReadOnlyList<LeagueRow> published)
    {
        var again = facts.Questions.WithWeights(new Dictionary<string, decimal>(StringComparer.Ordinal)).ToDictionary(row => row.Unit, StringComparer.Ordinal);
        return published.All(row => again.TryGetValue(row.Unit, out var standing) && standing.Rank == row.Rank && standing.Total == row.Total);
    }

    private static HashSet<string> Kin(Snapshot snapshot, IEnumerable<string> members)
    {
        var kin = members.ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(kin);
        while (open.TryDequeue(out var unit))
        {
            foreach (var change in snapshot.UnitChangesOf(unit))
            {
                foreach (var other in new[] { change.From, change.To }.Where(kin.Add))
                {
                    open.Enqueue(other);
                }
            }
        }
        return kin;
    }
}

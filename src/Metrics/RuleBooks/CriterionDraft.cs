namespace ThiDua.Metrics.RuleBooks;

/// <summary>A criterion while its file is read (bản nháp tiêu chí): where it stands, and children that may come from elsewhere.</summary>
internal sealed class CriterionDraft(JsonObjectReader place, Criterion criterion)
{
    internal JsonObjectReader Place { get; } = place;

    /// <summary>Without its children.</summary>
    internal Criterion Criterion { get; } = criterion;

    internal List<CriterionDraft> Children { get; } = [];

    internal Criterion Build() => Criterion with { Criteria = [.. Children.Select(child => child.Build())] };

    /// <summary>Itself and everything under it, top to bottom.</summary>
    internal IEnumerable<CriterionDraft> All() => new[] { this }.Concat(Children.SelectMany(child => child.All()));
}

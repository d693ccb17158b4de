using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Pipeline;

/// <summary>A bloc under the rule book that was in force (khối đã chấm).</summary>
/// <param name="AsOf">What became known later was not looked at.</param>
/// <param name="Together">The blocs that were scored with it, itself included: they may be each other's peers.</param>
/// <param name="Robustness">How firm the ranks are by the rule book's own settings; null where no unit is ranked.</param>
public sealed record ScoredBloc(RuleBook Book, BlocResult Result, DateOnly AsOf, IReadOnlyList<string> Together, RobustnessResult? Robustness);

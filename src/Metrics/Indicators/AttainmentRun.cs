using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Indicators;

/// <summary>
/// Where each target in force stands (đối chiếu chỉ tiêu): one row a target for the unit or the set that it names, and
/// one a member where it says "each".
/// </summary>
public static class AttainmentRun
{
    /// <param name="tolerance">Share of a target by which "equal", "at least" and "about" may be missed.</param>
    /// <param name="atRisk">Share of the path from which a target is at risk instead of missed.</param>
    public static AttainmentRunResult Execute(ScoringFacts facts, int year, DateOnly asOf, decimal tolerance = 0, decimal atRisk = 0.9m)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Run(new FactIndex(facts, year, asOf), tolerance, atRisk).Rows();
    }

    private sealed class Run(FactIndex index, decimal tolerance, decimal atRisk)
    {
        private readonly FigureFinder figures = new(index);
        private readonly TargetFinder targets = new(index);
        private readonly List<TargetAttainment> rows = [];
        private readonly List<Finding> findings = [];

        internal AttainmentRunResult Rows()
        {
            var positions = new Dictionary<Target, int>(ReferenceEqualityComparer.Instance);
            foreach (var target in index.Facts.Targets)
            {
                positions.TryAdd(target, positions.Count);
            }
            var groups = index
                .Facts.Targets.Where(target => target.Period.Year == index.Year && TargetFinder.Since(target) <= index.AsOf)
                .GroupBy(target => (target.Period, target.Indicator, target.Scope, target.Applies, target.AssignedBy))
                .ToList();
            foreach (var group in groups)
            {
                var assigned = TargetFinder.Latest(group, index.Indicators.GetValueOrDefault(group.Key.Indicator));
                if (assigned.Target is not { } target)
                {
                    continue;
                }
                if (!index.Indicators.TryGetValue(target.Indicator, out var indicator))
                {
                    Note(FindingCode.TargetIndicatorUnknown, target, null, target.Indicator);
                    continue;
                }
                if (assigned.Rival is { } rival)
                {
                    Note(FindingCode.ScoreTargetsDisagree, target, null, indicator.Name, target.Scope, TargetText.Of(target).Argument, TargetText.Of(rival).Argument);
                }
                NoteOddComparator(target, indicator);
                Add(assigned, target, indicator, positions[target]);
            }
            return new AttainmentRunResult([.. rows.OrderBy(row => row.Position).ThenBy(row => row.Unit, StringComparer.Ordinal)], findings);
        }

        private void Add(AssignedTarget assigned, Target target, Indicator indicator, int position)
        {
            var scope = new TargetScope(target.Scope);
            if (scope.Unit is { } code)
            {
                rows.Add(Row(assigned, target, indicator, position, code, Own(code, indicator)));
                return;
            }
            if (target.Applies == TargetApplies.Together)
            {
                rows.Add(Row(assigned, target, indicator, position, null, new SetFigures(index, figures, indicator, scope)));
                return;
            }
            foreach (var unit in Members(scope, target.Period).Where(unit => IsTheirs(unit, target)))
            {
                rows.Add(Row(assigned, target, indicator, position, unit.Code, Own(unit.Code, indicator)));
            }
        }

        /// <summary>Units of the set that existed within the period; of "all" the members of the year's blocs.</summary>
        private IEnumerable<Unit> Members(TargetScope scope, Period period)
        {
            var members = index.Facts.Members.Where(member => member.Year == period.Year).Select(member => member.Unit).ToHashSet(StringComparer.Ordinal);
            return index.Units.Values.Where(unit =>
                scope.Contains(unit)
                && (unit.ValidFrom is not { } from || from <= period.End)
                && (unit.ValidTo is not { } to || to >= period.Start)
                && (!scope.IsAll || members.Contains(unit.Code))
            );
        }

        /// <summary>False for a unit that has a target of its own, which goes before that of the set.</summary>
        private bool IsTheirs(Unit unit, Target target) =>
            targets.Find(unit, target.Indicator, target.Period, target.AssignedBy) is { Target: { } found }
            && string.Equals(found.Scope, target.Scope, StringComparison.Ordinal);

        private OwnFigures Own(string unit, Indicator indicator) => new(figures, unit, indicator);

        private TargetAttainment Row(AssignedTarget assigned, Target target, Indicator indicator, int position, string? unit, IFigureSource source)
        {
            var row = new TargetAttainment
            {
                Target = target,
                Unit = unit,
                Position = position,
                Earlier = assigned.Earlier.Count > 0 ? assigned.Earlier[0] : null,
                UnitOfMeasure = target.UnitOfMeasure ?? indicator.UnitOfMeasure,
                State = AttainmentState.NotAssigned,
            };
            if (target.Comparator == TargetComparator.None)
            {
                return row;
            }
            var reading = AttainmentReading.Read(source, indicator, target, tolerance);
            if (reading.Attainment is not { } attainment)
            {
                return row with
                {
                    State = AttainmentState.NoData,
                    Reason = reading.Figure.Reason.Vietnamese,
                    ReasonEnglish = reading.Figure.Reason.English,
                };
            }
            var isOver = index.AsOf >= LastDue(target, unit);
            var path = isOver ? null : AttainmentPath.Of(index, source, indicator, target, reading.Figure);
            return row with
            {
                Actual = attainment.Shown,
                ActualPeriod = reading.Figure.Reached,
                ActualStatus = reading.Figure.Status,
                ActualKnownBy = reading.Figure.Parts.Count > 0 ? reading.Figure.Parts.Min(part => part.KnownBy) : null,
                Attainment = attainment.Ratio?.ToDouble(),
                State = AttainmentPath.State(attainment, path, indicator, target, atRisk),
                Reason = attainment.Reason.IsEmpty ? null : attainment.Reason.Vietnamese,
                ReasonEnglish = attainment.Reason.IsEmpty ? null : attainment.Reason.English,
                Path = path is { } where ? NumberText.Trim(where.ToDecimal(6)) : null,
                LastYear = AttainmentReading.LastYear(source, indicator, target.Period, reading.Figure),
                Arithmetic = Arithmetic(attainment)?.Vietnamese,
                ArithmeticEnglish = Arithmetic(attainment)?.English,
                Document = reading.Figure.Document,
                Place = reading.Figure.Place,
            };
        }

        private static Said? Arithmetic(Attainment attainment)
        {
            if (attainment.Ratio is not { } ratio)
            {
                return null;
            }
            var (text, isExact) = Said.Quotient(ratio, 4);
            var note = attainment.Note.IsEmpty ? Said.Nothing : " (" + attainment.Note + ")";
            return attainment.Expression() + (isExact ? " = " : " ≈ ") + text + note;
        }

        /// <summary>
        /// The last day on which a report of the period is due from the unit, or from a member of the set; the period's last
        /// day where nothing says so.
        /// </summary>
        private DateOnly LastDue(Target target, string? unit)
        {
            var concerned = unit is null
                ? Members(new TargetScope(target.Scope), target.Period).ToList()
                : index.Units.TryGetValue(unit, out var one) ? [one] : [];
            return index
                .Facts.Obligations.Where(owed =>
                    owed.Period == target.Period && concerned.Exists(new TargetScope(owed.Scope).Contains)
                )
                .Select(owed => owed.Due)
                .DefaultIfEmpty(target.Period.End)
                .Max();
        }

        private void NoteOddComparator(Target target, Indicator indicator)
        {
            var isOdd =
                target.Change == TargetChange.Level
                && (
                    indicator.Direction == Direction.Higher
                        ? target.Comparator is TargetComparator.AtMost or TargetComparator.LessThan
                        : target.Comparator is TargetComparator.AtLeast or TargetComparator.MoreThan
                );
            if (isOdd)
            {
                var better = indicator.Direction == Direction.Higher ? new Said("cao hơn", "higher") : new Said("thấp hơn", "lower");
                Note(
                    FindingCode.TargetComparatorOdd,
                    target,
                    null,
                    indicator.Name,
                    target.Scope,
                    TargetText.Comparator(target.Comparator).Argument,
                    better.Argument
                );
            }
        }

        private void Note(FindingCode code, Target target, string? unit, params string[] arguments) =>
            findings.Add(
                new Finding
                {
                    Code = code,
                    Place = target.Place,
                    Unit = unit ?? new TargetScope(target.Scope).Unit,
                    Subject = target.Indicator,
                    Year = index.Year,
                    Arguments = arguments,
                }
            );
    }
}

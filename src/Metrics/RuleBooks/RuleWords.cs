using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// The words of the rule book file (từ vựng của tệp bảng tiêu chí): once, for the reader, the writer, the published
/// schema's test and messages.
/// </summary>
internal static class RuleWords
{
    internal static readonly Words<RuleKind> Kinds = new(
        (RuleKind.Proportional, "proportional"),
        (RuleKind.Share, "share"),
        (RuleKind.Bands, "bands"),
        (RuleKind.PassFail, "passFail"),
        (RuleKind.PerCase, "perCase"),
        (RuleKind.Stair, "stair"),
        (RuleKind.Shortfall, "shortfall"),
        (RuleKind.Ladder, "ladder"),
        (RuleKind.ByClass, "byClass"),
        (RuleKind.Leader, "leader"),
        (RuleKind.TopOfGroup, "topOfGroup"),
        (RuleKind.PeerMean, "peerMean"),
        (RuleKind.Goalposts, "goalposts"),
        (RuleKind.MinMax, "minMax"),
        (RuleKind.ZScore, "zScore"),
        (RuleKind.PercentileRank, "percentileRank"),
        (RuleKind.RankPoints, "rankPoints"),
        (RuleKind.Power, "power"),
        (RuleKind.Entered, "entered")
    );

    internal static readonly Words<BandSubject> Subjects = new(
        (BandSubject.Attainment, "attainment"),
        (BandSubject.Value, "value"),
        (BandSubject.Count, "count"),
        (BandSubject.DaysLate, "daysLate")
    );

    internal static readonly Words<BandGives> Gives = new((BandGives.Points, "points"), (BandGives.Adjust, "adjust"));

    internal static readonly Words<BandState> BandStates = new(
        (BandState.NoPlan, "noPlan"),
        (BandState.NotAssigned, "notAssigned"),
        (BandState.Missing, "missing")
    );

    internal static readonly Words<GoalpostTransform> Transforms = new(
        (GoalpostTransform.None, "none"),
        (GoalpostTransform.Ln, "ln"),
        (GoalpostTransform.Log10, "log10")
    );

    internal static readonly Words<PowerBase> PowerBases = new(
        (PowerBase.XMinusOffset, "xMinusOffset"),
        (PowerBase.OffsetMinusX, "offsetMinusX")
    );

    internal static readonly Words<PointRounding> Roundings = new(
        (PointRounding.HalfAwayFromZero, "halfAwayFromZero"),
        (PointRounding.HalfEven, "halfEven"),
        (PointRounding.Floor, "floor"),
        (PointRounding.Ceiling, "ceiling")
    );

    internal static readonly Words<WhenNotAssigned> NotAssigned = new(
        (WhenNotAssigned.Incomplete, "incomplete"),
        (WhenNotAssigned.Exclude, "exclude"),
        (WhenNotAssigned.Zero, "zero"),
        (WhenNotAssigned.Full, "full"),
        (WhenNotAssigned.TopOfGroup, "topOfGroup")
    );

    internal static readonly Words<WhenMissing> Missing = new(
        (WhenMissing.Incomplete, "incomplete"),
        (WhenMissing.Zero, "zero"),
        (WhenMissing.Skip, "skip"),
        (WhenMissing.PeerMean, "peerMean")
    );

    internal static readonly Words<AggregateKind> Aggregates = new(
        (AggregateKind.Sum, "sum"),
        (AggregateKind.WeightedMean, "weightedMean"),
        (AggregateKind.GeometricMean, "geometricMean"),
        (AggregateKind.HarmonicMean, "harmonicMean"),
        (AggregateKind.Minimum, "minimum"),
        (AggregateKind.Maximum, "maximum")
    );

    internal static readonly Words<ArithmeticKind> Arithmetics = new(
        (ArithmeticKind.Points, "points"),
        (ArithmeticKind.Index, "index")
    );

    internal static readonly Words<RankOn> RankOns = new((RankOn.Exact, "exact"), (RankOn.Rounded, "rounded"));

    internal static readonly Words<RankBy> RankBys = new((RankBy.Total, "total"), (RankBy.Rating, "rating"));

    internal static readonly Words<AssessmentStage> Stages = new(
        (AssessmentStage.Self, "self"),
        (AssessmentStage.Bloc, "bloc"),
        (AssessmentStage.Appraisal, "appraisal"),
        (AssessmentStage.Council, "council")
    );

    /// <summary>How a tie-break's order is written: more is better or less is better.</summary>
    internal static readonly Words<bool> HigherLower = new((true, "higher"), (false, "lower"));

    internal static readonly Words<bool> FewerMore = new((false, "fewer"), (true, "more"));

    internal static readonly Words<bool> EarlierLater = new((false, "earlier"), (true, "later"));

    internal static readonly string[] Reference = ["document", "article", "note"];

    /// <summary>Words of a section, a leaf and the root alike.</summary>
    internal static readonly string[] Node = ["aggregate", "criteria", "maximum", "scaleTo", "cap", "floor", "round", "minimumPresent", "note"];

    /// <summary>
    /// The root's own words. "forIndexBooks" is a remark that the published example carries; like "note" and
    /// "$schema" it is read over.
    /// </summary>
    internal static readonly string[] Book =
    [
        .. Node,
        "$schema",
        "id",
        "title",
        "year",
        "version",
        "signed",
        "effective",
        "blocs",
        "reference",
        "arithmetic",
        "leafDecimals",
        "displayDecimals",
        "publishedDecimals",
        "rounding",
        "rankOn",
        "rankBy",
        "totalCap",
        "tolerance",
        "atRisk",
        "equalWithin",
        "assignedBy",
        "override",
        "tieBreak",
        "ratings",
        "disqualify",
        "robustness",
        "perturb",
        "forIndexBooks",
    ];

    internal static readonly string[] Criterion =
    [
        .. Node,
        "code",
        "title",
        "parent",
        "weight",
        "rule",
        "indicator",
        "assignedBy",
        "min",
        "whenNotAssigned",
        "whenMissing",
        "peersForMissing",
        "requires",
        "override",
        "bonus",
        "penalty",
        "reference",
    ];

    internal static readonly string[] PointGroup = ["cap", "rules", "note"];

    internal static readonly string[] PointItem =
        ["code", "title", "rule", "indicator", "assignedBy", "maximum", "requires", "override", "reference", "note"];

    internal static readonly string[] Range = ["from", "fromIncluded", "to", "toIncluded"];

    internal static readonly string[] Band = [.. Range, "state", "points", "note"];

    internal static readonly string[] ClassCase = [.. Range, "is", "rule", "note"];

    internal static readonly string[] Rung = ["when", "points", "note"];

    internal static readonly string[] Condition = ["indicator", "event", "of", "atLeast", "atMost", "moreThan", "lessThan", "equal"];

    internal static readonly string[] TieBreak = ["criterion", "event", "obligation", "indicator", "order", "vote", "share", "note"];

    internal static readonly string[] Rating = ["name", "nameEnglish", "atLeast", "noCriterionAtZero", "unlessEvent", "note"];

    internal static readonly string[] Disqualify = ["event", "missingStage", "reason", "reasonEnglish", "note"];

    internal static readonly string[] Robustness = ["draws", "spread", "seed", "top"];

    /// <summary>Words of one rule, "kind" and "indicator" included where they apply.</summary>
    internal static string[] Rule(RuleKind kind) =>
        kind switch
        {
            RuleKind.Proportional => ["kind", "note", "indicator", "floor", "cap"],
            RuleKind.Share => ["kind", "note", "part", "whole"],
            RuleKind.Bands => ["kind", "note", "indicator", "of", "gives", "bands", "event", "obligation"],
            RuleKind.PassFail => ["kind", "note", "indicator"],
            RuleKind.PerCase => ["kind", "note", "event", "points", "cap"],
            RuleKind.Stair => ["kind", "note", "indicator", "of", "from", "first", "step", "perStep", "cap", "event", "obligation"],
            RuleKind.Shortfall => ["kind", "note", "indicator", "step", "perStep"],
            RuleKind.Ladder => ["kind", "note", "rungs"],
            RuleKind.ByClass => ["kind", "note", "attribute", "cases"],
            RuleKind.Leader => ["kind", "note", "indicator"],
            RuleKind.TopOfGroup => ["kind", "note", "indicator"],
            RuleKind.PeerMean => ["kind", "note", "indicator", "peers"],
            RuleKind.Goalposts => ["kind", "note", "indicator", "min", "max", "transform"],
            RuleKind.MinMax => ["kind", "note", "indicator", "peers"],
            RuleKind.ZScore => ["kind", "note", "indicator", "mean", "sd", "peers"],
            RuleKind.PercentileRank => ["kind", "note", "indicator", "peers"],
            RuleKind.RankPoints => ["kind", "note", "indicator", "table", "peers"],
            RuleKind.Power => ["kind", "note", "indicator", "coefficient", "offset", "exponent", "base", "round"],
            RuleKind.Entered => ["kind", "note", "min"],
        };
}

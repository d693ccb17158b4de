using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>A book with every rule, modifier and aggregate, and random years to score under it.</summary>
internal static class AllRules
{
    internal static RuleBook Book { get; } = Books.Of(
        """
        { "code": "A", "title": "Chỉ tiêu", "maximum": 50, "criteria": [
          { "code": "A.1", "title": "Tỷ lệ", "maximum": 10, "indicator": "i1", "rule": { "kind": "proportional", "floor": 0.5 }, "whenNotAssigned": "exclude" },
          { "code": "A.2", "title": "Khung", "maximum": 3, "indicator": "i2", "min": 0, "rule": { "kind": "bands", "of": "attainment", "gives": "adjust", "bands": [
              { "to": 0.95, "points": -2 }, { "from": 0.95, "fromIncluded": true, "to": 1, "points": -1 },
              { "from": 1, "fromIncluded": true, "to": 1, "toIncluded": true, "points": 0 }, { "from": 1, "to": 1.2, "points": 1 },
              { "from": 1.2, "fromIncluded": true, "points": 2 }, { "state": "noPlan", "points": -3 } ] } },
          { "code": "A.3", "title": "Đạt", "maximum": 7, "indicator": "i3", "rule": { "kind": "passFail" }, "whenNotAssigned": "full" },
          { "code": "A.4", "title": "Phần", "maximum": 5, "rule": { "kind": "share", "part": "i1", "whole": "i2" }, "whenMissing": "skip" },
          { "code": "A.5", "title": "Dẫn đầu", "maximum": 10, "indicator": "i4", "rule": { "kind": "leader" }, "whenNotAssigned": "topOfGroup" },
          { "code": "A.6", "title": "Hụt", "maximum": 5, "indicator": "i5", "rule": { "kind": "shortfall", "step": 2, "perStep": 0.3 }, "whenNotAssigned": "zero" },
          { "code": "A.7", "title": "Giảm nghèo", "maximum": 10, "indicator": "i6", "rule": { "kind": "proportional" }, "whenNotAssigned": "exclude" } ] },
        { "code": "B", "title": "So sánh", "maximum": 30, "aggregate": "sum", "criteria": [
          { "code": "B.1", "title": "Bình quân", "maximum": 5, "indicator": "i3", "rule": { "kind": "peerMean", "peers": "bloc" }, "whenMissing": "zero" },
          { "code": "B.2", "title": "Mốc", "maximum": 5, "indicator": "i2", "rule": { "kind": "goalposts", "min": 10, "max": 150 }, "whenMissing": "skip" },
          { "code": "B.3", "title": "Min-max", "maximum": 5, "indicator": "i5", "rule": { "kind": "minMax", "peers": "ruleBook" }, "whenMissing": "peerMean" },
          { "code": "B.4", "title": "Phần trăm", "maximum": 5, "indicator": "i4", "rule": { "kind": "percentileRank", "peers": "nhom" }, "whenMissing": "skip" },
          { "code": "B.5", "title": "Hạng", "maximum": 10, "indicator": "i1", "rule": { "kind": "rankPoints", "table": [10, 8, 5, 1], "peers": "bloc" }, "whenMissing": "skip" } ] },
        { "code": "C", "title": "Chấm", "maximum": 20, "criteria": [
          { "code": "C.1", "title": "Nhóm", "maximum": 5, "rule": { "kind": "byClass", "attribute": "files", "cases": [
              { "to": 1000, "rule": { "kind": "perCase", "event": "late_file", "points": -0.1, "cap": 2 } },
              { "from": 1000, "fromIncluded": true, "rule": { "kind": "perCase", "event": "late_file", "points": -0.05, "cap": 2 } } ] } },
          { "code": "C.2", "title": "Chấm trực tiếp", "maximum": 15, "rule": { "kind": "entered" },
            "bonus": { "cap": 2, "rules": [
              { "code": "C.2a", "title": "Mô hình", "rule": { "kind": "perCase", "event": "model", "points": 1, "cap": 2 } },
              { "code": "C.2b", "title": "Vượt 92", "rule": { "kind": "stair", "of": "value", "indicator": "i3", "from": 92, "first": 0.1, "step": 1, "perStep": 0.1, "cap": 0.5 } },
              { "code": "C.2c", "title": "Trường hợp", "rule": { "kind": "ladder", "rungs": [
                  { "when": [ { "indicator": "i3", "atLeast": 99 } ], "points": 1 },
                  { "when": [ { "indicator": "i3", "atLeast": 99 }, { "indicator": "i5", "moreThan": 95 } ], "points": 2 } ] } } ] },
            "penalty": { "cap": 3, "rules": [ { "code": "C.2d", "title": "Phê bình", "rule": { "kind": "perCase", "event": "criticised", "points": 1, "cap": 3 } } ] } } ] },
        { "code": "D", "title": "Khác", "maximum": 20, "criteria": [
          { "code": "D.1", "title": "Cao nhất nhóm", "maximum": 5, "indicator": "i2", "rule": { "kind": "topOfGroup" }, "whenMissing": "skip" },
          { "code": "D.2", "title": "Chuẩn hóa", "maximum": 5, "indicator": "i5", "rule": { "kind": "zScore", "mean": 3, "sd": 1 }, "whenMissing": "skip" },
          { "code": "D.3", "title": "Lũy thừa", "maximum": 5, "indicator": "i3", "rule": { "kind": "power", "coefficient": 0.5, "offset": 40, "exponent": 0.7, "base": "xMinusOffset", "round": "floor" }, "whenMissing": "zero" },
          { "code": "D.4", "title": "Mốc ln", "maximum": 5, "indicator": "i5", "rule": { "kind": "goalposts", "min": 1, "max": 120, "transform": "ln" }, "whenMissing": "skip" } ] }
        """,
        """
        "tieBreak": [ { "criterion": "A" }, { "event": "late_file" }, { "indicator": "i1" }, { "vote": true } ],
        "ratings": [ { "name": "Xuất sắc", "atLeast": 90, "noCriterionAtZero": true, "unlessEvent": "discipline" }, { "name": "Tốt", "atLeast": 60 }, { "name": "Còn lại" } ],
        "disqualify": [ { "event": "corruption", "reason": "có vụ việc tham nhũng" } ],
        """
    );

    internal static Situation Situation(Random random, int units)
    {
        var situation = new Situation()
            .Indicator("i1", accumulation: Accumulation.Period)
            .Indicator("i2")
            .Indicator("i3", accumulation: Accumulation.Level, unitOfMeasure: "%")
            .Indicator("i4", Direction.Lower, Accumulation.Level, "ngày")
            .Indicator("i5", accumulation: Accumulation.Level)
            .Indicator("i6", Direction.Lower, Accumulation.Level, "%");
        for (var unit = 0; unit < units; unit++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"u{unit:00}");
            situation.Unit(
                code,
                "huyen",
                "huyen",
                ("files", random.Next(0, 2_000).ToString(CultureInfo.InvariantCulture)),
                ("nhom", random.Next(2) == 0 ? "1" : "2")
            );
            foreach (var indicator in new[] { "i1", "i2", "i3", "i4", "i5" })
            {
                situation.Target(code, indicator, random.Next(8) == 0 ? null : random.Next(1, 1_200) / 10m);
                if (random.Next(12) > 0)
                {
                    situation.Figure(code, indicator, random.Next(0, 1_300) / 10m);
                }
            }
            situation.Target(code, "i6", random.Next(1, 60) / 10m, change: TargetChange.DecreaseBy);
            situation.Figure(code, "i6", random.Next(100, 300) / 10m, "2024").Figure(code, "i6", random.Next(50, 300) / 10m);
            situation.Entry(code, "C.2", random.Next(0, 1_600) / 100m, (AssessmentStage)random.Next(4));
            foreach (var name in new[] { "late_file", "model", "criticised" })
            {
                if (random.Next(2) == 0)
                {
                    situation.Event(code, name, random.Next(1, 8));
                }
            }
            if (random.Next(15) == 0)
            {
                situation.Event(code, "corruption");
            }
        }
        return situation;
    }
}

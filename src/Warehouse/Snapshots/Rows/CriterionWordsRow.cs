namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A criterion's rule in words (quy tắc bằng lời), as a run under one rule book wrote it.</summary>
public sealed record CriterionWordsRow(string RuleBook, int Version, string Criterion, string Rule, string RuleEnglish);

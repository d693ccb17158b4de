namespace ThiDua.Reports.Xlsx;

internal enum CellRuleKind
{
    Number,
    Date,
    Choice,
}

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>What is tried of a unit (loại đại lượng thử).</summary>
internal enum TrialSubjectKind
{
    Figure,
    Cases,
    Points,
}

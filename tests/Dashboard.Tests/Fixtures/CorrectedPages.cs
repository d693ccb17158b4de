namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over <see cref="SmallProvince"/>, where a file of the same name came again with another figure.</summary>
public sealed class CorrectedPages() : RunningPages(SmallProvince.StoreCorrected);

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over <see cref="SmallProvince"/>, shared by a class of tests.</summary>
public sealed class FilledPages() : RunningPages(filled: true);

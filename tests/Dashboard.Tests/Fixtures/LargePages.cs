namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over <see cref="LargeCountry"/>, shared by a class of tests.</summary>
public sealed class LargePages() : RunningPages(LargeCountry.Store);

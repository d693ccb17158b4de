using ThiDua.Pipeline;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over the sample, imported and scored as it ships.</summary>
public sealed class SamplePages : RunningPages
{
    public SamplePages()
        : base(filled: false) => Assert.True(SamplePipeline.Prepare(Home, TimeProvider.System));
}

using System.Reflection;

namespace ThiDua.Architecture.Tests;

/// <summary>Data flows one way: the table of allowed references, held against project files and compiled assemblies.</summary>
public sealed class DependencyDirectionTests
{
    [Fact]
    public void EveryProject_StandsInTheTable() =>
        Assert.Equal(SolutionLayout.Allowed.Keys.Order(StringComparer.Ordinal), SolutionLayout.ProjectNames());

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_AreAllowed(string project) =>
        Assert.Empty(SolutionLayout.References(project, "ProjectReference").Except(SolutionLayout.Allowed[project], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Packages_AreAllowed(string project) =>
        Assert.Empty(SolutionLayout.References(project, "PackageReference").Except(SolutionLayout.AllowedPackages[project], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void CompiledReferences_AreAllowed(string project)
    {
        var assembly = Assembly.LoadFrom(
            Path.Combine(AppContext.BaseDirectory, SolutionLayout.AssemblyName(project) + ".dll")
        );
        var ours = assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("ThiDua.", StringComparison.Ordinal))
            .Select(name => name["ThiDua.".Length..]);
        Assert.Empty(ours.Except(SolutionLayout.Allowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void UnsafeCode_IsAllowedInWarehouseOnly() =>
        Assert.Equal(
            ["Warehouse"],
            SolutionLayout
                .ProjectNames()
                .Where(project => SolutionLayout.ProjectFile(project).Descendants("AllowUnsafeBlocks").Any())
        );

    public static TheoryData<string> Projects() => [.. SolutionLayout.Allowed.Keys];
}

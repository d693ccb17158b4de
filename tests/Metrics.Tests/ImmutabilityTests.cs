using System.Reflection;
using System.Runtime.CompilerServices;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests;

/// <summary>Every public type of the domain keeps what it was made with.</summary>
public sealed class ImmutabilityTests
{
    /// <summary>Filled row by row by whoever makes it; rows never change.</summary>
    private static readonly string[] Built = ["DataTable"];

    [Fact]
    public void PublicTypes_AreRecordsEnumsStaticOrSealedWithoutSetters()
    {
        var loose = typeof(ScoreRun)
            .Assembly.GetExportedTypes()
            .Where(type => !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !typeof(Delegate).IsAssignableFrom(type))
            .Where(type => !Built.Contains(type.Name, StringComparer.Ordinal))
            .SelectMany(Faults);
        Assert.Empty(loose);
    }

    private static IEnumerable<string> Faults(Type type)
    {
        if (type is { IsValueType: false, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.Name} can be derived from";
        }
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(All).Where(field => !field.IsInitOnly && field.IsPublic))
        {
            yield return $"{type.Name}.{field.Name} can be assigned";
        }
        foreach (var property in type.GetProperties(All).Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)))
        {
            yield return $"{type.Name}.{property.Name} can be set";
        }
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}

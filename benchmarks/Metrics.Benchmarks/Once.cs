using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>Runs every body once, at every small size: a benchmark that no longer runs is found by a test, not before a release.</summary>
public static class Once
{
    public static int Run()
    {
        BenchmarkSet.Small = true;
        var bodies = 0;
        foreach (var type in BenchmarkSet.Types)
        {
            var size = type.GetProperties().Single(property => property.GetCustomAttribute<ParamsSourceAttribute>() is not null);
            var source = size.GetCustomAttribute<ParamsSourceAttribute>()!.Name;
            foreach (var value in (IEnumerable<object>)type.GetProperty(source)!.GetValue(Activator.CreateInstance(type))!)
            {
                var instance = Activator.CreateInstance(type)!;
                size.SetValue(instance, value);
                Call<GlobalSetupAttribute>(instance);
                bodies += Call<BenchmarkAttribute>(instance);
                Call<GlobalCleanupAttribute>(instance);
            }
        }
        Console.WriteLine($"{bodies} bodies ran once");
        return bodies > 0 ? 0 : 1;
    }

    private static int Call<TAttribute>(object instance)
        where TAttribute : Attribute
    {
        var methods = instance.GetType().GetMethods().Where(method => method.GetCustomAttribute<TAttribute>() is not null).ToList();
        methods.ForEach(method => method.Invoke(instance, null));
        return methods.Count;
    }
}

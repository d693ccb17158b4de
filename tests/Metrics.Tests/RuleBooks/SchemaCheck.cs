using System.Text.Json;

namespace ThiDua.Metrics.Tests.RuleBooks;

/// <summary>As much of JSON Schema as the published schema uses; gives the paths that do not fit.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    internal List<string> Faults(JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults);
        return faults;
    }

    private void Check(JsonElement rule, JsonElement value, string path, List<string> faults)
    {
        if (rule.TryGetProperty("$ref", out var reference))
        {
            Check(schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, path, faults);
            return;
        }
        foreach (var word in new[] { "anyOf", "oneOf" })
        {
            if (rule.TryGetProperty(word, out var choices) && !choices.EnumerateArray().Any(choice => Fits(choice, value)))
            {
                faults.Add($"{path}: no choice of {word} fits");
            }
        }
        if (rule.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            faults.Add($"{path}: not {only}");
        }
        if (rule.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            faults.Add($"{path}: {value} is not one of {words}");
        }
        if (rule.TryGetProperty("type", out var types) && !Types(types).Any(type => IsOf(type, value)))
        {
            faults.Add($"{path}: {value.ValueKind} is not {types}");
            return;
        }
        CheckParts(rule, value, path, faults);
    }

    private void CheckParts(JsonElement rule, JsonElement value, string path, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            var number = value.GetDecimal();
            Bound("minimum", least => number >= least);
            Bound("maximum", most => number <= most);
            Bound("exclusiveMinimum", least => number > least);
            Bound("exclusiveMaximum", most => number < most);
        }
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (rule.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            {
                faults.Add($"{path}: fewer than {least} items");
            }
            if (rule.TryGetProperty("items", out var item))
            {
                var place = 0;
                foreach (var element in value.EnumerateArray())
                {
                    Check(item, element, $"{path}[{place++}]", faults);
                }
            }
        }
        if (value.ValueKind == JsonValueKind.Object && rule.TryGetProperty("properties", out var properties))
        {
            foreach (var member in value.EnumerateObject())
            {
                if (properties.TryGetProperty(member.Name, out var inner))
                {
                    Check(inner, member.Value, $"{path}.{member.Name}", faults);
                }
                else
                {
                    faults.Add($"{path}.{member.Name}: not a word of the schema");
                }
            }
            if (rule.TryGetProperty("required", out var required))
            {
                faults.AddRange(
                    required.EnumerateArray().Where(word => !value.TryGetProperty(word.GetString()!, out _)).Select(word => $"{path}: {word} is missing")
                );
            }
        }

        void Bound(string word, Func<decimal, bool> holds)
        {
            if (rule.TryGetProperty(word, out var bound) && !holds(bound.GetDecimal()))
            {
                faults.Add($"{path}: {value} breaks {word} {bound}");
            }
        }
    }

    private bool Fits(JsonElement rule, JsonElement value)
    {
        var faults = new List<string>();
        Check(rule, value, "$", faults);
        return faults.Count == 0;
    }

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Null,
        };
}

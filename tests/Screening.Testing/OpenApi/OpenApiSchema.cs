using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Screening.Testing.OpenApi;

/// <summary>Holds JSON against the schemas of docs/openapi.yaml: the keywords that the document uses, and no others.</summary>
public sealed class OpenApiSchema(OpenApiDocument document)
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "description", "default", "example", "examples", "format", "contentMediaType", "additionalProperties",
    };

    /// <summary>What speaks against the value; empty when it fits.</summary>
    public List<string> Violations(YamlNode schema, JsonElement value, string at = "$")
    {
        var found = new List<string>();
        var map = document.Follow(schema);
        foreach (var (key, rule) in map.Children)
        {
            Check(OpenApiDocument.Text(key), rule, map, value, at, found);
        }

        return found;
    }

    private void Check(string keyword, YamlNode rule, YamlMappingNode schema, JsonElement value, string at, List<string> found)
    {
        switch (keyword)
        {
            case "type" when !Names(rule).Any(name => Is(name, value)):
                found.Add($"{at} is {value.ValueKind}, not {string.Join(" or ", Names(rule))}");
                break;
            case "enum" when !Names(rule).Contains(value.ToString()):
                found.Add($"{at} is '{value}', none of {string.Join(", ", Names(rule))}");
                break;
            case "required" when value.ValueKind == JsonValueKind.Object:
                found.AddRange(Names(rule).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at} lacks {name}"));
                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                CheckMembers(OpenApiDocument.Map(rule), schema, value, at, found);
                break;
            case "items" when value.ValueKind == JsonValueKind.Array:
                found.AddRange(value.EnumerateArray().SelectMany((item, i) => Violations(rule, item, $"{at}[{i}]")));
                break;
            case "oneOf" or "anyOf":
                var branches = ((YamlSequenceNode)rule).Select(branch => Violations(branch, value, at)).ToList();
                var fitting = branches.Count(branch => branch.Count == 0);
                if (fitting == 0 || (keyword == "oneOf" && fitting > 1))
                {
                    found.Add($"{at} fits {fitting} of {keyword}: {string.Join("; ", branches.SelectMany(branch => branch))}");
                }

                break;
            case "pattern" when value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, OpenApiDocument.Text(rule)):
                found.Add($"{at} '{value}' does not fit {OpenApiDocument.Text(rule)}");
                break;
            case "minimum" when value.ValueKind == JsonValueKind.Number && value.GetDouble() < double.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
                found.Add($"{at} is {value}, below {OpenApiDocument.Text(rule)}");
                break;
            case "maximum" when value.ValueKind == JsonValueKind.Number && value.GetDouble() > double.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
                found.Add($"{at} is {value}, above {OpenApiDocument.Text(rule)}");
                break;
            case "minLength" when value.ValueKind == JsonValueKind.String && value.GetString()!.Length < int.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
            case "maxLength" when value.ValueKind == JsonValueKind.String && value.GetString()!.Length > int.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
                found.Add($"{at} has {value.GetString()!.Length} characters");
                break;
            case "minItems" when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < int.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
                found.Add($"{at} has {value.GetArrayLength()} items, fewer than {OpenApiDocument.Text(rule)}");
                break;
            case "maxItems" when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > int.Parse(OpenApiDocument.Text(rule), CultureInfo.InvariantCulture):
                found.Add($"{at} has {value.GetArrayLength()} items, more than {OpenApiDocument.Text(rule)}");
                break;
            case "type" or "enum" or "required" or "properties" or "items" or "pattern" or "minimum" or "maximum" or "minItems" or "maxItems" or "minLength" or "maxLength":
                break;
            default:
                Assert.True(Annotations.Contains(keyword), $"The tests don't know the keyword {keyword}.");
                break;
        }
    }

    // An answer may not hold what the document does not tell, unless the schema says that senders add members.
    private void CheckMembers(YamlMappingNode properties, YamlMappingNode schema, JsonElement value, string at, List<string> found)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (properties.Children.TryGetValue(member.Name, out var rule))
            {
                found.AddRange(Violations(rule, member.Value, $"{at}.{member.Name}"));
            }
            else if (!schema.Children.ContainsKey("additionalProperties"))
            {
                found.Add($"{at} holds {member.Name}, which the document does not tell");
            }
        }
    }

    private static List<string> Names(YamlNode rule) =>
        rule is YamlSequenceNode many ? [.. many.Select(OpenApiDocument.Text)] : [OpenApiDocument.Text(rule)];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new YamlException($"'{type}' is no type."),
    };
}

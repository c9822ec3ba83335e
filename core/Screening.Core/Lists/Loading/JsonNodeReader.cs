using System.Globalization;
using System.Text.Json;

namespace Screening.Core.Lists.Loading;

/// <summary>
/// Reads one JSON object of a list file and reports everything that is wrong with it: missing and unknown members, wrong types, bad
/// dates and codes. Each problem names file and JSON path.
/// </summary>
internal readonly struct JsonNodeReader
{
    private readonly JsonElement element;
    private readonly List<Issue> issues;
    private readonly string path;

    public JsonNodeReader(JsonElement element, string path, List<Issue> issues)
    {
        this.element = element;
        this.path = path;
        this.issues = issues;
    }

    public string Path => path;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    /// <summary>Reports members that are not among the known ones, and a node that is no object.</summary>
    public JsonNodeReader Only(params ReadOnlySpan<string> known)
    {
        if (!IsObject)
        {
            Report("wrongType", path, "An object is needed here.", "Put { ... } here.");
            return this;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                Report("unknownMember", $"{path}/{member.Name}", $"'{member.Name}' is no member here; known are {string.Join(", ", known!)}.", "Remove it or correct its name.");
            }
        }

        return this;
    }

    public bool Has(string name) => IsObject && element.TryGetProperty(name, out _);

    public string Text(string name)
    {
        var text = OptionalText(name);
        if (string.IsNullOrEmpty(text))
        {
            Report("missingMember", $"{path}/{name}", $"'{name}' is missing or empty.", "Add it.");
            return string.Empty;
        }

        return text;
    }

    public string? OptionalText(string name)
    {
        if (!IsObject || !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Report("wrongType", $"{path}/{name}", $"'{name}' must be text.", "Put it in quotes.");
        return null;
    }

    public bool Flag(string name, bool fallback = false)
    {
        if (!IsObject || !element.TryGetProperty(name, out var value))
        {
            return fallback;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Report("wrongType", $"{path}/{name}", $"'{name}' must be true or false.", "Correct it.");
        return fallback;
    }

    public DateOnly Date(string name) => OptionalDate(name, required: true) ?? default;

    public DateOnly? OptionalDate(string name, bool required = false)
    {
        var text = required ? Text(name) : OptionalText(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report("badDate", $"{path}/{name}", $"'{text}' is no date.", "Write it as yyyy-MM-dd.");
        return null;
    }

    public T Choice<T>(string name, T fallback, bool required = true)
        where T : struct, Enum
    {
        var text = required ? Text(name) : OptionalText(name);
        if (string.IsNullOrEmpty(text))
        {
            return fallback;
        }

        return Parse<T>($"{path}/{name}", text) ?? fallback;
    }

    /// <summary>A list of choices; at least one.</summary>
    public List<T> Choices<T>(string name)
        where T : struct, Enum
    {
        var where = $"{path}/{name}";
        var self = this;
        return [.. Texts(name, required: true).Select(t => self.Parse<T>(where, t)).OfType<T>()];
    }

    private T? Parse<T>(string where, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterLower(text[0]))
            {
                return value;
            }
        }

        Report("unknownValue", where, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(CamelCase))}.", "Choose one of these.");
        return null;
    }

    public BilingualText Bilingual(string name)
    {
        var node = Child(name);
        if (!node.IsObject)
        {
            Report("missingMember", $"{path}/{name}", $"'{name}' with 'en' and 'zh' is missing.", "Add both languages.");
            return new BilingualText(string.Empty, string.Empty);
        }

        node.Only("en", "zh");
        return new BilingualText(node.Text("en"), node.Text("zh"));
    }

    public JsonNodeReader Child(string name) =>
        new(IsObject && element.TryGetProperty(name, out var value) ? value : default, $"{path}/{name}", issues);

    public List<JsonNodeReader> Items(string name, bool required = false)
    {
        var list = new List<JsonNodeReader>();
        if (!IsObject || !element.TryGetProperty(name, out var value))
        {
            if (required)
            {
                Report("missingMember", $"{path}/{name}", $"'{name}' is missing.", "Add it.");
            }

            return list;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Report("wrongType", $"{path}/{name}", $"'{name}' must be a list.", "Put [ ... ] around it.");
            return list;
        }

        foreach (var item in value.EnumerateArray())
        {
            list.Add(new JsonNodeReader(item, $"{path}/{name}[{list.Count}]", issues));
        }

        return list;
    }

    public List<string> Texts(string name, bool required = false)
    {
        var texts = new List<string>();
        foreach (var item in Items(name, required))
        {
            if (item.element.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.element.GetString()!);
            }
            else
            {
                Report("wrongType", item.path, "Text is needed here.", "Put it in quotes.");
            }
        }

        if (required && texts.Count == 0 && Has(name))
        {
            Report("missingMember", $"{path}/{name}", $"'{name}' is empty.", "Name at least one.");
        }

        return texts;
    }

    public IEnumerable<(string Name, JsonNodeReader Value)> Members()
    {
        if (!IsObject)
        {
            yield break;
        }

        foreach (var member in element.EnumerateObject())
        {
            yield return (member.Name, new JsonNodeReader(member.Value, $"{path}/{member.Name}", issues));
        }
    }

    public IEnumerable<JsonNodeReader> Elements()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Report("wrongType", path, "A list is needed here.", "Put [ ... ] around it.");
            yield break;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            yield return new JsonNodeReader(item, $"{path}[{index++}]", issues);
        }
    }

    public string? AsText() => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public void Report(string code, string where, string message, string whatToDo) =>
        issues.Add(new Issue(code, IssueSeverity.Error, where, message, whatToDo));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

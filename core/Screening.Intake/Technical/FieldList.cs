using System.Globalization;

namespace Screening.Intake.Technical;

/// <summary>Collects the fields of a line; a name that comes again is numbered, so that names are unique.</summary>
internal sealed class FieldList
{
    private readonly List<KeyValuePair<string, string>> fields = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>Adds a field unless its value is empty.</summary>
    public FieldList Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return this;
        }

        var unique = name;
        for (var n = 2; !names.Add(unique); n++)
        {
            unique = $"{name} ({n.ToString(CultureInfo.InvariantCulture)})";
        }

        fields.Add(KeyValuePair.Create(unique, value));
        return this;
    }

    /// <summary>Adds several.</summary>
    public FieldList AddAll(IEnumerable<KeyValuePair<string, string>> more)
    {
        foreach (var (name, value) in more)
        {
            Add(name, value);
        }

        return this;
    }
}

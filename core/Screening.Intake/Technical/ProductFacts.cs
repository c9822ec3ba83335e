using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>What the named values of a technical document say of its product.</summary>
internal sealed class ProductFacts
{
    private readonly List<(ProductRole Role, NameValue Pair)> facts = [];

    /// <summary>True when a name, a grade, a material or a formula was stated.</summary>
    public bool IsEmpty => !facts.Exists(f => f.Role is ProductRole.Name or ProductRole.Grade or ProductRole.Property or ProductRole.Composition or ProductRole.Synonym);

    /// <summary>The rows that the facts were read from.</summary>
    public IEnumerable<int> Rows => facts.SelectMany(f => Enumerable.Range(f.Pair.Row, f.Pair.ValueRow - f.Pair.Row + 1));

    /// <summary>Index of the row that names the product; -1 when none does.</summary>
    public int NameRow => facts.FindIndex(f => f.Role == ProductRole.Name) is var i && i >= 0 ? facts[i].Pair.Row : facts.Count > 0 ? facts[0].Pair.Row : -1;

    /// <summary>The first name.</summary>
    public string? Name => First(ProductRole.Name);

    /// <summary>Reads the facts from rows.</summary>
    public static ProductFacts Of(IReadOnlyList<DocumentRow> rows, int from, int to, Func<ProductRole, bool>? wanted = null)
    {
        var found = new ProductFacts();
        foreach (var pair in NameValues.Of(rows, from, to))
        {
            var role = ProductNames.Find(pair.Name);
            if (role != ProductRole.None && (wanted?.Invoke(role) ?? true) && SaysSomething(pair.Value) && !found.facts.Exists(f => f.Role == role && f.Pair.Value == pair.Value))
            {
                found.facts.Add((role, pair));
            }
        }

        return found;
    }

    /// <summary>The facts without those of some roles that stand in some rows: "Item" over a column of elements names no product.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="isIn">True for the rows, by their index.</param>
    public ProductFacts Without(IReadOnlyCollection<ProductRole> roles, Func<int, bool> isIn)
    {
        var rest = new ProductFacts();
        rest.facts.AddRange(facts.Where(f => !roles.Contains(f.Role) || !isIn(f.Pair.Row)));
        return rest;
    }

    /// <summary>The first value of a role; null when none is stated.</summary>
    public string? First(ProductRole role) => facts.FirstOrDefault(f => f.Role == role).Pair.Value;

    /// <summary>Every CAS number stated, joined by commas; null when none is.</summary>
    public string? Cas()
    {
        var numbers = facts.Where(f => f.Role == ProductRole.Cas).SelectMany(f => CasNumbers.In(f.Pair.Value)).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0 ? null : string.Join(", ", numbers);
    }

    /// <summary>The goods text: the name first, then what else is stated of it, each with its name.</summary>
    public string Text(params ProductRole[] roles)
    {
        var parts = new List<string>();
        foreach (var (role, pair) in facts.OrderBy(f => f.Role == ProductRole.Name ? 0 : 1))
        {
            if (roles.Contains(role))
            {
                parts.Add(role == ProductRole.Name ? pair.Value : $"{pair.Name}: {pair.Value}");
            }
        }

        return string.Join("; ", parts.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The facts as fields of a line, in the order of the document.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields() => facts.Select(f => KeyValuePair.Create(f.Pair.Name, f.Pair.Value));

    private static bool SaysSomething(string value) =>
        value.Length > 0 && ProductNames.Find(value) == ProductRole.None && CellText.Letters(value) + value.Count(char.IsAsciiDigit) > 1 && value.ToLowerInvariant() is not ("n/a" or "none" or "not applicable" or "not available" or "no data available" or "无" or "无资料" or "see section 3");
}

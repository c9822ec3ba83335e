namespace Screening.Core.Lists.Validation;

/// <summary>Names are written as names, and one name does not stand for two things of the same sort.</summary>
internal sealed class NameCheck : IEditionCheck
{
    // Longer than any name that goods text spells out.
    private const int Longest = 200;

    public void Check(Edition edition, List<Issue> issues)
    {
        CheckAll(edition.Elements.Values.Select(e => ("elements.json", e.Symbol, e.Names)), "element", issues);
        CheckAll(edition.Substances.Values.Select(s => ("substances.json", s.Id, s.Names)), "substance", issues);
        foreach (var kind in edition.Concepts.Values.GroupBy(c => c.Kind).OrderBy(g => g.Key))
        {
            CheckAll(kind.Select(c => ("vocabulary", c.Id, c.Names)), $"concept of kind {kind.Key}", issues);
        }
    }

    private static void CheckAll(IEnumerable<(string File, string Id, IReadOnlyList<Name> Names)> things, string what, List<Issue> issues)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, id, names) in things.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            foreach (var name in names)
            {
                var where = $"{file}, {id}";
                if (!name.Text.Any(char.IsLetterOrDigit) || name.Text.Length > Longest || name.Text.Trim().Length != name.Text.Length)
                {
                    issues.Add(new Issue(
                        "badName", IssueSeverity.Error, where, $"'{name.Text}' is no name: it is blank, begins or ends with a blank, or is longer than {Longest} characters.", "Correct or remove it."));
                }

                // The case tells names apart that are looked for as written.
                var key = name.Match == NameMatch.ExactCase ? $"={name.Text}" : name.Text.ToUpperInvariant();
                if (!owners.TryAdd(key, id) && !string.Equals(owners[key], id, StringComparison.Ordinal))
                {
                    issues.Add(new Issue(
                        "duplicateName", IssueSeverity.Error, where, $"The name '{name.Text}' stands for the {what} '{owners[key]}' too.", "Keep it where it belongs."));
                }
            }
        }
    }
}

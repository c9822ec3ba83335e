namespace Screening.Core.Lists.Loading;

/// <summary>
/// Reads names grouped by language. "=X" is matched in its exact case, "x*" as the beginning of a word; an object gives text, match and
/// certainty of its own.
/// </summary>
internal static class NamesReader
{
    public static List<Name> Read(JsonNodeReader owner, Certainty fallback)
    {
        var names = new List<Name>();
        foreach (var (language, list) in owner.Child("names").Members())
        {
            foreach (var item in list.Elements())
            {
                var name = item.AsText() is { } text ? Parse(text, language, fallback) : ReadObject(item, language, fallback);
                if (name.Text.Length == 0)
                {
                    item.Report("missingMember", item.Path, "A name is empty.", "Remove it or write the name.");
                    continue;
                }

                names.Add(name);
            }
        }

        if (names.Count == 0)
        {
            owner.Report("missingMember", $"{owner.Path}/names", "No name is given.", "Give at least one name under its language, for example \"en\".");
        }

        return names;
    }

    private static Name Parse(string text, string language, Certainty certainty) =>
        text.StartsWith('=') ? new Name(text[1..], language, NameMatch.ExactCase, certainty)
        : text.EndsWith('*') ? new Name(text[..^1], language, NameMatch.Prefix, certainty)
        : new Name(text, language, NameMatch.Word, certainty);

    private static Name ReadObject(JsonNodeReader node, string language, Certainty fallback)
    {
        node.Only("text", "match", "certainty");
        return new Name(
            node.Text("text"), language, node.Choice("match", NameMatch.Word, required: false),
            node.Choice("certainty", fallback, required: false));
    }
}

namespace Screening.Core.Lists.Loading;

/// <summary>Reads elements, substances, concepts, neighbours, tariff codes and sources.</summary>
internal static class PartsReader
{
    public static IEnumerable<ElementNames> Elements(JsonNodeReader root)
    {
        root.Only("certainty", "elements");
        var certainty = root.Choice("certainty", Certainty.Recalled, required: false);
        foreach (var node in root.Items("elements", required: true))
        {
            node.Only("symbol", "rareEarth", "stems", "names", "certainty");
            yield return new ElementNames
            {
                Symbol = node.Text("symbol"), IsRareEarth = node.Flag("rareEarth"), Stems = node.Texts("stems"),
                Names = NamesReader.Read(node, node.Choice("certainty", certainty, required: false)),
            };
        }
    }

    public static IEnumerable<Substance> Substances(JsonNodeReader root)
    {
        root.Only("certainty", "substances");
        var fallback = root.Choice("certainty", Certainty.Recalled, required: false);
        foreach (var node in root.Items("substances", required: true))
        {
            node.Only("id", "cas", "formula", "elements", "form", "names", "sources", "certainty");
            var certainty = node.Choice("certainty", fallback, required: false);
            yield return new Substance
            {
                Id = node.OptionalText("id") ?? node.Text("cas"), Cas = node.OptionalText("cas"), Formula = node.OptionalText("formula"),
                Elements = node.Texts("elements"), Form = node.Text("form"), Names = NamesReader.Read(node, certainty),
                Sources = node.Texts("sources", required: true), Certainty = certainty,
            };
        }
    }

    public static IEnumerable<Concept> Concepts(JsonNodeReader root)
    {
        root.Only("certainty", "concepts");
        var certainty = root.Choice("certainty", Certainty.Recalled, required: false);
        foreach (var node in root.Items("concepts", required: true))
        {
            node.Only("id", "kind", "title", "names", "broader", "elements", "mayHold", "sources", "certainty");
            yield return new Concept
            {
                Id = node.Text("id"), Kind = node.Choice("kind", ConceptKind.Domain), Title = node.Bilingual("title"),
                Names = NamesReader.Read(node, node.Choice("certainty", certainty, required: false)),
                Broader = node.Texts("broader"), Elements = node.Texts("elements"), MayHold = node.Texts("mayHold"), Sources = node.Texts("sources"),
            };
        }
    }

    public static IEnumerable<Neighbour> Neighbours(JsonNodeReader root)
    {
        root.Only("neighbours");
        foreach (var node in root.Items("neighbours", required: true))
        {
            node.Only("id", "title", "when", "outcome", "appliesTo", "why", "question", "sources", "certainty");
            var when = ConditionReader.Read(node.Child("when"));
            if (when is null)
            {
                continue;
            }

            yield return new Neighbour
            {
                Id = node.Text("id"), Title = node.Bilingual("title"), When = when, Outcome = node.Choice("outcome", NeighbourOutcome.Grey),
                AppliesTo = Codes(node, "appliesTo"), Why = node.Bilingual("why"), Question = node.Has("question") ? node.Bilingual("question") : null,
                Sources = node.Texts("sources", required: true), Certainty = node.Choice("certainty", Certainty.Recalled),
            };
        }
    }

    public static IEnumerable<TariffCode> TariffCodes(JsonNodeReader root)
    {
        root.Only("tariffCodes");
        foreach (var node in root.Items("tariffCodes", required: true))
        {
            node.Only("code", "title", "elements", "coversFreeGoods", "sources", "certainty");
            var code = node.Text("code");
            if (code.Length is < 4 or > 10 || !code.All(char.IsAsciiDigit))
            {
                node.Report("badTariffCode", $"{node.Path}/code", $"'{code}' is no tariff code.", "Write 4 to 10 digits without dots.");
            }

            yield return new TariffCode(
                code, node.Bilingual("title"), node.Texts("elements"), node.Flag("coversFreeGoods"), node.Texts("sources", required: true),
                node.Choice("certainty", Certainty.Recalled));
        }
    }

    public static IEnumerable<Gap> Gaps(JsonNodeReader root)
    {
        root.Only("gaps");
        foreach (var node in root.Items("gaps", required: true))
        {
            node.Only("key", "touches", "says", "sources");
            yield return new Gap(node.Text("key"), node.Choices<EntryField>("touches"), node.Bilingual("says"), node.Texts("sources", required: true));
        }
    }

    public static IEnumerable<Source> Sources(JsonNodeReader root)
    {
        root.Only("sources");
        foreach (var node in root.Items("sources", required: true))
        {
            node.Only("key", "title", "locator");
            yield return new Source(node.Text("key"), node.Text("title"), node.Text("locator"));
        }
    }

    private static List<EntryCode> Codes(JsonNodeReader node, string name)
    {
        var codes = new List<EntryCode>();
        foreach (var text in node.Texts(name))
        {
            if (EntryCode.TryParse(text, out var code))
            {
                codes.Add(code);
            }
            else
            {
                node.Report("badEntryCode", $"{node.Path}/{name}", $"'{text}' is no entry code.", "Write it as 1C905.a.4.");
            }
        }

        return codes;
    }
}

using Screening.Core.Quantities;

namespace Screening.Core.Lists.Loading;

/// <summary>Reads the rule language of the data files into conditions.</summary>
internal static class ConditionReader
{
    private const int MaxDepth = 12;

    public static Condition? Read(JsonNodeReader node, int depth = 0)
    {
        if (!node.IsObject || depth > MaxDepth)
        {
            node.Report("badRule", node.Path, "A rule is an object, at most 12 deep.", "See the rule language in docs/control-list.md.");
            return null;
        }

        return
            node.Has("all") ? ReadParts(node.Only("all"), "all", depth) is { } all ? new AllOf(all) : null
            : node.Has("any") ? ReadParts(node.Only("any"), "any", depth) is { } any ? new AnyOf(any) : null
            : node.Has("not") ? Read(node.Only("not").Child("not"), depth + 1) is { } part ? new Not(part) : null
            : node.Has("element") ? new ElementIs(node.Only("element", "as", "with").Text("element"), node.Texts("as"), node.Texts("with"))
            : node.Has("contains") ? new Contains(node.Only("contains").Text("contains"))
            : node.Has("names") ? new Names(node.Only("names").Text("names"))
            : node.Has("purpose") ? new ServesPurpose(node.Only("purpose", "presumed").Text("purpose"), node.Flag("presumed"))
            : node.Has("substance") ? new IsSubstance(node.Only("substance").Text("substance"))
            : node.Has("parameter") ? ReadParameter(node)
            : node.Has("size") ? ReadSize(node)
            : node.Has("tariff") ? new TariffCodeIs(node.Only("tariff").Texts("tariff", required: true))
            : node.Has("ask") ? new MustAsk(node.Only("ask", "question").Text("ask"), node.Bilingual("question"))
            : Unknown(node);
    }

    private static List<Condition>? ReadParts(JsonNodeReader node, string name, int depth)
    {
        var parts = new List<Condition>();
        foreach (var item in node.Items(name, required: true))
        {
            if (Read(item, depth + 1) is { } part)
            {
                parts.Add(part);
            }
        }

        if (parts.Count == 0)
        {
            node.Report("badRule", node.Path, $"'{name}' has no parts.", "Name at least one condition.");
            return null;
        }

        return parts;
    }

    private static ParameterIn ReadParameter(JsonNodeReader node)
    {
        node.Only("parameter", "quantity", "min", "max", "minExclusive", "maxExclusive", "labels");
        var kind = node.Choice("quantity", QuantityKind.Count);
        return new ParameterIn(node.Text("parameter"), kind, ReadWindow(node, kind), node.Texts("labels"));
    }

    private static SizeIn ReadSize(JsonNodeReader node)
    {
        var size = node.Only("size").Child("size").Only("diameter", "length");
        return new SizeIn(ReadWindow(size.Child("diameter"), QuantityKind.Length), ReadWindow(size.Child("length"), QuantityKind.Length));
    }

    private static QuantityWindow ReadWindow(JsonNodeReader node, QuantityKind kind)
    {
        var window = new QuantityWindow
        {
            Min = ReadBound(node, "min", kind), Max = ReadBound(node, "max", kind),
            MinAsWritten = node.OptionalText("min"), MaxAsWritten = node.OptionalText("max"),
            MinInclusive = !node.Flag("minExclusive"), MaxInclusive = !node.Flag("maxExclusive"),
        };
        if (window is { Min: null, Max: null })
        {
            node.Report("badRule", node.Path, "A window needs 'min' or 'max'.", "Name at least one bound.");
        }
        else if (window.Min > window.Max)
        {
            node.Report("badRule", node.Path, "The window's 'min' is larger than its 'max': it can never be true.", "Swap them.");
        }

        return window;
    }

    private static double? ReadBound(JsonNodeReader node, string name, QuantityKind kind)
    {
        var text = node.OptionalText(name);
        if (text is null)
        {
            return null;
        }

        if (Unit.TryReadQuantity(text, kind, out var value))
        {
            return value;
        }

        node.Report("badQuantity", $"{node.Path}/{name}", $"'{text}' is no {kind} with a known unit.", "Write a number, a blank and a unit, for example 0.5 m3.");
        return null;
    }

    private static Condition? Unknown(JsonNodeReader node)
    {
        node.Report(
            "badRule", node.Path, "The rule has none of the members all, any, not, element, contains, names, purpose, substance, parameter, size, tariff, ask.",
            "See the rule language in docs/control-list.md.");
        return null;
    }
}

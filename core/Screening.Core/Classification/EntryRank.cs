using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>How particular an entry is: a target before the oxide it is made of, a named alloy before the alloy line, a leaf before its group.</summary>
internal static class EntryRank
{
    private static readonly string[] Order =
    [
        "target", "magnet", "fibre", "phosphor", "coating", "magnetocaloric", "magnetostrictive", "hydrogenStorage", "crystal", "ceramic", "alloy", "oxide", "compound", "metal",
    ];

    /// <summary>Smaller for the more particular.</summary>
    public static int Of(Entry entry)
    {
        var condition = First(entry.Rule);
        if (condition is null)
        {
            return 0;
        }

        var form = condition.As.Count == 0 ? Order.Length : Array.IndexOf(Order, condition.As[0]);
        return (form * 10) + (entry.Kind == EntryKind.Group ? 5 : 0) - Math.Min(4, condition.With.Count);
    }

    /// <summary>True when the entry's rule speaks of a material of this element. A clause (origin, value share, end use) speaks of the whole line.</summary>
    public static bool IsOfElement(Entry entry, string symbol) =>
        entry.Kind != EntryKind.Clause && First(entry.Rule) is { } condition && string.Equals(condition.Element, symbol, StringComparison.Ordinal);

    private static ElementIs? First(Condition? rule) => rule switch
    {
        ElementIs element => element,
        AllOf all => all.Parts.Select(First).FirstOrDefault(e => e is not null),
        AnyOf any => any.Parts.Select(First).FirstOrDefault(e => e is not null),
        _ => null,
    };
}

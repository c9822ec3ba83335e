using System.Buffers;
using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Context;

/// <summary>
/// What a machine or a document is for, or about, is no goods of the line: "vacuum sintering furnace for NdFeB" and 钕铁硼烧结炉 hold no
/// magnet, "journal article on SmCo" neither. A machine's part is not the machine ("rotary kiln tyre"), and a word that only says what a
/// machine is built of (graphite, stainless steel) states no other use.
/// </summary>
public sealed class HeadResolver : IFactExtractor
{
    private const int AdjoiningWords = 1;
    private const int ModifierWords = 3;
    private const int ModifierUnits = 40;

    private static readonly SearchValues<char> Divisions = SearchValues.Create(",;:|/()+&\n");

    private const int WordsBehindWith = 2;

    private static readonly string[] With = [" with ", " mit ", " avec ", " con ", " incorporating ", " fitted with "];

    private static readonly string[] Packing =
        ["box", "carton", "case", "pallet", "bag", "drum", "shipment", "parcel", "package", "lot", "order", "crate", "container", "pcs", "set", "consignment", "tray", "tin", "karton", "kiste", "sample", "piece"];

    // Words that end a noun's row of modifiers.
    private static readonly string[] Joints = ["for", "and", "with", "in", "on", "by", "from", "of", "plus", "or", "用于", "用", "及", "和", "配"];

    private static readonly string[] About = [":", "for ", "on ", "of ", "about ", "《", "-", "(", "\"", "re "];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var machines = sheet.Concepts.FindAll(c => c.Start >= 0 && !c.IsNegated && c.Concept.Kind == ConceptKind.Equipment);
        ResolveUses(sheet, machines);
        NameArticle(sheet);
        foreach (var machine in machines)
        {
            if (IsMachineOfPart(sheet, machine))
            {
                machine.Role = ConceptRole.Part;
            }
            else if (!sheet.Is(machine.Concept, "equipmentPart") && IsHead(sheet, machine))
            {
                TakeFromGoods(sheet, (start, end) => IsFor(sheet, machine, start, end));
            }
        }

        if (DocumentAtStart(sheet) is { } document)
        {
            TakeFromGoods(sheet, (start, end) => start >= document.End && !sheet.Reading.Lower[document.End..start].ContainsAny(';', '\n'));
        }
    }

    // Words of trades name a use wherever they stand; words of materials only where they are said to be the use or stand beside the thing.
    private static void ResolveUses(FactSheet sheet, List<ConceptFact> machines)
    {
        foreach (var use in sheet.Concepts.Where(c => c.Start >= 0 && c.Concept.Kind == ConceptKind.Purpose && !sheet.Is(c.Concept, "rareEarth")))
        {
            var builtOf = sheet.Is(use.Concept, "constructionMaterial");
            if (builtOf || use.Concept.Id is "ceramicsGlass" or "metalWorking")
            {
                var lower = sheet.Reading.Lower;
                var stated = PurposeWords.Govern(lower[..use.Start]) || PurposeWords.Follow(lower[use.End..])
                    || (!builtOf && machines.Exists(m => IsBeside(sheet, m, use)))
                    || (!builtOf && sheet.Substances.Exists(s => s.Start >= 0));
                use.Role = stated ? use.Role : ConceptRole.Part;
            }
        }

        foreach (var material in sheet.Concepts.Where(c => c.Start >= 0 && c.Concept.Id is "ceramic" or "zirconia" or "ferrite" or "alnico"))
        {
            var isUse = machines.Exists(m => (m.End <= material.Start && PurposeWords.Govern(sheet.Reading.Lower[..material.Start])) || IsBeside(sheet, m, material));
            material.Role = isUse ? ConceptRole.Purpose : material.Role;
        }
    }

    // "Travelling wave tube with SmCo magnets": what has magnets in it is an article, whatever its name; not a box with magnets.
    private static void NameArticle(FactSheet sheet)
    {
        var lower = sheet.Reading.Lower;
        foreach (var magnet in sheet.Concepts)
        {
            if (magnet.Start <= 0 || magnet.IsNegated || magnet.Evidence.Kind != EvidenceKind.Name || !sheet.Is(magnet.Concept, "magnetMaterial"))
            {
                continue;
            }

            var from = lower[..magnet.Start].LastIndexOfAny(",;\n") + 1;
            var with = LastWith(lower[from..magnet.Start]);
            if (with > 0 && IsUnknownArticle(sheet, from, from + with) && sheet.Edition.Concepts.TryGetValue("articleWithMagnets", out var article))
            {
                sheet.Concepts.Add(new ConceptFact(article, from, magnet.End, sheet.EvidenceAt(EvidenceKind.Context, from, magnet.End, "names an article with magnets in it")));
                return;
            }
        }
    }

    // Where "with" stands, at most two words before the magnet.
    private static int LastWith(ReadOnlySpan<char> before)
    {
        foreach (var word in With)
        {
            var at = before.LastIndexOf(word);
            if (at > 0 && PurposeWords.CountWords(before[(at + word.Length)..]) <= WordsBehindWith)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsUnknownArticle(FactSheet sheet, int from, int to)
    {
        var head = sheet.Reading.Lower[from..to].Trim();
        var last = head[(head.LastIndexOf(' ') + 1)..];
        foreach (var word in Packing)
        {
            if (last.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return PurposeWords.CountWords(head) > 0
            && !sheet.Concepts.Exists(c => c.Start < to && c.End > from && c.Concept.Kind is not (ConceptKind.Trap or ConceptKind.Label))
            && !sheet.Elements.Exists(e => e.Start < to && e.End > from);
    }

    private static bool IsBeside(FactSheet sheet, ConceptFact machine, ConceptFact use)
    {
        var (from, to) = use.Start >= machine.End ? (machine.End, use.Start) : (use.End, machine.Start);
        return to <= from || (sheet.Reading.Lower[from..to] is var gap && gap.IndexOfAny(",;|\n") < 0 && PurposeWords.CountWords(gap) <= AdjoiningWords);
    }

    // "Rotary kiln tyre", 回转窑托轮, "seals for jet mill": with no word of rare earths in the line it is a part of any such machine.
    private static bool IsMachineOfPart(FactSheet sheet, ConceptFact machine) =>
        sheet.Concepts.Exists(c => (c.Concept.Id is "machinePart" || IsPartWord(sheet.Reading.Lower[Math.Max(0, c.Start)..c.End])) && (IsRightBehind(sheet, machine, c) || IsPartFor(sheet, c, machine)))
        && !sheet.Elements.Exists(IsRareEarth) && !sheet.Concepts.Exists(c => sheet.Is(c.Concept, "rareEarth") || sheet.Is(c.Concept, "rareEarthDomain") || sheet.Is(c.Concept, "magnet"));

    private static bool IsRareEarth(ElementFact element) => PeriodicTable.IsRareEarth(PeriodicTable.NumberOf(element.Symbol));

    private static bool IsPartWord(ReadOnlySpan<char> word) =>
        word is "parts" or "spare parts" or "spares" or "accessories" or "配件" or "备件" or "零件" or "零配件";

    private static bool IsRightBehind(FactSheet sheet, ConceptFact machine, ConceptFact part) =>
        part.Start >= machine.End && (part.Start <= machine.End + 1 || sheet.Reading.Lower[machine.End..part.Start].Trim() is "用") && !sheet.Reading.Lower[machine.End..part.Start].ContainsAny(",;|\n");

    private static bool IsPartFor(FactSheet sheet, ConceptFact part, ConceptFact machine) =>
        part.End <= machine.Start && sheet.Reading.Lower[part.End..machine.Start].Trim() is "for" or "of" or "for the" or "for a";

    // A machine that is itself what something is for, or names how a material was made (热压磁环), is not what the line is about.
    private static bool IsHead(FactSheet sheet, ConceptFact machine)
    {
        var lower = sheet.Reading.Lower;
        return !PurposeWords.Govern(lower[..machine.Start]) && !PurposeWords.Follow(lower[machine.End..])
            && !sheet.Concepts.Exists(c => c.Start >= machine.End && c.Start <= machine.End + 1 && c.Concept.Kind is ConceptKind.Material or ConceptKind.Form);
    }

    private static bool IsFor(FactSheet sheet, ConceptFact machine, int start, int end)
    {
        var lower = sheet.Reading.Lower;
        if (start >= machine.End)
        {
            return PurposeWords.Govern(lower[machine.End..start]) || (PurposeWords.Follow(lower[end..]) && !lower[machine.End..start].ContainsAny(";|\n"));
        }

        if (end > machine.Start || machine.Start - end > ModifierUnits)
        {
            return false;
        }

        var gap = lower[end..machine.Start];
        return gap.IndexOfAny(Divisions) < 0 && PurposeWords.CountWords(gap) <= ModifierWords && !HasJoint(gap)
            && !sheet.Concepts.Exists(c => c.Start >= end && c.End <= machine.Start && c.Concept.Id is "target");
    }

    private static bool HasJoint(ReadOnlySpan<char> gap)
    {
        foreach (var joint in Joints)
        {
            var at = gap.IndexOf(joint, StringComparison.Ordinal);
            if (at >= 0 && (joint[0] > 127 || ((at == 0 || !char.IsAsciiLetter(gap[at - 1])) && (at + joint.Length == gap.Length || !char.IsAsciiLetter(gap[at + joint.Length])))))
            {
                return true;
            }
        }

        return false;
    }

    // A published text that begins the line and says what it is about: "journal article reprint: ...".
    private static ConceptFact? DocumentAtStart(FactSheet sheet)
    {
        var document = sheet.Concepts.Find(c => c.Start >= 0 && sheet.Is(c.Concept, "published"));
        if (document is null || sheet.Elements.Exists(e => e.Start < document.Start)
            || sheet.Concepts.Exists(c => c.Start < document.Start && c.Concept.Kind is ConceptKind.Material or ConceptKind.Form or ConceptKind.Equipment))
        {
            return null;
        }

        while (sheet.Concepts.Find(c => c.Start >= document.End && c.Start <= document.End + 1 && sheet.Is(c.Concept, "published")) is { } next)
        {
            document = next;
        }

        var after = sheet.Reading.Lower[document.End..].TrimStart();
        after = after.StartsWith("copy", StringComparison.Ordinal) ? after["copy".Length..].TrimStart() : after;
        var isAbout = false;
        foreach (var word in About)
        {
            isAbout |= after.StartsWith(word, StringComparison.Ordinal);
        }

        return isAbout ? document : null;
    }

    private static void TakeFromGoods(FactSheet sheet, Func<int, int, bool> isSubject)
    {
        foreach (var concept in sheet.Concepts.Where(c => c.Start >= 0 && c.Concept.Kind is ConceptKind.Material or ConceptKind.Form && (sheet.Is(c.Concept, "magnet") || sheet.Is(c.Concept, "rareEarthOreGoods")) && isSubject(c.Start, c.End)))
        {
            concept.Role = ConceptRole.Purpose;
        }

        foreach (var element in sheet.Elements.Where(e => e.Start >= 0 && isSubject(e.Start, e.End)))
        {
            element.IsPurpose = true;
        }
    }
}

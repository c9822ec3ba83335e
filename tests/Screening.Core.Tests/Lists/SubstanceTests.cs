using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Tests.Lists;

/// <summary>Substances reach their entries by rule: by number, by each name, in simplified and traditional characters.</summary>
public sealed class SubstanceTests
{
    private static readonly Edition Edition = ShippedEdition.Load();

    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["Sm"] = "1C902", ["Gd"] = "1C903", ["Tb"] = "1C904", ["Dy"] = "1C905", ["Lu"] = "1C906", ["Sc"] = "1C907", ["Y"] = "1C908",
        ["Ho"] = "1C909", ["Er"] = "1C910", ["Tm"] = "1C911", ["Eu"] = "1C912", ["Yb"] = "1C913",
    };

    private static IEnumerable<Substance> Listed => Edition.Substances.Values.Where(s => s.Elements.Any(Families.ContainsKey));

    [Fact]
    public void Every_substance_of_a_listed_element_is_found_by_its_number() => Assert.Empty(
        Listed.Where(s => s.Cas is not null && !Reaches(Engine.Classify("chemical reagent", cas: s.Cas), s)).Select(s => s.Cas));

    [Fact]
    public void Every_substance_of_a_listed_element_is_found_by_each_of_its_names() => Assert.Empty(
        Listed.SelectMany(s => s.Names.Where(n => !Reaches(Engine.Classify($"{n.Text}, 99.9 %"), s)).Select(n => $"{s.Id}: {n.Text}")));

    [Fact]
    public void Every_Chinese_name_is_found_in_traditional_characters() => Assert.Empty(
        Listed.SelectMany(s => s.Names.Where(n => n.Language == "zh-Hans" && !Reaches(Engine.Classify(Traditional(n.Text)), s)).Select(n => Traditional(n.Text))));

    [Fact]
    public void Nearly_every_substance_has_a_formula_and_a_Chinese_name()
    {
        Assert.True(Edition.Substances.Count >= 210);
        Assert.True(Edition.Substances.Values.Count(s => s.Formula is null) <= 10);
        Assert.True(Edition.Substances.Values.Count(s => !s.Names.Any(n => n.Language == "zh-Hans")) <= 6);
    }

    private static bool Reaches(LineResult result, Substance substance) => result.Findings.Any(f =>
        substance.Elements.Any(e => Families.TryGetValue(e, out var family) && f.Entry.Value.StartsWith(family, StringComparison.Ordinal)));

    // The first traditional form of each character; Japanese forms stand behind it in the table.
    private static string Traditional(string simplified) => string.Concat(simplified.Select(c =>
    {
        for (var i = 1; i < TraditionalCharacters.Pairs.Length; i += 2)
        {
            if (TraditionalCharacters.Pairs[i] == c)
            {
                return TraditionalCharacters.Pairs[i - 1];
            }
        }

        return c;
    }));
}

using Screening.Intake.Compositions;

namespace Screening.Intake.Tests.Compositions;

public sealed class ElementHeadingTests
{
    [Theory]
    [InlineData("Dy", "Dy", null, "a symbol")]
    [InlineData("氧化镝 Dy2O3", "Dy2O3", null, "the name before the formula")]
    [InlineData("氧化镝Dy2O3", "Dy2O3", null, "and without a blank")]
    [InlineData("Dy2O3 (氧化镝)", "Dy2O3", null, "the formula before the name")]
    [InlineData("Dy2O3（氧化镝）", "Dy2O3", null, "full-width brackets")]
    [InlineData("Dysprosium oxide Dy2O3", "Dy2O3", null, "an English name")]
    [InlineData("Dysprosium oxide (Dy2O3), %", "Dy2O3", "%", "with its unit")]
    [InlineData("Dysprosiumoxid Dy2O3", "Dy2O3", null, "a German name")]
    [InlineData("镝 Dy", "Dy", null, "the element by name and symbol")]
    [InlineData("Dy/镝", "Dy", null, "with a stroke between")]
    [InlineData("Dy-镝", "Dy", null, "with a hyphen between")]
    [InlineData("镝|Dy", "Dy", null, "with a bar between")]
    [InlineData("镝[Dy]", "Dy", null, "in square brackets")]
    [InlineData("Dysprosium – Dy", "Dy", null, "with a dash between")]
    [InlineData("Dy2O3 (wt%)", "Dy2O3", "%", "a unit in brackets")]
    [InlineData("Dy2O3/REO %", "Dy2O3", "%", "a share of the rare-earth oxides")]
    [InlineData("Dy2O3/TREO", "Dy2O3", null, "the same by another name")]
    [InlineData("Dy2O3/∑REO（%）", "Dy2O3", "%", "the same with the sign of a sum")]
    [InlineData("Dy2O3 (REO basis, ppm)", "Dy2O3", "ppm", "the same in words")]
    [InlineData("Dy, ppm", "Dy", "ppm", "a unit behind a comma")]
    [InlineData("Dy (mg/kg)", "Dy", "ppm", "a unit with a stroke")]
    [InlineData("Dy₂O₃", "Dy2O3", null, "with indices")]
    [InlineData("氧化镝含量", "氧化镝", null, "an oxide that only its name tells")]
    [InlineData("三氧化二镝", "三氧化二镝", null, "a systematic name")]
    [InlineData("Dysprosium oxide", "Dysprosium oxide", null, "an oxide that only its English name tells")]
    [InlineData("Fe (as Fe2O3)", "Fe2O3", null, "reckoned as oxide")]
    [InlineData("氧化钙 CaO", "CaO", null, "an oxide without indices")]
    [InlineData("镨钕 Pr+Nd", "Pr+Nd", null, "a pair")]
    [InlineData("TREO (total rare earth oxide)", "TREO", null, "a sum")]
    [InlineData("Dysprosium (Dy)", "Dy", null, "a name with its symbol")]
    public void Names_the_element_of_a_heading(string heading, string element, string? unit, string because)
    {
        Assert.True(ElementHeading.Find(heading, out var found) == element, $"{because}: {ElementHeading.Find(heading, out _)}");
        Assert.Equal(unit, found);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("P/N", "a part number")]
    [InlineData("S/N", "a serial number")]
    [InlineData("N.W.", "a net weight")]
    [InlineData("No.", "a number")]
    [InlineData("氧化镝 Tb4O7", "name and formula of two elements")]
    [InlineData("灼减 LOI", "no element")]
    [InlineData("Dy and others", "more than an element")]
    [InlineData("Rare earth oxide", "no single element")]
    public void Names_no_element_where_none_or_several_stand(string heading, string because) =>
        Assert.True(ElementHeading.Find(heading, out _) is null, $"{because}: {ElementHeading.Find(heading, out _)}");
}

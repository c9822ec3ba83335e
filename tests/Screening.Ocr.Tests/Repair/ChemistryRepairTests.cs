using Screening.Ocr.Repair;

namespace Screening.Ocr.Tests.Repair;

public sealed class ChemistryRepairTests
{
    [Theory]
    [InlineData("Dy203 99.5%", "Dy2O3 99.5%", "dysprosium is three-valued")]
    [InlineData("H0203", "Ho2O3", "a small o and a large one")]
    [InlineData("AI2O3", "Al2O3", "a large i for a small l")]
    [InlineData("Pr6011/TREO", "Pr6O11/TREO", "praseodymium of both valences")]
    [InlineData("Tb407", "Tb4O7", "terbium of both valences")]
    [InlineData("DyCl3·6H20", "DyCl3·6H2O", "the water is balanced by itself")]
    [InlineData("Si02", "SiO2", "no formula counts from zero")]
    [InlineData("Sm203CAS", "Sm2O3 CAS", "the number follows without a blank")]
    [InlineData("Srn2O3", "Sm2O3", "rn for m")]
    [InlineData("Trn203", "Tm2O3", "rn for m, and a digit for a letter")]
    [InlineData("SC2O3", "Sc2O3", "the second letter of a symbol is small")]
    [InlineData("y2O3", "Y2O3", "the first letter of a symbol is large")]
    [InlineData("CAS 1308-B7-8", "CAS 1308-87-8", "the check digit holds")]
    [InlineData("l308-87-8", "1308-87-8", "the check digit holds")]
    [InlineData("Dysprosium 0xide", "Dysprosium oxide", "the only name that looks so")]
    [InlineData("Terbiurn metal", "Terbium metal", "rn for m")]
    [InlineData("Dy 1.9%, C0 1.2%", "Dy 1.9%, Co 1.2%", "a content follows the symbol")]
    public void Repairs_what_chemistry_decides(string read, string meant, string because)
    {
        var notes = new List<string>();

        var text = ChemistryRepair.Repair(read, (before, _) => notes.Add(before));

        Assert.True(text == meant, $"{text}: {because}");
        Assert.Single(notes);
    }

    [Theory]
    [InlineData("Dy2O3", "right as it stands")]
    [InlineData("N50", "a magnet grade")]
    [InlineData("42SH", "a magnet grade")]
    [InlineData("35SH-0B12", "a part number")]
    [InlineData("1308-87-9", "no letter in it could be a digit: the number itself is wrong")]
    [InlineData("TB20260318-2", "a lot")]
    [InlineData("M8x40", "a thread")]
    [InlineData("RE104050", "a contract")]
    [InlineData("iron", "a word")]
    [InlineData("C001", "the number of a case")]
    [InlineData("C010", "the number of a case")]
    [InlineData("C02", "two non-metals may be anything")]
    public void Leaves_alone_what_chemistry_does_not_decide(string read, string because)
    {
        var text = ChemistryRepair.Repair(read, (_, _) => { });

        Assert.True(text == read, $"{text}: {because}");
    }
}

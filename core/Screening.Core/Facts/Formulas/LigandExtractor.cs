using Screening.Core.Chemistry;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Formulas;

/// <summary>
/// Compounds written with ligand abbreviations, Gd(OTf)3 and Y(thd)3, ions, Gd3+ and Eu(III), and isotopes, Lu-177 and 177Lu: symbols
/// in their proper case only.
/// </summary>
public sealed class LigandExtractor : IFactExtractor
{
    private static readonly string[] Ligands =
    [
        "OTf", "OTF", "TfO", "acac", "Acac", "thd", "tmhd", "TMHD", "dpm", "DPM", "hfac", "fod", "FOD", "OAc", "OiPr", "OPr", "iPrO", "Cp", "iPrCp", "MeCp", "EtCp", "TFA", "tfac",
        "NTf2", "Tf2N", "oct", "C5H5", "btmsa", "hfc", "tfc", "phen", "EDTA", "DTPA", "DOTA",
    ];

    private static readonly string[] Ions = ["3+", "(III)", "(3+)", "(+3)", "2+", "(II)", "(2+)", "(IV)", "4+"];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var plain = sheet.Reading.Plain;
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(plain[i]) || (i > 0 && char.IsAsciiLetter(plain[i - 1])))
            {
                continue;
            }

            var end = i + (i + 1 < plain.Length && char.IsAsciiLetterLower(plain[i + 1]) ? 2 : 1);
            var number = PeriodicTable.NumberOf(plain[i..end]);
            if (!PeriodicTable.IsRareEarth(number) || (end < plain.Length && char.IsAsciiLetter(plain[end])))
            {
                continue;
            }

            if (LigandEnd(plain, end) is > 0 and var after)
            {
                Add(sheet, number, i, after, "compound", "compound of");
            }
            else if (end - i == 2 && IonEnd(plain, end) is > 0 and var ion)
            {
                Add(sheet, number, i, ion, "compound", "ion of");
            }
            else if (end - i == 2 && IsotopeSpan(plain, i, end, number, out var from, out var to))
            {
                Add(sheet, number, from, to, null, "isotope of");
            }
        }
    }

    private static int LigandEnd(ReadOnlySpan<char> plain, int at)
    {
        if (at >= plain.Length || plain[at] is not ('(' or '['))
        {
            return 0;
        }

        foreach (var ligand in Ligands)
        {
            var end = at + 1 + ligand.Length;
            if (end < plain.Length && plain[(at + 1)..].StartsWith(ligand, StringComparison.Ordinal) && plain[end] is ')' or ']')
            {
                end++;
                return end < plain.Length && char.IsAsciiDigit(plain[end]) ? end + 1 : end;
            }
        }

        return 0;
    }

    // Gd3+, Eu(III), Tb(3+): a charge or an oxidation number behind a symbol makes it an element whatever stands around.
    private static int IonEnd(ReadOnlySpan<char> plain, int at)
    {
        foreach (var ion in Ions)
        {
            if (plain[at..].StartsWith(ion, StringComparison.Ordinal) && (at + ion.Length == plain.Length || !char.IsAsciiLetterOrDigit(plain[at + ion.Length])))
            {
                return at + ion.Length;
            }
        }

        return 0;
    }

    private static bool IsotopeSpan(ReadOnlySpan<char> plain, int start, int end, byte number, out int from, out int to)
    {
        from = start;
        to = end;
        if (end + 3 < plain.Length + 1 && end < plain.Length && plain[end] == '-' && Isotopes.IsTraded(number, MassAt(plain, end + 1)))
        {
            to = end + 4;
            return true;
        }

        var before = start - 3;
        if (before >= 0 && Isotopes.IsTraded(number, MassAt(plain, before)) && (before == 0 || !char.IsAsciiLetterOrDigit(plain[before - 1])))
        {
            from = before;
            return true;
        }

        return false;
    }

    private static int MassAt(ReadOnlySpan<char> plain, int at)
    {
        if (at + 3 > plain.Length || (at + 3 < plain.Length && char.IsAsciiDigit(plain[at + 3])))
        {
            return 0;
        }

        var digits = plain.Slice(at, 3);
        return int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var mass) ? mass : 0;
    }

    private static void Add(FactSheet sheet, byte number, int start, int end, string? form, string says)
    {
        var symbol = PeriodicTable.SymbolOf(number);
        if (sheet.Elements.Exists(e => e.Start <= start && e.End >= end && string.Equals(e.Symbol, symbol, StringComparison.Ordinal)))
        {
            return;
        }

        var name = sheet.Edition.Elements[symbol].Names[0].Text;
        var fact = new ElementFact(symbol, start, end, sheet.EvidenceAt(EvidenceKind.Formula, start, end, $"{says} {name} ({symbol})"));
        if (form is not null)
        {
            fact.AddForm(form);
        }

        sheet.Elements.Add(fact);
    }
}

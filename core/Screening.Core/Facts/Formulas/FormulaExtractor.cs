using System.Buffers;
using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Text;

namespace Screening.Core.Facts.Formulas;

/// <summary>Chemical formulas in the text: Dy2O3, GdCl3·6H2O, Sm2Co17, BaMgAl10O17:Eu2+, Dy-Fe, DY2O3.</summary>
public sealed class FormulaExtractor : IFactExtractor
{
    private static readonly SearchValues<char> CapitalsAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private const byte Oxygen = 8;

    private static readonly char[] Joints = ['/', '+', '-', ',', ':', '=', '>', '.'];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var company = HasChemistry(sheet);
        var plain = sheet.Reading.Plain;
        var at = 0;
        while (FormulaToken.TryNext(plain, at, out var token))
        {
            at = token.End;
            if (!MayBeFormulas(plain[token.Start..token.End]) || sheet.Hits.Exists(h => h.Start <= token.Start && h.End >= token.End && !MayBeFormula(h.Term)))
            {
                continue;
            }

            token = WithoutMassNumber(plain, token);
            if (!TryWhole(sheet, plain, token, company || IsAlone(plain, token)))
            {
                ReadPieces(sheet, plain, token, company || IsAlone(plain, token));
            }
        }
    }

    // A symbol has its capital, or a number beside it.
    private static bool MayBeFormulas(ReadOnlySpan<char> text) =>
        text.IndexOfAny(CapitalsAndDigits) >= 0 && SymbolScan.MayHoldRareEarth(text);

    // A substance's facts are known; a material's name may be its formula (GdVO4), and then says what is in it.
    private static bool MayBeFormula(Term term) => term.Kind == TermKind.Element || term.Concept is { Kind: Lists.ConceptKind.Material, Elements.Count: 0 };

    // 177LuCl3: the mass number of an isotope before the symbol is no count of formula units.
    private static FormulaToken WithoutMassNumber(ReadOnlySpan<char> plain, FormulaToken token)
    {
        var start = token.Start;
        while (start < token.End && char.IsAsciiDigit(plain[start]))
        {
            start++;
        }

        return start - token.Start == 3 && start + 2 <= token.End && PeriodicTable.IsRareEarth(PeriodicTable.NumberOf(plain.Slice(start, 2)))
            ? token with { Start = start } : token;
    }

    // A line, or a part of one, that is one formula and nothing else is about a substance.
    private static bool IsAlone(ReadOnlySpan<char> plain, FormulaToken token)
    {
        var before = plain[..token.Start].TrimEnd(' ');
        var after = plain[token.End..].TrimStart(' ');
        return (before.IsEmpty || before[^1] is ';' or '\n') && (after.IsEmpty || after[0] is ';' or '\n');
    }

    internal static bool HasChemistry(FactSheet sheet) =>
        sheet.Elements.Count > 0 || sheet.Substances.Count > 0
        || sheet.Concepts.Exists(c => c.Concept.Kind is Lists.ConceptKind.Form or Lists.ConceptKind.Material)
        || sheet.Reading.Plain.IndexOf('%') >= 0;

    private static bool TryWhole(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken token, bool company)
    {
        var text = plain[token.Start..token.End];
        var formula = FormulaParser.Parse(text);
        if (formula is not null && FormulaChemistry.IsReal(formula, text, company) && !IsTypeCode(sheet, text, token))
        {
            Add(sheet, formula, token.Start, token.End);
            return true;
        }

        if (TryZeros(sheet, plain, token))
        {
            return true;
        }

        if (text.Length < 4 || !HasDigit(text) || IsMixedCase(text))
        {
            return false;
        }

        // In one case throughout (DY2O3, y2o3) letters are ambiguous: only what balances as a compound is believed.
        formula = FormulaParser.Parse(text, ignoreCase: true);
        if (formula is null || !formula.Any(p => PeriodicTable.IsNonMetal(p.Number) && p.Number != 1)
            || !FormulaChemistry.IsReal(formula, text, company) || !IsStoichiometric(formula) || IsTypeCode(sheet, text, token))
        {
            return false;
        }

        Add(sheet, formula, token.Start, token.End, ", read without regard to case");
        return true;
    }

    // Dy203, Sm2(C03)3: zeros for the letter O. Dy203 is a type code too, so the oxide or salt must balance, and the line must be
    // nothing else or speak of a substance.
    private static bool TryZeros(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken token)
    {
        var text = plain[token.Start..token.End];
        if (!ZeroesInFormulas.TryRepair(text, out var repaired))
        {
            return false;
        }

        var formula = FormulaParser.Parse(repaired, ignoreCase: !IsMixedCase(repaired));
        if (formula is null || !formula.Has(Oxygen) || !FormulaChemistry.IsReal(formula, repaired, inCompany: true) || !formula.IsBalanced()
            || !IsStoichiometric(formula) || !SpeaksOfSubstance(sheet, plain, token))
        {
            return false;
        }

        Add(sheet, formula, token.Start, token.End, $", read as {repaired}: 0 for O");
        return true;
    }

    private static bool SpeaksOfSubstance(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken token) =>
        (IsAlone(plain, token) && IsMixedCase(plain[token.Start..token.End])) || (sheet.Reading.HasPurity && ChemicalCompany.IsBeside(sheet, token.Start, token.End))
        || sheet.Elements.Exists(e => e.Kind == EvidenceKind.Name) || sheet.Substances.Count > 0
        || sheet.Concepts.Exists(c => c.Concept.Kind == Lists.ConceptKind.Form && c.Concept.Id is "oxide" or "carbonate" or "nitrate" or "sulfate" or "compound");

    private static void ReadPieces(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken token, bool company)
    {
        if (TryAlloyNotation(sheet, plain, token, company))
        {
            return;
        }

        var start = token.Start;
        for (var i = token.Start; i <= token.End; i++)
        {
            if (i < token.End && Array.IndexOf(Joints, plain[i]) < 0)
            {
                continue;
            }

            var piece = Trim(plain, start, i);
            piece = WithoutShare(plain, piece);
            if (piece.End - piece.Start >= 2 && (piece.Start != token.Start || piece.End != token.End))
            {
                TryWhole(sheet, plain, piece, company);
            }

            start = i + 1;
        }
    }

    // Fe-20Cr-0.5Y2O3: a share before a formula.
    private static FormulaToken WithoutShare(ReadOnlySpan<char> plain, FormulaToken piece)
    {
        var start = piece.Start;
        while (start < piece.End && (char.IsAsciiDigit(plain[start]) || plain[start] is '.' or '%'))
        {
            start++;
        }

        return piece with { Start = start };
    }

    private static FormulaToken Trim(ReadOnlySpan<char> plain, int start, int end)
    {
        while (start < end && plain[start] is '(' or '[' or ')' or ']' && !IsBalancedBrackets(plain[start..end]))
        {
            start++;
        }

        while (end > start && plain[end - 1] is ')' or ']' or '(' or '[' && !IsBalancedBrackets(plain[start..end]))
        {
            end--;
        }

        if (end - start > 2 && plain[start] == '(' && plain[end - 1] == ')')
        {
            start++;
            end--;
        }

        return new FormulaToken(start, end);
    }

    private static bool IsBalancedBrackets(ReadOnlySpan<char> text) =>
        text.Count('(') == text.Count(')') && text.Count('[') == text.Count(']');

    // Dy-Fe, Al-Sc, Mg-10Gd-3Y-0.5Zr: symbols in their proper case joined by hyphens, at least one of them a rare earth. Two of them
    // (Y-Yb, W-Lu) are type codes and initials too, but in chemical company.
    private static bool TryAlloyNotation(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken token, bool company)
    {
        var text = plain[token.Start..token.End];
        if (text.IndexOf('-') < 0 || text.IndexOfAnyInRange('a', 'z') < 0 || text.Length > 40)
        {
            return false;
        }

        var numbers = new List<byte>(4);
        foreach (var range in text.Split('-'))
        {
            var piece = text[range];
            piece = piece.Trim("0123456789.%");

            var number = PeriodicTable.NumberOf(piece);
            if (number == 0 || (PeriodicTable.IsNonMetal(number) && PeriodicTable.SymbolOf(number) is not ("B" or "N" or "Si" or "C")))
            {
                return false;
            }

            numbers.Add(number);
        }

        if (numbers.Count < (company ? 2 : 3) || !numbers.Exists(n => PeriodicTable.IsRareEarth(n)))
        {
            return false;
        }

        var formula = new Formula([.. numbers.Distinct().Select(n => new FormulaPart(n, 1, false))], false);
        if (formula.Parts.Count < 2)
        {
            return false;
        }

        Add(sheet, formula, token.Start, token.End);
        return true;
    }

    private static void Add(FactSheet sheet, Formula formula, int start, int end, string note = "")
    {
        var form = FormulaChemistry.FormOf(formula);
        var material = FormulaChemistry.MaterialOf(formula);
        foreach (var part in formula.Parts)
        {
            if (!PeriodicTable.IsRareEarth(part.Number))
            {
                continue;
            }

            var symbol = PeriodicTable.SymbolOf(part.Number);
            var says = $"formula with {NameOf(sheet, symbol)} ({symbol}){note}";
            var fact = new ElementFact(symbol, start, end, sheet.EvidenceAt(EvidenceKind.Formula, start, end, says)) { IsDopant = part.IsDopant };
            fact.AddForm(part.IsDopant ? "dopant" : form);
            foreach (var other in formula.Parts)
            {
                fact.AddPartner(PeriodicTable.SymbolOf(other.Number));
            }

            sheet.Elements.Add(fact);
        }

        if (material is not null && sheet.Edition.Concepts.TryGetValue(material, out var concept))
        {
            sheet.Concepts.Add(new ConceptFact(
                concept, start, end, sheet.EvidenceAt(EvidenceKind.Formula, start, end, $"formula of {concept.Title.En}")));
        }
    }

    // Whole counts up to 20 and a common anion: the look of a real compound rather than of a type code.
    private static bool IsStoichiometric(Formula formula) =>
        formula.All(p => p.Count == Math.Floor(p.Count) && p.Count <= 40) && formula.Any(p => p.Number is 7 or 8 or 9 or 16 or 17 or 35 or 53);

    // YF3, HOF3, DYF3: capitals with one number at the end are how type codes look too; they are formulas only in chemical company.
    private static bool IsTypeCode(FactSheet sheet, ReadOnlySpan<char> text, FormulaToken token) =>
        text.Length <= 5 && text.IndexOfAnyInRange('a', 'z') < 0 && text[..^1].IndexOfAnyInRange('0', '9') < 0 && !ChemicalCompany.IsBeside(sheet, token.Start, token.End);

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsMixedCase(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('a', 'z') >= 0 && text.IndexOfAnyInRange('A', 'Z') >= 0;

    private static string NameOf(FactSheet sheet, string symbol) =>
        sheet.Edition.Elements.TryGetValue(symbol, out var element) ? element.Names[0].Text : symbol;
}

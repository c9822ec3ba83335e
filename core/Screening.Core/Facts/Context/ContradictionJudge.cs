using Screening.Core.Classification;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Names, formulas, codes and numbers that speak of different elements: an issue each. Where one side is not listed the other is only an
/// alternative, a reason to ask; where both are listed the answer is the same whichever is right.
/// </summary>
public sealed class ContradictionJudge : IFactExtractor
{
    private const int Beside = 3;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        JudgeTariffCode(sheet);
        JudgeCasNumber(sheet);
        JudgeFormula(sheet);
        JudgeMaterial(sheet);
    }

    private static void JudgeTariffCode(FactSheet sheet)
    {
        if (!sheet.Elements.Exists(IsByTariffCode))
        {
            return;
        }

        var byText = sheet.Elements.Where(e => e.Counts && e.Start >= 0).Select(e => e.Symbol).Distinct().ToList();
        foreach (var code in sheet.Elements.FindAll(IsByTariffCode))
        {
            if (byText.Contains(code.Symbol))
            {
                foreach (var named in sheet.Elements.Where(e => e.Start >= 0 && string.Equals(e.Symbol, code.Symbol, StringComparison.Ordinal)))
                {
                    named.AddEvidence(code.Evidence[0]);
                }

                sheet.Elements.Remove(code);
                continue;
            }

            code.IsAlternative = true;
            if (byText.Count > 0)
            {
                sheet.Add(Contradiction("TariffCode", "hs", $"The tariff code {sheet.Line.TariffCode} is of {code.Symbol}, the text names {string.Join(", ", byText)}."));
            }
        }
    }

    private static bool IsByTariffCode(ElementFact element) => element.Start < 0 && element.Kind == EvidenceKind.TariffCode;

    // One name and one number: a table of several substances contradicts nothing.
    private static void JudgeCasNumber(FactSheet sheet)
    {
        var byCas = sheet.Elements.FindAll(e => e.Counts && !e.IsAlternative && e.Kind == EvidenceKind.Cas);
        if (byCas.Count == 0)
        {
            return;
        }

        var byName = sheet.Elements.FindAll(e => e.Counts && e.Start >= 0 && e.Kind is EvidenceKind.Name or EvidenceKind.Formula);
        if (byName.Count == 0 || byCas.Select(e => e.Evidence[0]).Distinct().Count() > 1 || Symbols(byName).Count > 1 || Symbols(byName).Overlaps(Symbols(byCas)))
        {
            return;
        }

        var number = byCas[0].Evidence[0];
        sheet.Add(Contradiction(
            "CasNumber", number.Field ?? "text", $"CAS {number.Value ?? number.Text} is of {string.Join(", ", Symbols(byCas))}, the text names {string.Join(", ", Symbols(byName))}."));
        Open(byCas, byName);
    }

    // "neodymium oxide (Dy2O3 99.9%)": a name and the formula right behind it.
    private static void JudgeFormula(FactSheet sheet)
    {
        if (!sheet.Elements.Exists(e => e.Kind == EvidenceKind.Formula))
        {
            return;
        }

        var byName = sheet.Elements.FindAll(e => e.Counts && e.Start >= 0 && e.Kind == EvidenceKind.Name && e.Forms.Overlaps("oxide", "compound"));
        var byFormula = sheet.Elements.FindAll(e => e.Counts && e.Kind == EvidenceKind.Formula && e.Forms.Overlaps("oxide", "compound") && !e.IsDopant);
        if (byName.Count == 0 || byFormula.Count == 0 || Symbols(byName).Count > 1 || Symbols(byFormula).Count > 1 || Symbols(byName).Overlaps(Symbols(byFormula))
            || !byFormula.Exists(f => byName.Exists(n => IsRightBehind(sheet, n, f))))
        {
            return;
        }

        sheet.Add(Contradiction("Formula", "text", $"The formula {byFormula[0].Evidence[0].Text} is of {byFormula[0].Symbol}, the name before it of {byName[0].Symbol}."));
        Open(byFormula, byName);
    }

    private static bool IsRightBehind(FactSheet sheet, ElementFact name, ElementFact formula)
    {
        var end = sheet.Concepts.Where(c => c.Start >= name.End && c.Start <= name.End + 1).Select(c => c.End).DefaultIfEmpty(name.End).Max();
        return formula.Start >= end && formula.Start - end <= Beside && sheet.Reading.Lower[end..formula.Start].IndexOfAny(",;/+\n") < 0;
    }

    // Called ferrite or AlNiCo, or free of it, with a composition that says otherwise: the composition is believed, and the issue shows it.
    private static void JudgeMaterial(FactSheet sheet)
    {
        if (sheet.Contents.Count == 0)
        {
            return;
        }

        var stated = sheet.Contents.Find(c => !c.IsAbsent && c.Low >= ContentFact.TradeTrace.Share && c.Symbol is "Sm" or "Dy" or "Tb" or "Ho" or "Nd" or "Pr");
        var other = sheet.Concepts.Find(c => !c.IsNegated && c.Concept.Id is "ferrite" or "alnico" && c.Evidence.Kind == EvidenceKind.Name);
        if (stated is not null && other is not null)
        {
            sheet.Add(Contradiction("Composition", "text", $"The text names {other.Concept.Title.En}, and states {stated.Evidence.Says}."));
        }

        var denied = sheet.Contents.Find(c => c.IsAbsent && sheet.Contents.Exists(o => !o.IsAbsent && o.Low > 0 && o.Group == c.Group && string.Equals(o.Symbol, c.Symbol, StringComparison.Ordinal)));
        if (denied is not null)
        {
            sheet.Add(Contradiction("Composition", "text", $"The text says that there is no {denied.Symbol}, and states a content of it."));
        }
    }

    private static void Open(List<ElementFact> one, List<ElementFact> other)
    {
        if (one.Exists(IsListed) && other.Exists(IsListed))
        {
            return;
        }

        foreach (var element in one.Concat(other))
        {
            element.IsAlternative = true;
        }
    }

    private static bool IsListed(ElementFact element) => element.Symbol is not ("La" or "Ce" or "Pr" or "Nd" or "Pm");

    private static HashSet<string> Symbols(List<ElementFact> elements) => elements.Select(e => e.Symbol).ToHashSet(StringComparer.Ordinal);

    private static Issue Contradiction(string what, string where, string message) =>
        new($"contradicting{what}", IssueSeverity.Warning, where, message, "Ask which of them is right.");
}

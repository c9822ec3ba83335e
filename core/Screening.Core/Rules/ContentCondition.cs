using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>
/// Whether a material holds an element: by its stated content, by its name in the line, by a composition that adds up without it. The
/// announcements print no least content: a stated trace is asked about, not cleared.
/// </summary>
internal static class ContentCondition
{
    public static Evaluation Evaluate(FactSheet sheet, Contains condition)
    {
        var symbol = condition.Element;
        var named = sheet.Elements.Find(e => e.Counts && !e.IsAlternative && string.Equals(e.Symbol, symbol, StringComparison.Ordinal));
        if (sheet.Contents.Count == 0)
        {
            return named is not null ? Evaluation.Yes(named.Evidence) : Evaluation.Open(sheet.Questions.Content(symbol));
        }

        var contents = sheet.Contents.Where(c => string.Equals(c.Symbol, symbol, StringComparison.Ordinal)).ToList();
        var present = contents.Find(c => !c.IsAbsent && (c.IsBalance || c.Low >= ContentFact.TradeTrace.Share));
        if (present is not null)
        {
            return Evaluation.Yes(present.Evidence);
        }

        var doubtful = contents.Find(c => !c.IsAbsent);
        if (doubtful is not null)
        {
            return Evaluation.Open(sheet.Questions.Content(symbol), doubtful.Evidence);
        }

        if (named is not null && contents.Count == 0)
        {
            return Evaluation.Yes(named.Evidence);
        }

        var groups = sheet.Contents.Select(c => c.Group).Distinct().ToList();
        var absentEverywhere = groups.TrueForAll(g =>
            sheet.CompleteGroups.Contains(g) || contents.Exists(c => c.Group == g && c.IsAbsent));
        return absentEverywhere || contents.Exists(c => c.IsAbsent)
            ? Evaluation.Near([.. contents.Select(c => c.Evidence), .. contents.Count == 0 ? sheet.Contents.Select(c => c.Evidence) : []])
            : Evaluation.Open(sheet.Questions.Content(symbol));
    }
}

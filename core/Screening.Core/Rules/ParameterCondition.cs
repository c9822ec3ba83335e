using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Quantities;

namespace Screening.Core.Rules;

/// <summary>Whether a stated number lies in the entry's window.</summary>
internal static class ParameterCondition
{
    private const int BesideLabel = 24;

    public static Evaluation Evaluate(FactSheet sheet, ParameterIn condition)
    {
        // A plain per cent is a share of what the words beside it say.
        var isShare = condition.Kind is QuantityKind.ValueShare or QuantityKind.MassFraction && condition.Labels.Count > 0;
        var values = sheet.Quantities.Where(q => q.Kind == condition.Kind || (isShare && q.Kind == QuantityKind.Ratio)).ToList();
        var labels = sheet.Concepts.Where(c => condition.Labels.Any(l => sheet.Is(c.Concept, l))).ToList();
        if (labels.Count > 0)
        {
            values = [.. values.Where(v => labels.Exists(l => Math.Abs(v.Start - l.End) <= BesideLabel || Math.Abs(l.Start - v.End) <= BesideLabel))];
        }

        if (values.Count == 0)
        {
            return Evaluation.Open(sheet.Questions.Parameter(condition));
        }

        var inside = values.Find(v => condition.Window.HoldsAll(v.Low, v.High) == true);
        if (inside is not null)
        {
            return Evaluation.Yes(inside.Evidence);
        }

        var straddling = values.Find(v => condition.Window.HoldsAll(v.Low, v.High) is null);
        return straddling is not null
            ? Evaluation.Open(sheet.Questions.Parameter(condition), straddling.Evidence)
            : Evaluation.Near([.. values.Select(v => v.Evidence)]);
    }

    public static Evaluation Evaluate(FactSheet sheet, SizeIn condition)
    {
        if (sheet.Sizes.Count == 0)
        {
            return Evaluation.Open(sheet.Questions.Size(condition));
        }

        var inside = sheet.Sizes.Find(s => condition.Diameter.Holds(s.Diameter) && condition.Length.Holds(s.Length));
        return inside is not null ? Evaluation.Yes(inside.Evidence) : Evaluation.Near([.. sheet.Sizes.Select(s => s.Evidence)]);
    }
}

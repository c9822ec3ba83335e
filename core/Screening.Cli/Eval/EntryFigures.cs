using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>How well the entries of one number were found.</summary>
/// <param name="Group">The number, 1C905.</param>
/// <param name="Labelled">Lines labelled controlled with an entry of it.</param>
/// <param name="Found">Those of them on which an entry of it was listed.</param>
/// <param name="Wrong">Lines on which one was listed though nobody would defend that the line is controlled.</param>
internal sealed record EntryFigures(string Group, int Labelled, int Found, int Wrong)
{
    /// <summary>Share of the listings that are right, 0 to 1; 1 when there is none.</summary>
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    /// <summary>Share of the labelled lines that were found, 0 to 1; 1 when there is none.</summary>
    public double Recall => Labelled == 0 ? 1 : (double)Found / Labelled;

    /// <summary>The figures of every number that a line was labelled with or listed under.</summary>
    public static IReadOnlyList<EntryFigures> Of(IReadOnlyList<EvaluatedLine> lines)
    {
        var groups = lines.Select(l => l.Line.Group).OfType<string>()
            .Concat(lines.SelectMany(l => l.Result.Findings).Where(f => f.Match == MatchKind.Listed).Select(f => f.Entry.Value.Split('.')[0]))
            .Distinct().Order(StringComparer.Ordinal);
        return [.. groups.Select(g => Of(g, lines)).Where(f => f.Labelled + f.Wrong > 0)];
    }

    private static EntryFigures Of(string group, IReadOnlyList<EvaluatedLine> lines)
    {
        var labelled = lines.Where(l => l.Line.Label == Verdict.Controlled && l.Line.Group == group).ToList();
        var wrong = lines.Count(l => l.Lists(group) && !l.Line.Allows(Verdict.Controlled));
        return new EntryFigures(group, labelled.Count, labelled.Count(l => l.Lists(group)), wrong);
    }
}

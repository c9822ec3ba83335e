using System.Globalization;
using Screening.Cli.Output;
using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>The confusion report, for a person: verdicts, entries, and each error with what it rests on, the costliest first.</summary>
internal sealed class EvalText(TextWriter writer, IReadOnlyList<EvaluatedLine> lines)
{
    private static readonly Verdict[] Verdicts = [Verdict.Controlled, Verdict.Review, Verdict.NoMatch];

    public void Write(int errors)
    {
        WriteFigures();
        WriteEntries();
        WriteErrors(errors);
    }

    public void WriteFigures()
    {
        WriteVerdicts();
        WriteTotals();
    }

    private void WriteVerdicts()
    {
        Line($"{"label \\ answer",-16}{"controlled",11}{"review",9}{"noMatch",9}{"precision",11}{"recall",9}{"F1",9}");
        foreach (var label in Verdicts)
        {
            var row = Verdicts.Select(answer => Count(label, answer)).ToList();
            var said = Verdicts.Sum(l => Count(l, label));
            var precision = Share(Count(label, label), said);
            var recall = Share(Count(label, label), row.Sum());
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            Line($"{Name(label),-16}{row[0],11}{row[1],9}{row[2],9}{precision,11:0.0000}{recall,9:0.0000}{f1,9:0.0000}");
        }
    }

    private void WriteTotals()
    {
        var controlled = lines.Where(l => l.Line.Label == Verdict.Controlled).ToList();
        var free = lines.Where(l => l.Line.Label == Verdict.NoMatch).ToList();
        var named = controlled.Where(l => l.Result.Verdict == Verdict.Controlled && l.Line.Group is not null).ToList();
        Line($"");
        Line($"{lines.Count} lines; right {Share(lines.Count(l => l.Cost == 3), lines.Count):0.0000}, right or defensible {Share(lines.Count(l => l.Cost >= 2), lines.Count):0.0000}");
        Line($"controlled lines let go: {controlled.Count(l => l.Result.Verdict == Verdict.NoMatch)} of {controlled.Count}; sent to a person or stopped {Share(controlled.Count(l => l.Result.Verdict != Verdict.NoMatch), controlled.Count):0.0000}");
        Line($"free lines stopped: {free.Count(l => l.Result.Verdict == Verdict.Controlled)}, sent to a person: {free.Count(l => l.Result.Verdict == Verdict.Review)}, of {free.Count}");
        Line($"entry named where the answer was rightly controlled: {named.Count(l => l.Lists(l.Line.Group!))} of {named.Count}");
    }

    private void WriteEntries()
    {
        var figures = EntryFigures.Of(lines);
        if (figures.Count == 0)
        {
            return;
        }

        Line($"");
        Line($"{"entry",-10}{"labelled",9}{"found",7}{"wrong",7}{"precision",11}{"recall",9}");
        foreach (var f in figures)
        {
            Line($"{f.Group,-10}{f.Labelled,9}{f.Found,7}{f.Wrong,7}{f.Precision,11:0.0000}{f.Recall,9:0.0000}");
        }
    }

    private void WriteErrors(int most)
    {
        var wrong = lines.Where(l => l.Cost < 3).OrderBy(l => l.Cost).ToList();
        Line($"");
        Line($"{wrong.Count(l => l.Cost < 2)} errors, and {wrong.Count(l => l.Cost == 2)} answers that differ and can be defended");
        foreach (var line in wrong.Take(most))
        {
            Line($"");
            Line($"{line.Cost switch { 0 => "COSTLY", 1 => "wrong", _ => "arguable" },-9} {line.Line.Id}: {Name(line.Line.Label)}, answered {Name(line.Result.Verdict)}: {TerminalText.OneLine(line.Line.Goods.Text)}");
            foreach (var finding in line.Result.Findings)
            {
                Line($"          {finding.Entry} {finding.Match}{(finding.Neighbour is { } n ? $" ({n})" : string.Empty)}: {string.Join("; ", finding.Evidence.Select(Shown))}");
            }

            foreach (var issue in line.Result.Issues)
            {
                Line($"          {issue.Code}: {TerminalText.OneLine(issue.Message)}");
            }
        }
    }

    private static string Shown(Evidence evidence) => $"'{TerminalText.OneLine(evidence.Field is null ? evidence.Text : evidence.Value!)}' {evidence.Says}";

    private static string Name(Verdict verdict) => Pipeline.Json.CamelCase.Of(verdict);

    private int Count(Verdict label, Verdict answer) => lines.Count(l => l.Line.Label == label && l.Result.Verdict == answer);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private void Line(FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

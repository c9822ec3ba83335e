using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Core.Lists.Coverage;
using Screening.Pipeline.Json;

namespace Screening.Cli.Lists;

/// <summary>Prints the coverage proof, and runs it.</summary>
internal static class CoverageRunner
{
    /// <summary>One row an entry and a sum for each measure; with mutants, each change of each rule is tried too.</summary>
    public static int Run(ITerminal terminal, bool mutants)
    {
        var proof = CoverageProof.Load();
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
        writer.WriteLine($"{"ENTRY",-26} {"MATCH",5} {"NEAR MISS",9} {"BOUND",5}{(mutants ? $" {"MUTANTS",7} {"CAUGHT",6}" : string.Empty)}  RESULT");
        var bad = 0;
        foreach (var measure in proof.Entries.GroupBy(e => e.Entry.Measure))
        {
            var caught = 0;
            var tried = 0;
            foreach (var entry in measure)
            {
                var survivors = mutants ? proof.Survivors(entry) : [];
                var count = mutants ? CoverageProof.CountMutants(entry) : 0;
                tried += count;
                caught += count - survivors.Count;
                var problems = Problems(proof, entry, survivors);
                bad += problems.Count > 0 ? 1 : 0;
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entry.Entry.Code,-26} {Cell(entry, CoverageKind.Match),5} {Cell(entry, CoverageKind.NearMiss),9} {Cell(entry, CoverageKind.Boundary),5}{(mutants ? $" {count,7} {count - survivors.Count,6}" : string.Empty)}  {Result(entry, problems)}"));
            }

            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Key}: {measure.Count()} entries, {measure.Count(e => e.IsDecidable)} that text can decide, {measure.Sum(e => e.Cases.Count)} lines{(mutants ? $", {tried} mutants, {caught} caught" : string.Empty)}"));
            writer.WriteLine();
        }

        writer.WriteLine(bad == 0 ? "Every entry that text can decide is proved." : string.Create(CultureInfo.InvariantCulture, $"{bad} entries are not proved."));
        return bad == 0 ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static List<string> Problems(CoverageProof proof, CoverageEntry entry, IReadOnlyList<RuleMutant> survivors)
    {
        var problems = new List<string>();
        if (entry.Lacks is { } lacks)
        {
            problems.Add($"lacks {lacks}");
        }

        problems.AddRange(proof.Failures(entry).Select(f => $"'{f.Case.Text}' must give {CamelCase.Of(f.Case.Gives)}, gave {CamelCase.Of(f.Was)}"));
        problems.AddRange(survivors.Select(m => $"nobody notices {m.What}"));
        return problems;
    }

    private static string Result(CoverageEntry entry, List<string> problems) =>
        problems.Count > 0 ? string.Join("; ", problems) : entry.IsDecidable ? "proved" : $"no rule ({CamelCase.Of(entry.Entry.Kind)})";

    private static string Cell(CoverageEntry entry, CoverageKind kind) =>
        !entry.IsDecidable || (kind == CoverageKind.Boundary && !entry.HasNumbers && entry.Count(kind) == 0) ? "-" : entry.Count(kind).ToString(CultureInfo.InvariantCulture);
}

using System.Text.Json;
using Screening.Intake.Annotation;

namespace Screening.Pipeline.Annotations;

/// <summary>The answer of one line in the words of the annotated copy, English and Chinese.</summary>
internal static class NoteText
{
    // What a person reads in a cell; the result file has every finding.
    private const int MaxFindings = 5;

    private static readonly string[] NoMatch = ["no listed item found 未发现列管物项", "none 无", "", "", ""];

    internal static IReadOnlyList<string> Headings { get; } = ["Verdict 判定", "Licence 许可证", "Entry 条目", "Why 理由", "Questions 待答问题"];

    /// <summary>The note of a result line (docs/json.md).</summary>
    internal static LineNote Of(JsonElement line)
    {
        var verdict = line.GetProperty("verdict").GetString();
        return new LineNote
        {
            Line = line.GetProperty("line").GetInt32(),
            Where = line.GetProperty("where").GetString()!,
            Text = line.GetProperty("text").GetString()!,
            Tone = verdict switch { "controlled" => NoteTone.Alert, "review" => NoteTone.Attention, _ => NoteTone.Plain },
            Cells = verdict == "noMatch" ? NoMatch : CellsOf(line, verdict!),
            Places = PlacesOf(line),
        };
    }

    // Where in its picture a scanned line says what it says.
    private static List<string> PlacesOf(JsonElement line) =>
        [.. line.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray())
            .Where(evidence => Text(evidence, "kind") == "ocr").Select(evidence => Text(evidence, "value")).Distinct(StringComparer.Ordinal)];

    internal static string Verdict(string verdict) => verdict switch
    {
        "controlled" => "controlled 管制",
        "review" => "review 待核查",
        _ => NoMatch[0],
    };

    internal static string Licence(string licence) => licence switch
    {
        "required" => "required 需要",
        "uncertain" => "uncertain 不确定",
        "review" => "after review 待核查",
        "notInForce" => "not in force 未生效",
        _ => NoMatch[1],
    };

    private static string[] CellsOf(JsonElement line, string verdict)
    {
        var findings = line.GetProperty("findings").EnumerateArray().ToList();
        var why = findings.Take(MaxFindings).Select(WhyOf).Distinct(StringComparer.Ordinal).ToList();
        if (findings.Count > MaxFindings)
        {
            why.Add(FormattableString.Invariant($"{findings.Count - MaxFindings} more findings: see the result file."));
        }

        if (findings.Count == 0 && line.TryGetProperty("issues", out var issues))
        {
            why.AddRange(issues.EnumerateArray().Select(issue => Text(issue, "message")));
        }

        var questions = findings.SelectMany(finding => finding.GetProperty("missing").EnumerateArray())
            .Select(missing => $"{Text(missing, "question")} {Text(missing, "questionZh")}".Trim()).Distinct(StringComparer.Ordinal);
        return
        [
            Verdict(verdict),
            Licence(Text(line, "licence")),
            string.Join('\n', findings.Select(finding => Text(finding, "entry")).Distinct(StringComparer.Ordinal)),
            string.Join('\n', why),
            string.Join('\n', questions),
        ];
    }

    private static string WhyOf(JsonElement finding) =>
        $"{Text(finding, "entry")} ({Text(finding, "measure")}): {Text(finding, "why")} {Text(finding, "whyZh")}".TrimEnd();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}

using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>The row of one line whose verdict is not noMatch. Derived from the result line; the result file has every line whole.</summary>
public sealed record FlaggedRow
{
    /// <summary>UTF-16 units of the goods text that a row holds; the rest is in the result file.</summary>
    public const int MaxText = 8_000;

    /// <summary>UTF-16 units of the result line's JSON that a row holds: below the 32 Ki of a table property.</summary>
    public const int MaxJson = 30_000;

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>Its place in the document.</summary>
    public required string Where { get; init; }

    /// <summary>The goods text, at most <see cref="MaxText"/> units.</summary>
    public required string Text { get; init; }

    /// <summary>Controlled or review.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What is needed on the date.</summary>
    public required Licence Licence { get; init; }

    /// <summary>Codes of the entries found, weightiest first, one blank between; at most <see cref="MaxText"/> units.</summary>
    public required string Entries { get; init; }

    /// <summary>Why the first entry was found; empty when there is none.</summary>
    public required string Why { get; init; }

    /// <summary>The questions that would settle it, one a line; at most <see cref="MaxText"/> units.</summary>
    public required string Questions { get; init; }

    /// <summary>The whole result line as JSON; null when it is longer than <see cref="MaxJson"/>: then the result file has it.</summary>
    public string? Json { get; init; }

    /// <summary>The row of a line.</summary>
    /// <param name="line">The line with its result.</param>
    /// <param name="json">The result line.</param>
    internal static FlaggedRow Of(ScreenedLine line, string json)
    {
        var findings = line.Result.Findings;
        return new FlaggedRow
        {
            Line = line.Line.Number,
            Where = Cut(line.Line.Where),
            Text = Cut(line.Line.Text),
            Verdict = line.Result.Verdict,
            Licence = line.Result.Licence,
            Entries = Cut(string.Join(' ', findings.Select(finding => finding.Entry.Value).Distinct(StringComparer.Ordinal))),
            Why = Cut(findings.Count > 0 ? findings[0].Why.En : line.Result.Issues.Count > 0 ? line.Result.Issues[0].Message : ""),
            Questions = Cut(string.Join('\n', findings.SelectMany(finding => finding.Missing).Select(missing => missing.Question.En).Distinct(StringComparer.Ordinal))),
            Json = json.Length <= MaxJson ? json : null,
        };
    }

    /// <summary>The beginning of a text, without what no store takes: half a surrogate pair at the cut or in the document, zeros.</summary>
    internal static string Cut(string text, int most = MaxText)
    {
        var cut = text.Length <= most ? text : text[..most];
        cut = cut.Length > 0 && char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
        return string.Create(cut.Length, cut, static (units, source) =>
        {
            for (var i = 0; i < units.Length; i++)
            {
                var whole = !char.IsSurrogate(source[i])
                    || (char.IsHighSurrogate(source[i]) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]) : i > 0 && char.IsHighSurrogate(source[i - 1]));
                units[i] = whole && source[i] != '\0' ? source[i] : '\uFFFD';
            }
        });
    }
}

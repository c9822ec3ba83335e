using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Checks;

/// <summary>Findings as the public shapes carry them.</summary>
internal static class FindingJson
{
    internal static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("entry"u8, finding.Entry.Value);
        writer.WriteString("measure"u8, finding.Measure.ToString());
        writer.WriteString("match"u8, CamelCase.Text(finding.Match));
        writer.WriteString("status"u8, CamelCase.Text(finding.Status.Kind));
        writer.WriteString("why"u8, finding.Why.En);
        writer.WriteString("whyZh"u8, finding.Why.Zh);
        writer.WriteString("certainty"u8, CamelCase.Text(finding.Certainty));
        if (finding.Neighbour is not null)
        {
            writer.WriteString("neighbour"u8, finding.Neighbour);
        }

        WriteEvidence(writer, finding.Evidence);
        WriteMissing(writer, finding.Missing);
        WriteGaps(writer, finding.Gaps);
        writer.WriteEndObject();
    }

    // What of the official text was not seen, where the answer rests on it; missing for most findings.
    private static void WriteGaps(Utf8JsonWriter writer, IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("gaps"u8);
        for (var i = 0; i < gaps.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("gap"u8, gaps[i].Key);
            writer.WriteString("says"u8, gaps[i].Says.En);
            writer.WriteString("saysZh"u8, gaps[i].Says.Zh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the member <c>evidence</c>.</summary>
    internal static void WriteEvidence(Utf8JsonWriter writer, IReadOnlyList<Evidence> evidence)
    {
        writer.WriteStartArray("evidence"u8);
        for (var i = 0; i < evidence.Count; i++)
        {
            var item = evidence[i];
            writer.WriteStartObject();
            writer.WriteString("kind"u8, CamelCase.Text(item.Kind));
            writer.WriteString("text"u8, item.Text);
            writer.WriteNumber("start"u8, item.Start);
            writer.WriteNumber("length"u8, item.Length);
            writer.WriteString("says"u8, item.Says);
            if (item.Field is not null)
            {
                writer.WriteString("field"u8, item.Field);
                writer.WriteString("value"u8, item.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the member <c>missing</c>.</summary>
    internal static void WriteMissing(Utf8JsonWriter writer, IReadOnlyList<MissingFact> missing)
    {
        writer.WriteStartArray("missing"u8);
        for (var i = 0; i < missing.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("fact"u8, missing[i].Fact);
            writer.WriteString("question"u8, missing[i].Question.En);
            writer.WriteString("questionZh"u8, missing[i].Question.Zh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

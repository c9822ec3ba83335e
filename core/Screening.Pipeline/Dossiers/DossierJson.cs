using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Dossiers;

/// <summary>A dossier in its public JSON shape.</summary>
public static class DossierJson
{
    /// <summary>Writes one dossier object.</summary>
    public static void Write(Utf8JsonWriter writer, Dossier dossier)
    {
        writer.WriteStartObject();
        writer.WriteString("reference"u8, dossier.Reference);
        writer.WriteString("madeAt"u8, dossier.MadeAt.UtcDateTime);
        writer.WriteString("edition"u8, CheckHandler.NameOf(dossier.Edition));
        writer.WriteString("editionHash"u8, dossier.Edition.Hash);
        CheckJson.WriteDate(writer, "knownUntil"u8, dossier.Edition.KnownUntil);
        writer.WriteString("engineVersion"u8, Classifier.EngineVersion);
        writer.WriteBoolean("reproduced"u8, dossier.IsReproduced);
        writer.WritePropertyName("screening"u8);
        SummaryJson.Write(writer, dossier.Screening);
        writer.WritePropertyName("item"u8);
        dossier.Answer.Write(writer);
        writer.WriteStartArray("considered"u8);
        foreach (var explanation in dossier.Explanation.Entries)
        {
            WriteEntry(writer, dossier, explanation);
        }

        writer.WriteEndArray();
        MeasureJson.WriteMeasures(writer, dossier.Edition, dossier.Measures, dossier.Answer.Item.AsOf);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, Dossier dossier, EntryExplanation explanation)
    {
        var entry = explanation.Entry;
        writer.WriteStartObject();
        writer.WriteString("entry"u8, entry.Code.Value);
        writer.WriteString("measure"u8, entry.Measure.ToString());
        writer.WriteString("title"u8, entry.Title.En);
        writer.WriteString("titleZh"u8, entry.Title.Zh);
        writer.WriteString("officialTextZh"u8, entry.OfficialTextZh);
        writer.WriteString("textCertainty"u8, CamelCase.Text(entry.TextCertainty));
        writer.WriteString("outcome"u8, CamelCase.Text(explanation.Outcome));
        writer.WriteString("match"u8, explanation.Finding is { } finding ? CamelCase.Of(finding.Match) : null);
        writer.WriteString("why"u8, explanation.Finding?.Why.En);
        writer.WriteString("whyZh"u8, explanation.Finding?.Why.Zh);
        writer.WritePropertyName("status"u8);
        MeasureJson.WriteStatus(writer, dossier.Edition, StatusCalendar.StatusOn(dossier.Edition, entry, dossier.Answer.Item.AsOf));
        writer.WritePropertyName("rule"u8);
        if (explanation.Rule is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            WriteStep(writer, explanation.Rule);
        }

        FindingJson.WriteMissing(writer, explanation.Finding?.Missing ?? []);
        MeasureJson.WriteSources(writer, dossier.Edition, entry.Sources);
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, RuleStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("requirement"u8, step.Requirement.En);
        writer.WriteString("requirementZh"u8, step.Requirement.Zh);
        writer.WriteString("kind"u8, CamelCase.Text(step.Kind));
        writer.WriteString("truth"u8, CamelCase.Text(step.Truth));
        writer.WriteString("remark"u8, step.Remark?.En);
        writer.WriteString("remarkZh"u8, step.Remark?.Zh);
        FindingJson.WriteEvidence(writer, step.Evidence);
        FindingJson.WriteMissing(writer, step.Missing);
        writer.WriteStartArray("parts"u8);
        foreach (var part in step.Parts)
        {
            WriteStep(writer, part);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using Screening.Core.Lists;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>Goods lines as they are put to the model with the entries that it may name.</summary>
/// <param name="edition">The edition whose entries are named.</param>
public sealed class MatchQuestion(Edition edition)
{
    private readonly List<Entry> entries =
    [
        .. edition.Entries.Values
            .Where(entry => entry.Rule is not null && edition.Measures.Any(measure => measure.Id == entry.Measure && measure.IsScreened))
            .OrderBy(entry => entry.Code),
    ];

    /// <summary>The input of one call. Numbers are those of the lines in their document.</summary>
    public string Of(IReadOnlyList<ScreenedLine> lines) => JsonContract.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("entries"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, entry.Code.Value);
            writer.WriteString("title"u8, entry.Title.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("lines"u8);
        foreach (var line in lines)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ScreenedLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line"u8, line.Line.Number);
        writer.WriteString("text"u8, SentText.Of(line.Line.Text));
        if (line.Line.TariffCode is { } code)
        {
            writer.WriteString("tariffCode"u8, code);
        }

        if (line.Line.Cas is { } cas)
        {
            writer.WriteString("cas"u8, cas);
        }

        writer.WriteStartArray("foundByRules"u8);
        foreach (var finding in line.Result.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("entry"u8, finding.Entry.Value);
            writer.WriteString("match"u8, CamelCase.Text(finding.Match));
            writer.WriteStartArray("open"u8);
            foreach (var missing in finding.Missing)
            {
                writer.WriteStringValue(missing.Question.En);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

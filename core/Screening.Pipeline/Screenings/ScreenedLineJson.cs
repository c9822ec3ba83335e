using System.Text.Json;
using Screening.Pipeline.Checks;

namespace Screening.Pipeline.Screenings;

/// <summary>One line of a result file (docs/json.md): the members of the item, then those of its result.</summary>
public static class ScreenedLineJson
{
    /// <summary>Writes one result-line object.</summary>
    /// <param name="writer">Made with <see cref="Json.JsonContract.WriterOptions"/>.</param>
    /// <param name="source">The document's name, as the user gave it.</param>
    /// <param name="line">The line with its result.</param>
    /// <param name="asOf">The date it was screened for.</param>
    /// <param name="edition">The edition that answered.</param>
    public static void Write(Utf8JsonWriter writer, string source, ScreenedLine line, DateOnly asOf, EditionStamp edition)
    {
        writer.WriteStartObject();
        ItemJson.WriteMembers(writer, source, line.Line);
        CheckJson.WriteResult(writer, line.Result, asOf, edition);
        writer.WriteEndObject();
    }
}

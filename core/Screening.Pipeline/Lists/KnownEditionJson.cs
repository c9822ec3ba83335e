using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>An edition in its public JSON shape: the record, its name, and where it stands.</summary>
public static class KnownEditionJson
{
    /// <summary>Writes one edition object.</summary>
    public static void Write(Utf8JsonWriter writer, KnownEdition known)
    {
        writer.WriteStartObject();
        writer.WriteString("edition"u8, EditionQueries.NameOf(known.Record));
        writer.WriteString("state"u8, CamelCase.Of(known.State));
        EditionJson.WriteMembers(writer, known.Record);
        writer.WriteEndObject();
    }
}

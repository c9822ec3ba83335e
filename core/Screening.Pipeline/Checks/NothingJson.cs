using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Checks;

/// <summary>
/// The members of a result in which nothing was found: the same bytes for nearly every line of a document, so they are made once for
/// an edition and a date.
/// </summary>
internal static class NothingJson
{
    private const string First = "verdict";

    // What comes before the first value in an object of members: {"verdict":
    private static readonly int Lead = $$"""{"{{First}}":""".Length;

    private static volatile Members? last;

    /// <summary>Writes the members into an open object.</summary>
    public static void Write(Utf8JsonWriter writer, DateOnly asOf, EditionStamp edition)
    {
        var members = last;
        if (members is null || members.AsOf != asOf || !ReferenceEquals(members.Edition, edition))
        {
            var json = JsonContract.ToBytes(all =>
            {
                all.WriteStartObject();
                CheckJson.WriteMembers(all, LineResult.Nothing, asOf, edition);
                all.WriteEndObject();
            });
            last = members = new Members(asOf, edition, json[Lead..^1]);
        }

        // A raw value goes into the output as it is: here the first value with all members that follow it.
        writer.WritePropertyName(First);
        writer.WriteRawValue(members.Json, skipInputValidation: true);
    }

    private sealed record Members(DateOnly AsOf, EditionStamp Edition, byte[] Json);
}

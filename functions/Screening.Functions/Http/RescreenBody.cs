using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Rescreening;

namespace Screening.Functions.Http;

/// <summary>The body of a call that begins a re-screening.</summary>
public static class RescreenBody
{
    private const int MaxBytes = 4 << 10;
    private const string Example = "an object such as {\"since\":\"2026-10-01\",\"preview\":true}";

    /// <summary>Reads the body; an empty object asks for everything, against the edition in use.</summary>
    /// <exception cref="ProblemException">It is too large, no JSON or no such object.</exception>
    public static async Task<RescreenRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await JsonBody.ReadAsync(request, MaxBytes, Example, cancellationToken).ConfigureAwait(false);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Bad("it is no object");
        }

        var asked = new RescreenRequest();
        foreach (var member in body.RootElement.EnumerateObject())
        {
            asked = member.Name switch
            {
                "edition" => asked with { Edition = TextOf(member) },
                "since" => asked with { Since = DayOf(member) },
                "until" => asked with { Until = DayOf(member) },
                "preview" => asked with { IsPreview = member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.Value.GetBoolean() : throw Bad("preview is neither true nor false") },
                _ => throw Bad($"it has no member '{Problem.Shown(member.Name)}'"),
            };
        }

        return asked;
    }

    private static string? TextOf(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => member.Value.GetString(),
        _ => throw Bad($"{member.Name} is no text"),
    };

    private static DateOnly? DayOf(JsonProperty member) => TextOf(member) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad($"{member.Name} '{Problem.Shown(text)}' is no date; write it as yyyy-MM-dd");

    private static ProblemException Bad(string what) => new(Problem.BadRequest("badRescreening", $"The request can't be read: {what}. Send {Example}."));
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Core;
using Screening.Pipeline.Lists;

namespace Screening.Functions.Http;

/// <summary>The body of an approval: <c>{"approved": true, "note"?: "..."}</c>.</summary>
public static class ApprovalBody
{
    private const int MaxBytes = 16 << 10;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">It is too large, no JSON or no approval.</exception>
    public static async Task<(bool IsApproved, string Note)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await JsonBody.ReadAsync(request, MaxBytes, "one object with approved, and a note if there is one", cancellationToken).ConfigureAwait(false);
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("approved", out var approved) || approved.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw Bad("/approved", "The body does not say whether the edition is approved.", "Send approved as true, or as false to refuse it for good.");
        }

        var note = string.Empty;
        foreach (var member in root.EnumerateObject().Where(member => member.Name != "approved"))
        {
            note = member is { Name: "note", Value.ValueKind: JsonValueKind.String } && member.Value.GetString() is { Length: <= ApprovalHandler.MaxNote } text
                ? text
                : throw Bad($"/{Problem.Shown(member.Name)}", $"Beside approved there is only note, a text of at most {ApprovalHandler.MaxNote} characters.", "Leave other members out.");
        }

        return (approved.GetBoolean(), note.Trim());
    }

    private static ProblemException Bad(string where, string message, string whatToDo) =>
        new(Problem.BadRequest("badApproval", $"{message} {whatToDo}") with { Issues = [new Issue("badApproval", IssueSeverity.Error, where, message, whatToDo)] });
}

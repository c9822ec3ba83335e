using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Decisions;

namespace Screening.Functions.Http;

/// <summary>The body of a decision.</summary>
public static class DecisionBody
{
    private const int MaxBytes = 64 << 10;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">It is too large, no JSON or no decision; its issues name everything that is wrong.</exception>
    public static async Task<DecisionRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await JsonBody.ReadAsync(request, MaxBytes, "one decision object", cancellationToken).ConfigureAwait(false);
        return DecisionRequestReader.Read(body.RootElement, out var issues)
            ?? throw new ProblemException(Problem.BadRequest("badDecision", $"The decision can't be read. {issues[0].Message} {issues[0].WhatToDo}") with { Issues = issues });
    }
}

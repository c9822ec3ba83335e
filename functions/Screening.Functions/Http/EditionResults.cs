using Microsoft.AspNetCore.Http;
using Screening.Core;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;

namespace Screening.Functions.Http;

/// <summary>The answers about editions.</summary>
public static class EditionResults
{
    /// <summary>One edition, or 404.</summary>
    /// <exception cref="ProblemException">None of this name is known.</exception>
    public static IResult One(KnownEdition? found, string asked) => found is not null
        ? new JsonResult(json => KnownEditionJson.Write(json, found))
        : throw new ProblemException(Problem.NotFound("unknownEdition", $"No edition '{Problem.Shown(asked)}' is known. Look at GET /api/lists for those that are."));

    /// <summary>Tells by the caller's If-Match whether an edition is as the caller saw it.</summary>
    /// <exception cref="ProblemException">The caller sent none: nobody approves what they have not looked at.</exception>
    public static Func<KnownEdition, bool> Seen(HttpRequest request) => request.Headers.IfMatch.Count > 0
        ? known => EntityTag.MayGoOn(request, EntityTag.Of(JsonContract.ToBytes(json => KnownEditionJson.Write(json, known))))
        : throw new ProblemException(new Problem(
            StatusCodes.Status428PreconditionRequired, "ifMatchNeeded", "The call says nothing of what you have seen. Get the edition, look at its changes and its preview, and send its ETag as If-Match."));

    /// <summary>200 with the edition as it stands now, or why nothing was recorded.</summary>
    /// <exception cref="ProblemException">Nothing was recorded.</exception>
    public static IResult Decided(ApprovalResult result, string asked)
    {
        if (result.Refusal is { } refusal)
        {
            throw new ProblemException(new Problem(StatusOf(refusal), refusal.Code, $"{refusal.Message} {refusal.WhatToDo}") { Issues = [refusal] });
        }

        return One(result.Edition, asked);
    }

    private static int StatusOf(Issue refusal) => refusal.Code switch
    {
        "unknownEdition" => StatusCodes.Status404NotFound,
        "changedSince" => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status409Conflict,
    };
}

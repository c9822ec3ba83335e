using Microsoft.AspNetCore.Http;
using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Functions.Http;

/// <summary>The answers about the control list.</summary>
public static class ListResults
{
    /// <summary>The edition with its measures.</summary>
    public static async Task<IResult> AllAsync(ListQueries queries, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var edition = (await queries.InUseAsync(cancellationToken).ConfigureAwait(false)).Edition;
        var known = await queries.KnownAsync(cancellationToken).ConfigureAwait(false);
        return new JsonResult(json => MeasureJson.WriteAll(json, edition, known, asOf ?? queries.Today, ListCheckHandler.AgeOf(edition, queries.Today)));
    }

    /// <summary>One entry, or 404.</summary>
    /// <exception cref="ProblemException">The edition has none of this code.</exception>
    public static async Task<IResult> OneAsync(ListQueries queries, string code, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var edition = (await queries.InUseAsync(cancellationToken).ConfigureAwait(false)).Edition;
        return EntryCode.TryParse(code, out var parsed) && edition.Entries.TryGetValue(parsed, out var entry)
            ? new JsonResult(json => EntryJson.Write(json, edition, entry, asOf ?? queries.Today))
            : throw new ProblemException(Problem.NotFound("unknownEntry", $"Edition {edition.Id} has no entry '{Problem.Shown(code)}'; one looks like 1C905.a.4."));
    }
}

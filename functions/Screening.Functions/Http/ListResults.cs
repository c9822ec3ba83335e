using Microsoft.AspNetCore.Http;
using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Functions.Http;

/// <summary>The answers about the control list.</summary>
public static class ListResults
{
    /// <summary>The edition with its measures.</summary>
    public static Task<IResult> AllAsync(ListQueries queries, DateOnly? asOf)
    {
        var date = asOf ?? queries.Today;
        return Task.FromResult<IResult>(new JsonResult(json => MeasureJson.WriteAll(json, queries.Edition, date, queries.AgeDays)));
    }

    /// <summary>One entry, or 404.</summary>
    /// <exception cref="ProblemException">The edition has none of this code.</exception>
    public static Task<IResult> OneAsync(ListQueries queries, string code, DateOnly? asOf)
    {
        var date = asOf ?? queries.Today;
        return EntryCode.TryParse(code, out var parsed) && queries.Edition.Entries.TryGetValue(parsed, out var entry)
            ? Task.FromResult<IResult>(new JsonResult(json => EntryJson.Write(json, queries.Edition, entry, date)))
            : throw new ProblemException(Problem.NotFound("unknownEntry", $"Edition {queries.Edition.Id} has no entry '{Problem.Shown(code)}'; one looks like 1C905.a.4."));
    }
}

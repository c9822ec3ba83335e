using System.Globalization;
using Microsoft.AspNetCore.Http;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>The paging and filter parameters of a list call.</summary>
/// <param name="Size">Items of a page, 1 to 500; default 50.</param>
/// <param name="Continuation">Where the page before ended; null for the first.</param>
/// <param name="Verdict">Only items of this verdict; null for all.</param>
public sealed record PageRequest(int Size, string? Continuation, Verdict? Verdict)
{
    private const int DefaultSize = 50;
    private const int MaxSize = 500;

    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">A parameter has no possible value.</exception>
    public static PageRequest Read(HttpRequest request)
    {
        var size = DefaultSize;
        if (request.Query["pageSize"].FirstOrDefault() is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > MaxSize))
        {
            throw new ProblemException(Problem.BadRequest("badPageSize", $"pageSize '{text}' is out of range; give 1 to {MaxSize}."));
        }

        Verdict? verdict = null;
        if (request.Query["verdict"].FirstOrDefault() is { } name)
        {
            verdict = CamelCase.TryParse<Verdict>(name, out var parsed)
                ? parsed
                : throw new ProblemException(Problem.BadRequest("badVerdict", $"'{name}' is no verdict; use {string.Join(", ", CamelCase.Names<Verdict>())}."));
        }

        return new PageRequest(size, request.Query["continuation"].FirstOrDefault(), verdict);
    }

    /// <summary>Gets the page; a continuation that is none becomes a problem.</summary>
    public async Task<Page<T>> GetAsync<T>(Func<int, string?, Task<Page<T>>> get)
    {
        try
        {
            return await get(Size, Continuation).ConfigureAwait(false);
        }
        catch (ArgumentException e) when (Continuation is not null)
        {
            throw new ProblemException(Problem.BadRequest("badContinuation", e.Message));
        }
    }
}

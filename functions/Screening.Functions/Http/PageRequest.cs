using System.Globalization;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>The paging parameters of a list call.</summary>
public sealed class PageRequest
{
    private const int DefaultSize = 50;
    private const int MaxSize = 500;

    private readonly string query;
    private readonly string? token;

    private PageRequest(int size, string query, string? token)
    {
        Size = size;
        this.query = query;
        this.token = token;
    }

    /// <summary>Items of a page, 1 to 500; default 50.</summary>
    public int Size { get; }

    /// <summary>Reads the query.</summary>
    /// <param name="request">The call.</param>
    /// <param name="list">What is listed, with its filters: a continuation of another list is refused.</param>
    /// <exception cref="ProblemException">A parameter has no possible value.</exception>
    public static PageRequest Read(HttpRequest request, string list)
    {
        var size = DefaultSize;
        if (request.Query["pageSize"].FirstOrDefault() is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > MaxSize))
        {
            throw new ProblemException(Problem.BadRequest("badPageSize", $"pageSize '{Problem.Shown(text)}' is out of range; give 1 to {MaxSize}."));
        }

        return new PageRequest(size, list, request.Query["continuation"].FirstOrDefault());
    }

    /// <summary>Gets the page; its continuation is bound to this query.</summary>
    /// <exception cref="ProblemException">The continuation is none of this query's.</exception>
    public async Task<Page<T>> GetAsync<T>(Func<int, string?, Task<Page<T>>> get)
    {
        var page = await get(Size, ContinuationToken.Open(query, token)).ConfigureAwait(false);
        return page with { Continuation = ContinuationToken.Bind(query, page.Continuation) };
    }
}

using Microsoft.AspNetCore.Http;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>A call for the lines of a screening.</summary>
/// <param name="Filter">Which lines.</param>
/// <param name="Page">Which page.</param>
public sealed record ItemListRequest(ItemFilter Filter, PageRequest Page)
{
    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">A parameter has no possible value.</exception>
    public static ItemListRequest Read(HttpRequest request, string id)
    {
        var filter = new ItemFilter
        {
            Verdict = request.Choice<Verdict>("verdict", "badVerdict"), Entry = request.Entry("entry"), Status = request.Choice<StatusKind>("status", "badStatus"),
        };
        return new ItemListRequest(filter, PageRequest.Read(request, $"items {id} {filter.Verdict} {filter.Entry} {filter.Status}"));
    }
}

using Microsoft.AspNetCore.Http;
using Screening.Core.Classification;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>A call for screenings.</summary>
/// <param name="Filter">Which screenings.</param>
/// <param name="Page">Which page.</param>
public sealed record ScreeningListRequest(ScreeningFilter Filter, PageRequest Page)
{
    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">A parameter has no possible value.</exception>
    public static ScreeningListRequest Read(HttpRequest request)
    {
        var filter = new ScreeningFilter
        {
            Verdict = request.Choice<Verdict>("verdict", "badVerdict"), State = request.Choice<InputState>("state", "badState"),
            Shipment = request.Query["shipment"].FirstOrDefault(), Day = request.Date("day"), Entry = request.Entry("entry"),
        };
        return new ScreeningListRequest(filter, PageRequest.Read(request, $"screenings {filter.Verdict} {filter.State} {filter.Day:O} {filter.Entry?.Value} {filter.Shipment}"));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Lists;

namespace Screening.Functions;

/// <summary>The control list over HTTP, and the scheduled look at it.</summary>
public sealed class ListFunctions(ListCheckHandler checks, ListQueries queries, HttpCall call)
{
    /// <summary>Checks the edition in use.</summary>
    [Function("CheckLists")]
    public Task CheckListsAsync([TimerTrigger("%ScreeningListCheckSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        checks.HandleAsync(cancellationToken);

    /// <summary>The edition in use and its measures with their status on a date.</summary>
    [Function("GetLists")]
    public Task<IResult> GetListsAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "lists")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(() => ListResults.AllAsync(queries, request.Date("asOf"), cancellationToken));

    /// <summary>One entry with its status on a date.</summary>
    [Function("GetEntry")]
    public Task<IResult> GetEntryAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "entries/{code}")] HttpRequest request, string code, CancellationToken cancellationToken) =>
        call.RunAsync(() => ListResults.OneAsync(queries, code, request.Date("asOf"), cancellationToken));
}

using Microsoft.Azure.Functions.Worker;
using Screening.Pipeline.Lists;

namespace Screening.Functions;

/// <summary>The scheduled look at the control list.</summary>
public sealed class ListFunctions(ListCheckHandler handler)
{
    /// <summary>Checks the edition in use.</summary>
    [Function("CheckLists")]
    public Task CheckListsAsync([TimerTrigger("%ScreeningListCheckSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.HandleAsync(cancellationToken);
}

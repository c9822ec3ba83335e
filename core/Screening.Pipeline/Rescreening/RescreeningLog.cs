using Microsoft.Extensions.Logging;

namespace Screening.Pipeline.Rescreening;

/// <summary>The log events of re-screenings, 1200 to 1299. Ids and counts only.</summary>
internal static partial class RescreeningLog
{
    [LoggerMessage(1200, LogLevel.Information, "Re-screening {RunId} against {Edition} is done: {Screenings} screenings, {Lines} lines, {Looked} looked at, {Changed} changed")]
    internal static partial void Rescreened(this ILogger logger, string runId, string edition, int screenings, long lines, long looked, long changed);

    [LoggerMessage(1201, LogLevel.Error, "Re-screening {RunId} failed for good")]
    internal static partial void RescreeningFailed(this ILogger logger, string runId);

    [LoggerMessage(1202, LogLevel.Error, "A message of queue {Queue} names no re-screening that is kept")]
    internal static partial void NoRescreening(this ILogger logger, string queue);
}

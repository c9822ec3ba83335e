using Microsoft.Extensions.Logging;

namespace Screening.Pipeline.Webhooks;

/// <summary>The log events of webhooks, 1400 to 1499.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1400, LogLevel.Information, "Report of re-screening {RunId}, try {Attempt}: {State}")]
    internal static partial void Tried(this ILogger logger, string runId, int attempt, string state);

    [LoggerMessage(1401, LogLevel.Error, "A webhook message names no report, or no receiver is set any more")]
    internal static partial void NotSent(this ILogger logger);
}

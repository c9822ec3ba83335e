using Microsoft.Extensions.Logging;

namespace Screening.Pipeline.Watching;

/// <summary>The log events of the announcement watch, 1300 to 1399.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(1300, LogLevel.Information, "{Pages} pages of announcements looked at, {Wrong} could not be read, {New} announcements are new, {Waiting} wait for a person")]
    internal static partial void Watched(this ILogger logger, int pages, int wrong, int @new, int waiting);
}

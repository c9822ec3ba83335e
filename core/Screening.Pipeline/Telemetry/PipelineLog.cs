using Microsoft.Extensions.Logging;

namespace Screening.Pipeline.Telemetry;

/// <summary>The pipeline's log events, 1000 to 1099. Ids and counts only: file names, goods text and parties stay out.</summary>
internal static partial class PipelineLog
{
    [LoggerMessage(1000, LogLevel.Information, "Screening {ScreeningId} received from {Container}")]
    internal static partial void Received(this ILogger logger, string screeningId, string container);

    [LoggerMessage(1001, LogLevel.Information, "Screening {ScreeningId} cut into {Chunks} chunks")]
    internal static partial void Cut(this ILogger logger, string screeningId, int chunks);

    [LoggerMessage(1002, LogLevel.Information, "Screening {ScreeningId} is {State}: {Lines} lines, {Controlled} controlled, {Review} for review")]
    internal static partial void Closed(this ILogger logger, string screeningId, string state, int lines, int controlled, int review);

    [LoggerMessage(1003, LogLevel.Information, "A blob of {Container} was gone before it could be recorded")]
    internal static partial void Gone(this ILogger logger, string container);

    [LoggerMessage(1004, LogLevel.Information, "Screening {ScreeningId} was overtaken: {Reason}")]
    internal static partial void Overtaken(this ILogger logger, string screeningId, string reason);

    [LoggerMessage(1005, LogLevel.Error, "A message of queue {Queue} is no work order; its text is kept as {Artifact}")]
    internal static partial void NoWorkOrder(this ILogger logger, string queue, string artifact);

    [LoggerMessage(1006, LogLevel.Error, "Screening {ScreeningId} failed for good on queue {Queue}")]
    internal static partial void FailedForGood(this ILogger logger, string screeningId, string queue);

    [LoggerMessage(1008, LogLevel.Warning, "A try of screening {ScreeningId} failed")]
    internal static partial void TryFailed(this ILogger logger, string screeningId, Exception failure);

    // Whoever runs the handlers is told of the store by the exception; each input that meets it need not say so again.
    [LoggerMessage(1015, LogLevel.Information, "A try of screening {ScreeningId} failed, for the store failed: {Code}")]
    internal static partial void TryFailedByStore(this ILogger logger, string screeningId, string code);

    [LoggerMessage(1009, LogLevel.Information, "The failure of a try could not be noted: {Reason}")]
    internal static partial void NoteFailed(this ILogger logger, string reason);

    [LoggerMessage(1010, LogLevel.Warning, "Screening {ScreeningId} begins round {Round} of its tries on queue {Queue}")]
    internal static partial void NextRound(this ILogger logger, string screeningId, int round, string queue);

    [LoggerMessage(1011, LogLevel.Information, "Screening {ScreeningId} is sent again as {NewId}")]
    internal static partial void SentAgain(this ILogger logger, string screeningId, string newId);

    [LoggerMessage(1012, LogLevel.Warning, "Screening {ScreeningId} was open with no message on its way: taken up again")]
    internal static partial void TakenUpAgain(this ILogger logger, string screeningId);

    [LoggerMessage(1013, LogLevel.Information, "Screening {ScreeningId}: a language model was heard later on {Heard} lines, {Changed} answers changed")]
    internal static partial void HeardLater(this ILogger logger, string screeningId, int heard, int changed);

    [LoggerMessage(1014, LogLevel.Warning, "Screening {ScreeningId}: what was not asked is still not asked; the tries are used up")]
    internal static partial void NotHeardLater(this ILogger logger, string screeningId);

    [LoggerMessage(1007, LogLevel.Information, "List check of {Edition}: {AgeDays} days old, {Issues} to look at")]
    internal static partial void ListChecked(this ILogger logger, string edition, int ageDays, int issues);

    [LoggerMessage(1012, LogLevel.Warning, "Which edition is active could not be looked up, the one known stays in use: {Reason}")]
    internal static partial void PointerNotRead(this ILogger logger, string reason);

    [LoggerMessage(1013, LogLevel.Error, "The active edition {Hash} can't be loaded from the store")]
    internal static partial void ActiveNotLoaded(this ILogger logger, string hash);

    [LoggerMessage(1014, LogLevel.Information, "The edition in use is {Edition}; before it was {Before}")]
    internal static partial void EditionSwitched(this ILogger logger, string before, string edition);

    [LoggerMessage(1030, LogLevel.Information, "Feed {Feed}: {Outcome}, edition {Edition}, reason {Code}")]
    internal static partial void FeedAsked(this ILogger logger, string feed, string outcome, string edition, string code);

    [LoggerMessage(1031, LogLevel.Information, "Edition {Edition} was made active; before it was {Before}")]
    internal static partial void EditionActivated(this ILogger logger, string edition, string before);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Http;

/// <summary>Runs the body of an HTTP function and turns every failure into a problem: the same on both hosts.</summary>
public sealed partial class HttpCall(IStorageBackend backend, ILogger<HttpCall> logger)
{
    /// <summary>The body's answer, or the problem that it ended in.</summary>
    public async Task<IResult> RunAsync(Func<Task<IResult>> body)
    {
        try
        {
            return await body().ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return new ProblemResult(e.Problem);
        }
        catch (InputTooLargeException e)
        {
            return new ProblemResult(new Problem(StatusCodes.Status413PayloadTooLarge, "payloadTooLarge", e.Message));
        }
        catch (BadHttpRequestException e)
        {
            return new ProblemResult(new Problem(e.StatusCode, "badRequest", e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ProblemResult(ProblemOf(e));
        }
    }

    private Problem ProblemOf(Exception exception)
    {
        var failure = (exception as StorageFailureException)?.Failure ?? backend.Explain(exception);
        if (failure is not null)
        {
            LogStore(failure.Code, failure.Message);
            return new Problem(StatusCodes.Status503ServiceUnavailable, failure.Code, $"{failure.Message} {failure.WhatToDo}");
        }

        LogFault(exception);
        return new Problem(StatusCodes.Status500InternalServerError, "internalError", "The call failed for a reason that is not in the request; the log has it under this trace id.");
    }

    // The caller is told; so is whoever watches the store.
    [LoggerMessage(2001, LogLevel.Information, "The store failed ({Code}): {Reason}")]
    private partial void LogStore(string code, string reason);

    [LoggerMessage(2002, LogLevel.Error, "A call failed.")]
    private partial void LogFault(Exception exception);
}

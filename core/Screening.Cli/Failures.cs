using Screening.Pipeline.Storage;

namespace Screening.Cli;

/// <summary>Failures that are not the input's fault, as one sentence for a person.</summary>
internal static class Failures
{
    /// <summary>What failed and what to do; <paramref name="backend"/> knows the store's own exceptions.</summary>
    public static string Describe(Exception exception, IStorageBackend? backend = null)
    {
        var failure = (exception as StorageFailureException)?.Failure ?? backend?.Explain(exception);
        if (failure is not null)
        {
            return $"{failure.Message} {failure.WhatToDo}";
        }

        return exception switch
        {
            UnauthorizedAccessException or IOException => $"{exception.Message} Check the path and its permissions.",
            _ => $"{exception.Message} This is a fault of the program ({exception.GetType().Name}); please report it with the command you ran.",
        };
    }
}

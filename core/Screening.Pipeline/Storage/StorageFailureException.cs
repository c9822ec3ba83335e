namespace Screening.Pipeline.Storage;

/// <summary>Thrown by a store that knows itself what is wrong with it, for example a file of a newer schema.</summary>
public sealed class StorageFailureException : Exception
{
    /// <summary>Carries the failure.</summary>
    public StorageFailureException(StorageFailure failure)
        : base(failure.Message) => Failure = failure;

    /// <summary>What is wrong.</summary>
    public StorageFailure Failure { get; }
}

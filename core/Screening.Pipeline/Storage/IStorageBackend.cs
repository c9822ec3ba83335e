namespace Screening.Pipeline.Storage;

/// <summary>The store as a whole: what it is, whether it answers, and what its exceptions mean.</summary>
public interface IStorageBackend
{
    /// <summary><c>embedded</c> or <c>azure</c>.</summary>
    string Kind { get; }

    /// <summary>Where it is: a folder, or a service address; without secrets.</summary>
    string Location { get; }

    /// <summary>Makes one small call to each part of the store.</summary>
    /// <exception cref="Exception">The store does not answer; <see cref="Explain"/> says what that means.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Sorts an exception that a store let rise; null when it is no failure of the store.</summary>
    StorageFailure? Explain(Exception exception);
}

namespace Screening.Pipeline.Lists;

/// <summary>The timer's use case: says what the edition knows, how old it is, and what the law's dates bring.</summary>
public sealed class ListCheckHandler
{
    /// <summary>Checks the edition in use and records the result for health.</summary>
    public Task<ListCheck> HandleAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}

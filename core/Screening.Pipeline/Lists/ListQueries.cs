namespace Screening.Pipeline.Lists;

/// <summary>The control list in use, for those who look at it.</summary>
public sealed class ListQueries(CurrentEdition current, EditionQueries editions, TimeProvider time)
{
    /// <summary>The clock's day in the local time zone of the process.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The edition in use.</summary>
    public ValueTask<EditionInUse> InUseAsync(CancellationToken cancellationToken) => current.GetAsync(cancellationToken);

    /// <summary>Every edition that is known, the newest first.</summary>
    public Task<IReadOnlyList<KnownEdition>> KnownAsync(CancellationToken cancellationToken) => editions.ListAsync(cancellationToken);
}

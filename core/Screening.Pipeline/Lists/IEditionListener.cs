namespace Screening.Pipeline.Lists;

/// <summary>Is told when another edition was made active, for what follows from it.</summary>
public interface IEditionListener
{
    /// <summary>Called when the pointer was switched, by the host that switched it; again, by any host, where that one died before it was done. It must only note what is to be done: the work is a queue's.</summary>
    /// <param name="edition">Hash of the edition in use now, as screenings carry it.</param>
    /// <param name="at">When it was switched, UTC: the same for whoever asks again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SwitchedAsync(string edition, DateTimeOffset at, CancellationToken cancellationToken);
}

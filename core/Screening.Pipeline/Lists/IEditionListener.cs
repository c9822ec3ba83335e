namespace Screening.Pipeline.Lists;

/// <summary>Is told when another edition was made active, for what follows from it.</summary>
public interface IEditionListener
{
    /// <summary>Called once the pointer was switched, by the host that switched it. It must only note what is to be done: the work is a queue's.</summary>
    /// <param name="before">Hash of the edition in use before, as screenings carry it.</param>
    /// <param name="next">Hash of the edition in use now.</param>
    /// <param name="at">When it was switched, UTC: the same for whoever asks again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SwitchedAsync(string before, string next, DateTimeOffset at, CancellationToken cancellationToken);
}

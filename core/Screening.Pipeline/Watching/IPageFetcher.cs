namespace Screening.Pipeline.Watching;

/// <summary>Reads pages of the web that the settings name, and no others.</summary>
public interface IPageFetcher
{
    /// <summary>Reads a page.</summary>
    /// <param name="address">The page.</param>
    /// <param name="known">What is known of it: it need not be sent again when it is still that. Null: nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The page, or why there is none. Failures of the network are values.</returns>
    Task<FetchedPage> FetchAsync(Uri address, PageVersion? known, CancellationToken cancellationToken);
}

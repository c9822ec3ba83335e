namespace Screening.Pipeline.Lists;

/// <summary>Works out what another edition would change, before it goes live.</summary>
public interface IEditionPreview
{
    /// <summary>Reads the stored lines that the difference can touch by both editions. Changes nothing.</summary>
    /// <param name="before">The edition in use.</param>
    /// <param name="next">The edition that may follow it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<EditionPreview> PreviewAsync(EditionInUse before, EditionInUse next, CancellationToken cancellationToken);
}

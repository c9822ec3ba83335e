namespace Screening.Pipeline.Uploads;

/// <summary>Lets a caller send one document past the limits of the HTTP host, straight to where the triggers watch.</summary>
public interface IUploadGrants
{
    /// <summary>An address that takes this one document until the grant ends, and nothing else.</summary>
    /// <param name="container"><c>manifests</c> or <c>documents</c>.</param>
    /// <param name="name">Blob name, checked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<UploadGrant> GrantAsync(string container, string name, CancellationToken cancellationToken);
}

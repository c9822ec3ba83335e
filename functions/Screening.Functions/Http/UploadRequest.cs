using Microsoft.AspNetCore.Http;
using Screening.Pipeline;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;

namespace Screening.Functions.Http;

/// <summary>An upload: raw bytes with the name in the query, or one file of a multipart form.</summary>
public sealed class UploadRequest : IAsyncDisposable
{
    private UploadRequest(UploadPlace place, Stream content)
    {
        Place = place;
        Content = content;
    }

    /// <summary>Where the document goes.</summary>
    public UploadPlace Place { get; }

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>Reads container and name, and goes to where the content begins.</summary>
    /// <exception cref="ProblemException">One of them is missing or can't be used.</exception>
    public static async Task<UploadRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var container = Container(request.Query["container"].FirstOrDefault() ?? Containers.Manifests);
        var name = request.Query["name"].FirstOrDefault();
        if (!MultipartFile.IsIn(request))
        {
            return new UploadRequest(new UploadPlace(container, Name(name)), new RequestBody(request.Body));
        }

        var file = await MultipartFile.FindAsync(request, cancellationToken).ConfigureAwait(false);
        return new UploadRequest(new UploadPlace(container, Name(name ?? file.Name)), file.Content);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    /// <summary>The container of a call.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static string Container(string name) => name is Containers.Manifests or Containers.Documents
        ? name
        : throw new ProblemException(Problem.BadRequest("unknownContainer", $"'{Problem.Shown(name)}' is no container; use {Containers.Manifests} or {Containers.Documents}."));

    /// <summary>The document's name.</summary>
    /// <exception cref="ProblemException">It is missing or can't be used.</exception>
    public static string Name(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ProblemException(Problem.BadRequest("missingName", "The document has no name; give one such as shipment-7/file.csv."));
        }

        return BlobName.Check(name) is { } issue
            ? throw new ProblemException(Problem.BadRequest(issue.Code, $"{issue.Message} {issue.WhatToDo}") with { Issues = [issue] })
            : name;
    }
}

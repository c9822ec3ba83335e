using Microsoft.AspNetCore.Http;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Http;

/// <summary>An upload: raw bytes with the name in the query, or one file of a multipart form.</summary>
public sealed class UploadRequest : IAsyncDisposable
{
    private UploadRequest(string container, string name, Stream content)
    {
        Container = container;
        Name = name;
        Content = content;
    }

    /// <summary><c>manifests</c> or <c>documents</c>.</summary>
    public string Container { get; }

    /// <summary>Blob name.</summary>
    public string Name { get; }

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>Reads container and name, and goes to where the content begins.</summary>
    /// <exception cref="ProblemException">One of them is missing or can't be used.</exception>
    public static async Task<UploadRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var container = request.Query["container"].FirstOrDefault() ?? Containers.Manifests;
        if (container is not (Containers.Manifests or Containers.Documents))
        {
            throw new ProblemException(Problem.BadRequest("unknownContainer", $"'{container}' is no container; use {Containers.Manifests} or {Containers.Documents}."));
        }

        var name = request.Query["name"].FirstOrDefault();
        if (!MultipartFile.IsIn(request))
        {
            return new UploadRequest(container, Checked(name), new RequestBody(request.Body));
        }

        var file = await MultipartFile.FindAsync(request, cancellationToken).ConfigureAwait(false);
        return new UploadRequest(container, Checked(name ?? file.Name), file.Content);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static string Checked(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ProblemException(Problem.BadRequest("missingName", "The upload has no name; add ?name=shipment/file.csv."));
        }

        return BlobName.Check(name) is { } issue
            ? throw new ProblemException(Problem.BadRequest(issue.Code, $"{issue.Message} {issue.WhatToDo}") with { Issues = [issue] })
            : name;
    }
}

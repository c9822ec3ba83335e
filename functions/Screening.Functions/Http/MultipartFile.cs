using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Screening.Functions.Http;

/// <summary>The one file of a multipart/form-data body, as it streams in: nothing is buffered.</summary>
/// <param name="Name">The file name that the form gives; null when it gives none.</param>
/// <param name="Content">The bytes.</param>
public sealed record MultipartFile(string? Name, Stream Content)
{
    private const int MaxBoundary = 128;
    private const int MaxOtherFields = 16;

    /// <summary>True for a body that is a form with files.</summary>
    public static bool IsIn(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Goes to the first file of the form; what stands before it is passed over.</summary>
    /// <exception cref="ProblemException">The form is broken, or holds no file.</exception>
    public static async Task<MultipartFile> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > MaxBoundary)
        {
            throw Broken("its boundary is missing or too long");
        }

        try
        {
            var reader = new MultipartReader(boundary, new RequestBody(request.Body));
            for (var fields = 0; fields <= MaxOtherFields && await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section; fields++)
            {
                if (section.AsFileSection() is { FileStream: { } content } file)
                {
                    return new MultipartFile(NameOf(file.FileName), new RequestBody(content));
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Broken("its parts or their headers don't end where its boundary says");
        }

        throw new ProblemException(Problem.BadRequest("missingFile", "The form holds no file; send one part with a filename."));
    }

    // Some senders put their own folders before the name.
    private static string? NameOf(string given) => given.Split('/', '\\')[^1] is { Length: > 0 } name ? name : null;

    private static ProblemException Broken(string why) =>
        new(Problem.BadRequest("brokenForm", $"The form can't be read: {why}. Send multipart/form-data with one file, or the bytes alone with ?name=."));
}

using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Uploads;

namespace Screening.Functions.Http;

/// <summary>The answers of the upload calls.</summary>
public static class UploadResults
{
    /// <summary>201 with the grant.</summary>
    public static IResult Granted(UploadGrant grant) => new JsonResult(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("method", "PUT");
            json.WriteString("url", grant.Address);
            json.WriteStartObject("headers");
            foreach (var (name, value) in grant.Headers)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("expiresAt", grant.ExpiresAt.UtcDateTime);
            json.WriteEndObject();
        },
        StatusCodes.Status201Created,
        grant.Address);

    /// <summary>The place of a grant.</summary>
    /// <exception cref="ProblemException">There is no such grant, or it has ended.</exception>
    public static UploadPlace Known(UploadPlace? place) =>
        place ?? throw new ProblemException(Problem.NotFound("unknownUpload", "There is no such upload, or it has ended. Ask for a new one with POST /api/uploads."));
}

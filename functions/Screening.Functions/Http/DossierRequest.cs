using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Dossiers;

namespace Screening.Functions.Http;

/// <summary>A call for a dossier.</summary>
/// <param name="IsDocument">True for a Word document, false for JSON.</param>
/// <param name="Language">The document's language.</param>
public sealed record DossierRequest(bool IsDocument, DossierLanguage Language)
{
    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">A parameter has no possible value.</exception>
    public static DossierRequest Read(HttpRequest request)
    {
        var format = request.Query["format"].FirstOrDefault() ?? "json";
        return format is "json" or "docx"
            ? new DossierRequest(format == "docx", request.Choice<DossierLanguage>("language", "badLanguage") ?? DossierLanguage.Both)
            : throw new ProblemException(Problem.BadRequest("badFormat", $"format '{Problem.Shown(format)}' is none of json, docx."));
    }
}

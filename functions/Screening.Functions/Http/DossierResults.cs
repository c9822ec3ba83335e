using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Dossiers;
using Screening.Pipeline.Dossiers.Word;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>The answers of the dossier call.</summary>
public static class DossierResults
{
    /// <summary>The dossier as it was asked for, or 404.</summary>
    /// <exception cref="ProblemException">The screening has no such line.</exception>
    public static IResult Of(Dossier? dossier, int line, DossierRequest asked)
    {
        var known = dossier ?? throw new ProblemException(Problem.NotFound("unknownLine", $"The screening has no line {line}."));
        if (!asked.IsDocument)
        {
            return new JsonResult(json => DossierJson.Write(json, known));
        }

        var content = new MemoryStream();
        DossierDocument.Write(content, known, asked.Language);
        content.Position = 0;
        return new FileResult(content, DossierDocument.MediaType, $"dossier-{known.Screening.Id}-{line}.docx", TagOf(known, asked.Language));
    }

    // Of what it says, not of its bytes: a package carries the time of its making.
    private static string TagOf(Dossier dossier, DossierLanguage language) =>
        EntityTag.Of(JsonContract.ToBytes(json =>
        {
            json.WriteStartArray();
            json.WriteStringValue(CamelCase.Of(language));
            DossierJson.Write(json, dossier with { MadeAt = default });
            json.WriteEndArray();
        }));
}

using Screening.Cli.Output;
using Screening.Pipeline.Dossiers;
using Screening.Pipeline.Dossiers.Word;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Dossiers;

/// <summary>Makes a dossier and writes it.</summary>
internal sealed class DossierRunner(ScreeningQueries screenings, DossierHandler dossiers, ITerminal terminal)
{
    public async Task<int> RunAsync(string id, int line, bool isDocument, DossierLanguage language, string file, CancellationToken cancellationToken)
    {
        var screening = await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false);
        var dossier = screening is null ? null : await dossiers.MakeAsync(screening, line, cancellationToken).ConfigureAwait(false);
        if (dossier is null)
        {
            await terminal.Error.WriteLineAsync($"There is no line {line} in a finished screening '{TerminalText.OneLine(id)}'. See: screening history").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        using var content = new MemoryStream();
        if (isDocument)
        {
            DossierDocument.Write(content, dossier, language);
        }
        else
        {
            content.Write(JsonContract.ToBytes(json => DossierJson.Write(json, dossier)));
            content.WriteByte((byte)'\n');
        }

        if (file == "-")
        {
            await terminal.Out.WriteAsync(content.ToArray(), cancellationToken).ConfigureAwait(false);
            return ExitCodes.Success;
        }

        await File.WriteAllBytesAsync(file, content.ToArray(), cancellationToken).ConfigureAwait(false);
        await terminal.Error.WriteLineAsync($"Wrote {file}").ConfigureAwait(false);
        return ExitCodes.Success;
    }
}

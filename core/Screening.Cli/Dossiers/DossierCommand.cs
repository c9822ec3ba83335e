using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Dossiers;
using Screening.Pipeline.Json;

namespace Screening.Cli.Dossiers;

/// <summary><c>screening dossier ID LINE</c>: the file for customs about one line.</summary>
internal static class DossierCommand
{
    public static Command Create(ITerminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The screening's id, as history prints it." };
        var line = new Argument<int>("line") { Description = "The line's number." };
        var format = new Option<string>("--format") { Description = "A Word document, or JSON.", DefaultValueFactory = _ => "docx" };
        format.AcceptOnlyFromAmong("docx", "json");
        var language = new Option<string>("--language") { Description = "The document's language.", DefaultValueFactory = _ => CamelCase.Of(DossierLanguage.Both) };
        language.AcceptOnlyFromAmong([.. CamelCase.Names<DossierLanguage>()]);
        var output = new Option<string?>("--output") { Description = "The file to write; '-' for the output (default: dossier-ID-LINE.docx, JSON to the output).", HelpName = "FILE" };
        var command = new Command("dossier", "Writes the file for customs about one line: what was declared, each entry considered and why, the law, the decisions.") { id, line, format, language, output };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
        {
            var runner = ActivatorUtilities.CreateInstance<DossierRunner>(provider, terminal);
            var isDocument = result.GetValue(format) == "docx";
            var file = result.GetValue(output) ?? (isDocument ? $"dossier-{result.GetValue(id)}-{result.GetValue(line)}.docx" : "-");
            return runner.RunAsync(result.GetValue(id)!, result.GetValue(line), isDocument, CamelCase.Parse<DossierLanguage>(result.GetValue(language)), file, cancellationToken);
        }));
        return command;
    }
}

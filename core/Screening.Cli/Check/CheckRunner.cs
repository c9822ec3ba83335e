using System.Text.Json;
using Screening.Cli.Output;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Check;

/// <summary>Checks one item and prints the answer.</summary>
internal static class CheckRunner
{
    public static void Run(CheckHandler handler, CheckRequest request, string format, ITerminal terminal)
    {
        var answer = handler.Check(request);
        if (format == "table")
        {
            using var writer = new StreamWriter(terminal.Out, new System.Text.UTF8Encoding(false), leaveOpen: true);
            AnswerText.Write(writer, answer);
            return;
        }

        var options = JsonContract.WriterOptions with { Indented = format == "json" };
        using (var writer = new Utf8JsonWriter(terminal.Out, options))
        {
            CheckJson.Write(writer, answer);
        }

        terminal.Out.WriteByte((byte)'\n');
        terminal.Out.Flush();
    }
}

using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>One JSON object a line: the shape of the result file (docs/json.md).</summary>
internal sealed class JsonLinesResultWriter(Stream stream, ResultContext context, bool ownsStream) : ResultWriter(stream, context, ownsStream)
{
    public override void FailFile(string reason)
    {
        WriteFailure(reason);
        Stream.WriteByte((byte)'\n');
    }

    protected override void WriteLine(ScreenedLine line)
    {
        using (var writer = new Utf8JsonWriter(Stream, JsonContract.WriterOptions))
        {
            ScreenedLineJson.Write(writer, File, line, Context.AsOf, Context.Edition);
        }

        Stream.WriteByte((byte)'\n');
    }
}

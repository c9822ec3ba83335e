using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>One JSON document: <c>{"screenings": [{summary members, "items": [...]}]}</c>, written as it comes.</summary>
internal sealed class JsonResultWriter(Stream stream, ResultContext context, bool ownsStream) : ResultWriter(stream, context, ownsStream)
{
    private bool anyFile;
    private bool anyLine;

    public override void Start() => WriteText("{\"screenings\":[");

    public override void BeginFile(string name)
    {
        base.BeginFile(name);
        WriteText(anyFile ? ",\n{\"items\":[" : "\n{\"items\":[");
        anyFile = true;
        anyLine = false;
    }

    public override void EndFile(ScreeningSummary summary)
    {
        WriteText("],\"screening\":");
        using (var writer = new Utf8JsonWriter(Stream, JsonContract.WriterOptions))
        {
            SummaryJson.Write(writer, summary);
        }

        WriteText("}");
        base.EndFile(summary);
    }

    public override void FailFile(string reason)
    {
        WriteText("],\"failure\":");
        WriteFailure(reason);
        WriteText("}");
    }

    public override void Finish(IReadOnlyList<ScreeningSummary> summaries)
    {
        WriteText("\n]}\n");
        base.Finish(summaries);
    }

    protected override void WriteLine(ScreenedLine line)
    {
        WriteText(anyLine ? ",\n" : "\n");
        anyLine = true;
        using var writer = new Utf8JsonWriter(Stream, JsonContract.WriterOptions);
        ScreenedLineJson.Write(writer, File, line, Context.AsOf, Context.Edition);
    }
}

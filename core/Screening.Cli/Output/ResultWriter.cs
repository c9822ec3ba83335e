using System.Text;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>Writes screened lines in one of the output formats, as they come.</summary>
internal abstract class ResultWriter : IDisposable
{
    private readonly Stream inner;
    private readonly bool ownsStream;

    protected ResultWriter(Stream stream, ResultContext context, bool ownsStream)
    {
        Stream = new BufferedStream(stream, 64 * 1024);
        Context = context;
        this.ownsStream = ownsStream;
        inner = stream;
    }

    /// <summary>Where the bytes go.</summary>
    protected Stream Stream { get; }

    /// <summary>What the run's results share.</summary>
    protected ResultContext Context { get; }

    /// <summary>The file whose lines are being written.</summary>
    protected string File { get; private set; } = string.Empty;

    public static ResultWriter Create(string format, Stream stream, ResultContext context, bool ownsStream = false) => format switch
    {
        "json" => new JsonResultWriter(stream, context, ownsStream),
        "jsonl" => new JsonLinesResultWriter(stream, context, ownsStream),
        "csv" => new CsvResultWriter(stream, context, ownsStream),
        _ when context.Width > 0 => new TerminalTableWriter(stream, context, ownsStream),
        _ => new PlainTableWriter(stream, context, ownsStream),
    };

    /// <summary>Writes what stands before the first file.</summary>
    public virtual void Start()
    {
    }

    /// <summary>Writes what stands before a file's lines.</summary>
    public virtual void BeginFile(string name) => File = name;

    /// <summary>Writes a line, if it matters or all were asked for.</summary>
    public void Write(ScreenedLine line)
    {
        if (Context.AllLines || line.Result.Verdict != Verdict.NoMatch)
        {
            WriteLine(line);
        }
    }

    /// <summary>Writes what stands behind a file's lines.</summary>
    public virtual void EndFile(ScreeningSummary summary) => Stream.Flush();

    /// <summary>Writes what stands in the place of a file's lines when it could not be opened.</summary>
    public abstract void FailFile(string reason);

    /// <summary>Writes what stands behind the last file.</summary>
    public virtual void Finish(IReadOnlyList<ScreeningSummary> summaries) => Stream.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Stream.Flush();
        if (ownsStream)
        {
            inner.Dispose();
        }
    }

    protected abstract void WriteLine(ScreenedLine line);

    /// <summary>Writes <c>{"source", "error"}</c>, which stands for a file that could not be opened.</summary>
    protected void WriteFailure(string reason)
    {
        using var writer = new Utf8JsonWriter(Stream, JsonContract.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("source"u8, File);
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, "unreadableFile"u8);
        writer.WriteString("message"u8, reason);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    protected void WriteText(string text) => Stream.Write(Encoding.UTF8.GetBytes(text));
}

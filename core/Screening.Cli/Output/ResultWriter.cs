using System.Text;
using Screening.Core.Classification;
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
        _ => new TableResultWriter(stream, context, ownsStream),
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

    /// <summary>Writes what stands behind the last file.</summary>
    public virtual void Finish(IReadOnlyList<ScreeningSummary> summaries) => Stream.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Flush();
        if (ownsStream)
        {
            inner.Dispose();
        }
    }

    protected abstract void WriteLine(ScreenedLine line);

    protected void WriteText(string text) => Stream.Write(Encoding.UTF8.GetBytes(text));
}

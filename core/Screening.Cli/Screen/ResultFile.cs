using Screening.Cli.Output;

namespace Screening.Cli.Screen;

/// <summary>One result file while it is written; it takes its name only when it is whole.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string path;
    private readonly string unfinished;
    private bool isClosed;

    public ResultFile(string path, string format, ResultContext context)
    {
        this.path = path;
        unfinished = path + ".part";
        File.Delete(unfinished);
        Writer = ResultWriter.Create(
            format, new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 64 * 1024), context, ownsStream: true);
        Writer.Start();
    }

    /// <summary>Writes into it.</summary>
    public ResultWriter Writer { get; }

    /// <summary>Closes the file and gives it its name.</summary>
    public void Keep()
    {
        Close();
        File.Move(unfinished, path, overwrite: true);
    }

    public void Dispose()
    {
        Close();
        File.Delete(unfinished);
    }

    private void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            Writer.Dispose();
        }
    }
}

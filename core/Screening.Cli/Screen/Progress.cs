using Screening.Cli.Output;

namespace Screening.Cli.Screen;

/// <summary>A one-line progress bar on a terminal's error stream; nothing when the output is piped.</summary>
internal sealed class Progress : IDisposable
{
    private const int BarWidth = 24;

    private readonly TextWriter? writer;
    private readonly int width;
    private readonly int total;
    private int done;

    private Progress(TextWriter? writer, int width, int total)
    {
        this.writer = writer;
        this.width = width;
        this.total = total;
    }

    public static Progress Create(ITerminal terminal, int total) => new(terminal.IsInteractive ? terminal.Error : null, terminal.Width, total);

    /// <summary>Shows the file that comes next.</summary>
    public void Next(string name)
    {
        if (writer is null)
        {
            return;
        }

        var filled = total == 0 ? BarWidth : done * BarWidth / total;
        var bar = new string('█', filled) + new string('░', BarWidth - filled);
        writer.Write($"\r\u001b[2K{bar} {++done}/{total} {TerminalText.Fit(name, Math.Max(10, width - BarWidth - 14))}");
    }

    /// <summary>Clears the line before something else is printed.</summary>
    public void Hide() => writer?.Write("\r\u001b[2K");

    public void End() => Hide();

    public void Dispose() => Hide();
}

using System.Globalization;
using Screening.Cli.Output;

namespace Screening.Cli.Screen;

/// <summary>A one-line progress bar on a terminal's error stream; nothing when no person watches.</summary>
internal sealed class Progress : IDisposable
{
    private const int BarWidth = 24;
    private const int LinesAStep = 2_000;

    private readonly TextWriter? writer;
    private readonly int width;
    private readonly int total;
    private string name = string.Empty;
    private int done = -1;
    private int lines;

    private Progress(TextWriter? writer, int width, int total)
    {
        this.writer = writer;
        this.width = width;
        this.total = total;
    }

    public static Progress Create(ITerminal terminal, bool isWanted, int total) =>
        new(isWanted && terminal.ShowsProgress ? terminal.Error : null, terminal.Width, total);

    /// <summary>Shows the file that comes next.</summary>
    public void Next(string file)
    {
        name = file;
        done++;
        lines = 0;
        Show();
    }

    /// <summary>Counts a line of the file.</summary>
    public void Line()
    {
        if (writer is not null && ++lines % LinesAStep == 0)
        {
            Show();
        }
    }

    /// <summary>Clears the bar before something else is printed.</summary>
    public void Hide() => writer?.Write("\r\u001b[2K");

    public void Dispose() => Hide();

    private void Show()
    {
        if (writer is null)
        {
            return;
        }

        var filled = total == 0 ? BarWidth : done * BarWidth / total;
        var bar = new string('█', filled) + new string('░', BarWidth - filled);
        var count = lines == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {lines:N0} lines");
        var head = string.Create(CultureInfo.InvariantCulture, $"{bar} {done}/{total}{count} ");
        writer.Write($"\r\u001b[2K{head}{TerminalText.Fit(name, Math.Max(8, width - head.Length - 1))}");
    }
}

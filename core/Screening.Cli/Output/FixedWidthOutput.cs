using System.Text;
using Spectre.Console;

namespace Screening.Cli.Output;

/// <summary>A terminal's output of a width that is known, so that no size is asked from a stream that has none.</summary>
internal sealed class FixedWidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => true;

    public int Width => width;

    public int Height => 50;

    public void SetEncoding(Encoding encoding)
    {
        // Always UTF-8.
    }
}

using System.Text;

namespace Screening.Cli.Output;

/// <summary>The process's own streams.</summary>
public sealed class SystemTerminal : ITerminal, IDisposable
{
    private const int PipedWidth = 120;
    private const int LeastWidth = 40;

    private readonly StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private readonly bool isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";

    /// <inheritdoc/>
    public Stream In { get; } = Console.OpenStandardInput(64 * 1024);

    /// <inheritdoc/>
    public Stream Out { get; } = ProcessOutput.Open();

    /// <inheritdoc/>
    public TextWriter Error => error;

    /// <inheritdoc/>
    public bool IsInteractive => !Console.IsOutputRedirected && !isDumb;

    /// <inheritdoc/>
    public bool ShowsProgress => !Console.IsErrorRedirected && !isDumb;

    /// <inheritdoc/>
    public bool HasColours { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <inheritdoc/>
    public int Width => Console.IsOutputRedirected && Console.IsErrorRedirected ? PipedWidth : WindowWidth();

    /// <inheritdoc/>
    public TimeProvider Time => TimeProvider.System;

    /// <inheritdoc/>
    public void Dispose() => error.Dispose();

    private static int WindowWidth()
    {
        try
        {
            var width = Console.WindowWidth;
            return width == 0 ? PipedWidth : Math.Max(width, LeastWidth);
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}

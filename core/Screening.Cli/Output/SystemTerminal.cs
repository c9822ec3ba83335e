using System.Text;

namespace Screening.Cli.Output;

/// <summary>The process's own streams.</summary>
public sealed class SystemTerminal : ITerminal, IDisposable
{
    private const int PipedWidth = 120;

    private readonly StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };

    /// <inheritdoc/>
    public Stream In { get; } = Console.OpenStandardInput(64 * 1024);

    /// <inheritdoc/>
    public Stream Out { get; } = Console.OpenStandardOutput();

    /// <inheritdoc/>
    public TextWriter Error => error;

    /// <inheritdoc/>
    public bool IsInteractive { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <inheritdoc/>
    public int Width => IsInteractive && Console.WindowWidth > 40 ? Console.WindowWidth : PipedWidth;

    /// <inheritdoc/>
    public TimeProvider Time => TimeProvider.System;

    /// <inheritdoc/>
    public void Dispose() => error.Dispose();
}

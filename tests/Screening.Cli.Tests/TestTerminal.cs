using System.Text;
using Microsoft.Extensions.Time.Testing;
using Screening.Cli.Output;

namespace Screening.Cli.Tests;

/// <summary>A terminal in memory, at a date on which the law is known.</summary>
internal sealed class TestTerminal : ITerminal
{
    private readonly MemoryStream output = new();
    private readonly StringWriter error = new() { NewLine = "\n" };

    internal TestTerminal(string input = "") => In = new MemoryStream(Encoding.UTF8.GetBytes(input));

    public Stream In { get; init; }

    public Stream Out => output;

    public TextWriter Error => error;

    public bool IsInteractive { get; init; }

    public bool ShowsProgress { get; init; }

    public bool HasColours { get; init; }

    public int Width { get; init; } = 120;

    public TimeProvider Time { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    internal string Output => Encoding.UTF8.GetString(output.ToArray());

    internal string ErrorText => error.ToString();

    internal string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, this);
}

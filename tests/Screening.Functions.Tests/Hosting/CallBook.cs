using System.Collections.Concurrent;

namespace Screening.Functions.Tests.Hosting;

/// <summary>What was called; calls can be held and made to fail.</summary>
public sealed class CallBook
{
    private readonly BlockingCollection<string> lines = [];

    /// <summary>Calls wait for it; null lets them pass.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>Calls that are still to fail.</summary>
    public int Failures { get; set; }

    /// <summary>Calls that nobody has asked for yet.</summary>
    public int Waiting => lines.Count;

    /// <summary>Takes a call down.</summary>
    public async Task WriteAsync(string line)
    {
        lines.Add(line);
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        if (Failures > 0)
        {
            Failures--;
            throw new InvalidOperationException("told to fail");
        }
    }

    /// <summary>The next call, waited for with a deadline; meanwhile does <paramref name="push"/> again and again.</summary>
    public string Next(Action? push = null)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (lines.TryTake(out var line, TimeSpan.FromMilliseconds(10)))
            {
                return line;
            }

            push?.Invoke();
        }

        throw new TimeoutException("The function was not called.");
    }
}

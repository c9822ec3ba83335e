using System.Diagnostics;
using System.Globalization;

namespace Screening.Scans;

/// <summary>Looks at the process's working set once a second while it works.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly List<long> seen = [Now()];
    private readonly Timer timer;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    /// <summary>Start, middle and end, each the most of a third of the time.</summary>
    public override string ToString()
    {
        Look();
        lock (seen)
        {
            var third = Math.Max(1, seen.Count / 3);
            return string.Create(CultureInfo.InvariantCulture, $"{seen.Take(third).Max()}, {seen.Skip(third).Take(third).DefaultIfEmpty(seen[^1]).Max()}, {seen.Skip(2 * third).DefaultIfEmpty(seen[^1]).Max()}");
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var now = Now();
        lock (seen)
        {
            seen.Add(now);
        }
    }

    private static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> 20;
    }
}

using System.Collections.Concurrent;

namespace Screening.Azure.Storage;

/// <summary>Makes containers, queues and tables at their first use and remembers that they are there. A failure is not remembered.</summary>
internal sealed class CreatedOnce
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>Runs the creation unless it has succeeded before.</summary>
    public async Task EnsureAsync(string name, Func<Task> create)
    {
        if (!made.ContainsKey(name))
        {
            await create().ConfigureAwait(false);
            made[name] = true;
        }
    }
}

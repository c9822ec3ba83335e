using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Screening.Faults.Stores;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Faults;

/// <summary>The inputs of one scenario: puts them in, waits until nothing waits any more, and audits.</summary>
internal sealed class FaultRun(StoreUnderTest store, int seed)
{
    private const long MaxBytes = 1 << 30;

    // The pauses between the rounds of tries come to a quarter of an hour: what waits for twice as long waits for ever.
    private static readonly TimeSpan ForEver = TimeSpan.FromMinutes(30);

    private readonly List<(Manifest Manifest, InputRef Input, bool IsReplaced)> given = [];
    private readonly Stopwatch sinceFault = Stopwatch.StartNew();
    private int number;

    /// <summary>Chance, the same in each run of a seed.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Faults so far.</summary>
    public int Injected { get; private set; }

    private IInputStore InputStore => store.Services.GetRequiredService<IInputStore>();

    private ILedgerStore Ledger => store.Services.GetRequiredService<ILedgerStore>();

    private IWorkQueue Queue => store.Services.GetRequiredService<IWorkQueue>();

    /// <summary>Notes that a fault was injected or ended now.</summary>
    public void Note(int times = 1)
    {
        Injected += times;
        sinceFault.Restart();
    }

    /// <summary>Puts in manifests of mixed lengths, one in nine of several chunks.</summary>
    public async Task FeedAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await PutAsync(Manifest.Of(++number, number % 9 == 4 ? LineBlob.MaxLines + 500 + Random.Next(4_000) : 1 + Random.Next(120)));
        }
    }

    /// <summary>Puts in one manifest, in the place of an earlier one of its name.</summary>
    public async Task<InputRef> PutAsync(Manifest manifest)
    {
        using var content = new MemoryStream(manifest.Content());
        var blob = await InputStore.WriteAsync(Containers.Manifests, manifest.Name, content, MaxBytes, default);
        Replace(manifest.Name);
        given.Add((manifest, blob.Input, false));
        return blob.Input;
    }

    /// <summary>Says that an input was deleted or replaced.</summary>
    public void Replace(string name)
    {
        for (var i = 0; i < given.Count; i++)
        {
            given[i] = given[i] with { IsReplaced = given[i].IsReplaced || given[i].Manifest.Name == name };
        }
    }

    /// <summary>Waits until every input is closed and no message waits, and audits.</summary>
    public async Task<FaultResult> EndAsync(string fault)
    {
        var limit = Stopwatch.StartNew();
        while (!await IsQuietAsync() && limit.Elapsed < ForEver)
        {
            await Task.Delay(200);
        }

        var recovery = sinceFault.Elapsed;
        var audit = new Audit(store.Services);
        foreach (var (manifest, input, isReplaced) in given)
        {
            await audit.AddAsync(manifest, input, isReplaced);
        }

        return new FaultResult(fault, store.Name, Injected, audit, recovery);
    }

    private async Task<bool> IsQuietAsync()
    {
        foreach (var (_, input, isReplaced) in given)
        {
            var entry = await Ledger.FindAsync(input, default);
            if (entry is null ? !isReplaced : !entry.IsClosed)
            {
                return false;
            }
        }

        foreach (var queue in Queues.All)
        {
            if (await Queue.CountAsync(queue, default) > 0)
            {
                return false;
            }
        }

        return true;
    }
}

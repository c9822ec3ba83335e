namespace Screening.Load.Scale;

/// <summary>What one input of a length takes.</summary>
/// <param name="Chunks">Messages of work: the input, and its chunks when there are several.</param>
/// <param name="Rows">Rows of flagged lines.</param>
/// <param name="CoreSeconds">Seconds of a core.</param>
/// <param name="WaitingSeconds">Seconds of waiting for storage.</param>
/// <param name="Calls">Calls of storage.</param>
internal sealed record InputCost(int Chunks, double Rows, double CoreSeconds, double WaitingSeconds, StorageCalls Calls)
{
    private const int LinesAChunk = 5_000, RowsATransaction = 100;

    public static InputCost Of(int lines, ScaleAssumptions given)
    {
        var chunks = (lines + LinesAChunk - 1) / LinesAChunk;
        var rows = lines * given.Flagged;
        var transactions = chunks * Math.Ceiling(rows / chunks / RowsATransaction);
        var further = chunks > 1 ? chunks : 0;
        return new InputCost(
            1 + further, rows, lines * given.CoreSecondsALine, given.WaitingSeconds.Input + (further * given.WaitingSeconds.Chunk),
            given.CallsAnInput + (given.CallsAChunk * further) + new StorageCalls(transactions, 0, 0));
    }

    /// <summary>The mean over the kinds of inputs.</summary>
    public static (double Chunks, double Rows, double CoreSeconds, double BusySeconds, StorageCalls Calls) Mean(ScaleAssumptions given)
    {
        double chunks = 0, rows = 0, core = 0, busy = 0;
        var calls = default(StorageCalls);
        foreach (var (lines, share) in given.Inputs)
        {
            var cost = Of(lines, given);
            chunks += cost.Chunks * share;
            rows += cost.Rows * share;
            core += cost.CoreSeconds * share;
            busy += (cost.CoreSeconds + cost.WaitingSeconds) * share;
            calls += cost.Calls * share;
        }

        return (chunks, rows, core, busy, calls);
    }
}

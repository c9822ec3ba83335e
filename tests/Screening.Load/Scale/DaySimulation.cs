namespace Screening.Load.Scale;

/// <summary>
/// Runs a day second by second: inputs arrive, messages queue, instances are wished for by the length of the queue, start after a while and
/// work, no faster than cores and storage limits allow.
/// </summary>
internal sealed class DaySimulation(ScaleAssumptions given)
{
    private const int Day = 86_400, Hour = 3_600, BusiestHourStart = 9 * Hour;

    // Lists of all screenings, of a day and of a state: each closed input is one row in a partition of sixteen.
    private const int IndexBuckets = 16;

    public DayResult Run(double linesADay)
    {
        var mean = InputCost.Mean(given);
        var inputs = linesADay / given.MeanLines;
        var peak = RateAt(BusiestHourStart, inputs);
        var accounts = Accounts(peak, mean);
        var (queue, wait, instances) = Work(inputs, mean, accounts);
        return new DayResult(
            linesADay, inputs, accounts, instances, queue, wait, peak * mean.Calls.Tables, peak / accounts / IndexBuckets, mean.Calls * inputs,
            inputs * Math.Max(mean.CoreSeconds / given.Instance.Cores, mean.BusySeconds / given.MessagesAtOnce) * given.Instance.Gigabytes,
            inputs * mean.Rows * given.Bytes.Row / 1e9, linesADay * given.Bytes.Line / 1e9);
    }

    // As many accounts as keep transactions, the two queues and the index partitions below their limits at the peak.
    private int Accounts(double peak, (double Chunks, double Rows, double CoreSeconds, double BusySeconds, StorageCalls Calls) mean)
    {
        double[] needs =
        [
            peak * mean.Calls.Tables / given.TableLimit.Account, peak * (mean.Chunks - 1) / given.QueueLimit, peak / given.QueueLimit,
            peak / IndexBuckets / given.TableLimit.Partition,
        ];
        return Math.Max(1, (int)Math.Ceiling(needs.Max() / given.Headroom));
    }

    private (double DeepestQueue, double LongestWait, int Instances) Work(
        double inputs, (double Chunks, double Rows, double CoreSeconds, double BusySeconds, StorageCalls Calls) mean, int accounts)
    {
        // Messages a second of one instance: bound by its core, or by the waiting of the messages it has at once.
        var secondsAMessage = Math.Max(mean.CoreSeconds / given.Instance.Cores, mean.BusySeconds / given.MessagesAtOnce) / mean.Chunks;
        var storage = accounts * given.TableLimit.Account * given.Headroom / (mean.Calls.Tables / mean.Chunks);
        var ready = new int[Day + given.StartSeconds + 1];
        double waiting = 0, deepest = 0, longest = 0;
        int instances = 0, most = 0, starting = 0;
        for (var second = 0; second < Day; second++)
        {
            instances += ready[second];
            starting -= ready[second];
            waiting += RateAt(second, inputs) * mean.Chunks;
            var wished = Math.Min(given.MaxInstances * accounts, (int)Math.Ceiling(waiting / given.MessagesAtOnce));
            var more = Math.Max(0, wished - instances - starting);
            ready[second + given.StartSeconds] += more;
            starting += more;
            var done = Math.Min(waiting, Math.Min(instances / secondsAMessage, storage));
            waiting -= done;
            deepest = Math.Max(deepest, waiting);
            longest = Math.Max(longest, done > 0 ? waiting / done : waiting > 0 ? given.StartSeconds : 0);
            most = Math.Max(most, instances);
            instances = Math.Max(wished, (int)Math.Ceiling(done * secondsAMessage));
        }

        return (deepest, longest, most);
    }

    private double RateAt(int second, double inputs) => second is >= BusiestHourStart and < BusiestHourStart + Hour
        ? inputs * given.BusiestHour / Hour
        : inputs * (1 - given.BusiestHour) / (Day - Hour);
}

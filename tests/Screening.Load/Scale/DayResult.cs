using System.Globalization;

namespace Screening.Load.Scale;

/// <summary>What a day of a load comes to.</summary>
internal sealed record DayResult(
    double Lines, double Inputs, int Accounts, int Instances, double DeepestQueue, double LongestWait, double PeakTransactions, double BusiestPartition, StorageCalls Calls,
    double GigabyteSeconds, double TableGigabytes, double BlobGigabytes)
{
    public const string Head =
        "| lines a day | inputs a day | accounts | instances at peak | deepest queue, messages | longest wait | table transactions/s at peak | busiest index partition, entities/s | table transactions | blob calls | queue calls | GB-s | table GB a day | blob GB a day |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Lines:N0} | {Inputs:N0} | {Accounts:N0} | {Instances:N0} | {DeepestQueue:N0} | {LongestWait:0.0} s | {PeakTransactions:N1} | {BusiestPartition:N2} | {Calls.Tables:N0} | {Calls.Blobs:N0} | {Calls.Queues:N0} | {GigabyteSeconds:N0} | {TableGigabytes:N3} | {BlobGigabytes:N3} |");
}

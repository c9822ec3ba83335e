namespace Screening.Load.Scale;

/// <summary>Calls of the storage services.</summary>
/// <param name="Tables">Table transactions.</param>
/// <param name="Blobs">Blob reads and writes.</param>
/// <param name="Queues">Queue calls.</param>
internal readonly record struct StorageCalls(double Tables, double Blobs, double Queues)
{
    public static StorageCalls operator +(StorageCalls one, StorageCalls other) => new(one.Tables + other.Tables, one.Blobs + other.Blobs, one.Queues + other.Queues);

    public static StorageCalls operator *(StorageCalls calls, double times) => new(calls.Tables * times, calls.Blobs * times, calls.Queues * times);
}

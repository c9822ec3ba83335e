namespace Screening.Pipeline.Storage;

/// <summary>A received message, hidden from others until its visibility time is over.</summary>
/// <param name="Queue">The queue it came from.</param>
/// <param name="Id">The store's id.</param>
/// <param name="Receipt">Proof of this receipt; a later receipt makes it void.</param>
/// <param name="Text">What was sent.</param>
/// <param name="DequeueCount">How often it was received, this time included.</param>
public sealed record WorkMessage(string Queue, string Id, string Receipt, string Text, int DequeueCount);

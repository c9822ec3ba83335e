namespace Screening.Functions.Local;

/// <summary>The local host can't start or go on; the message is for the user.</summary>
public sealed class LocalHostException(string message) : Exception(message);

namespace Screening.Pipeline.Health;

/// <summary>Messages that wait, about: hidden ones and those being worked on included.</summary>
/// <param name="Intake">Inputs to read.</param>
/// <param name="Chunks">Chunks of lines to screen.</param>
/// <param name="Poison">Messages that failed for good and were not looked at yet.</param>
public sealed record Backlog(int Intake, int Chunks, int Poison);

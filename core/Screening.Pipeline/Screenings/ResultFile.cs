namespace Screening.Pipeline.Screenings;

/// <summary>A file of a screening, opened.</summary>
/// <param name="Name">What it is saved as.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">The bytes from the start; the caller disposes it.</param>
public sealed record ResultFile(string Name, string MediaType, Stream Content);

namespace Screening.Pipeline.Screenings;

/// <summary>One page of a list.</summary>
/// <param name="Items">The page's items.</param>
/// <param name="Continuation">Opaque text that asks for the next page; null on the last.</param>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

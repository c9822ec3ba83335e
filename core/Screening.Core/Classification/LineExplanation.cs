namespace Screening.Core.Classification;

/// <summary>The result for a line with every entry that was considered for it.</summary>
/// <param name="Result">The result, as <see cref="Classifier.Classify"/> gives it.</param>
/// <param name="Entries">The entries: those found first, weightiest first, then the others by code.</param>
public sealed record LineExplanation(LineResult Result, IReadOnlyList<EntryExplanation> Entries);

namespace Screening.Core.Lists;

/// <summary>The line names this concept of the vocabulary, not negated. False when it does not.</summary>
/// <param name="Concept">Id in <see cref="Edition.Concepts"/>.</param>
public sealed record Names(string Concept) : Condition;

namespace Screening.Pipeline.Lists;

/// <summary>An edition with where it stands.</summary>
/// <param name="Record">What is known of it.</param>
/// <param name="State">Where it stands.</param>
public sealed record KnownEdition(EditionRecord Record, EditionState State);

using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>A fact that would settle a finding, with the question to ask the supplier.</summary>
/// <param name="Fact">camelCase id, for example <c>dyContent</c>.</param>
/// <param name="Question">The question in English and Chinese.</param>
public sealed record MissingFact(string Fact, BilingualText Question);

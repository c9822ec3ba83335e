namespace Screening.Core.Lists;

/// <summary>A fact that text can't hold and a person must answer (knowledge of an end use, an ownership share). Always unknown.</summary>
/// <param name="Fact">Id of the question.</param>
/// <param name="Question">The question to ask.</param>
public sealed record MustAsk(string Fact, BilingualText Question) : Condition;

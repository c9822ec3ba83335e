namespace Screening.Core.Testimony;

/// <summary>A witness's word that a line is no listed item. It is shown to the person who decides and lowers nothing.</summary>
/// <param name="Quote">The words of the goods text that it rests on, letter for letter.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Objection(string Quote, string Reason);

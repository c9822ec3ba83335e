namespace Screening.Core.Lists;

/// <summary>The same statement in English and in simplified Chinese.</summary>
/// <param name="En">English; never empty.</param>
/// <param name="Zh">Simplified Chinese; never empty.</param>
public sealed record BilingualText(string En, string Zh);

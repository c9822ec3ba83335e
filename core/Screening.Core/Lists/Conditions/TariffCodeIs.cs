namespace Screening.Core.Lists;

/// <summary>The declared tariff code starts with one of these. False when none is declared: a code is a hint, its absence no question.</summary>
/// <param name="Codes">4 to 10 digits each.</param>
public sealed record TariffCodeIs(IReadOnlyList<string> Codes) : Condition;

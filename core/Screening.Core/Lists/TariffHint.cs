namespace Screening.Core.Lists;

/// <summary>A tariff code printed beside an entry or known to hold its goods.</summary>
/// <param name="Code">4 to 10 digits, no dots.</param>
/// <param name="Certainty">How sure it is that the code belongs here.</param>
/// <param name="Printed">True when the announcement itself prints it.</param>
/// <param name="Sources">Keys into <see cref="Edition.Sources"/>; at least one.</param>
public sealed record TariffHint(string Code, Certainty Certainty, bool Printed, IReadOnlyList<string> Sources);

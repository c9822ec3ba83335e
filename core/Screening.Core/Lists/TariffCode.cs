namespace Screening.Core.Lists;

/// <summary>A tariff code and what the tariff book puts there.</summary>
/// <param name="Code">4 to 10 digits, no dots.</param>
/// <param name="Title">What it covers.</param>
/// <param name="Elements">Symbols of the elements it names; empty for a code that covers many.</param>
/// <param name="CoversFreeGoods">True when goods that are not listed fall there too, as magnets of 8505.11.</param>
/// <param name="Sources">Keys into <see cref="Edition.Sources"/>.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record TariffCode(
    string Code, BilingualText Title, IReadOnlyList<string> Elements, bool CoversFreeGoods,
    IReadOnlyList<string> Sources, Certainty Certainty);

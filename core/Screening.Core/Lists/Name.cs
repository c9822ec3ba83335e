namespace Screening.Core.Lists;

/// <summary>One name of a concept, element or substance.</summary>
/// <param name="Text">The name as usually written.</param>
/// <param name="Language">IETF tag: en, zh-Hans, zh-Hant, ja, de; <c>mul</c> for names of no language (trade names, codes).</param>
/// <param name="Match">How it is looked for.</param>
/// <param name="Certainty">How sure it is that this name means the thing.</param>
public sealed record Name(string Text, string Language, NameMatch Match, Certainty Certainty);

namespace Screening.Core.Lists;

/// <summary>
/// The material holds this element: true when stated, false when a full composition leaves it out or the text denies it, else
/// unknown. For magnets whose composition nobody declared.
/// </summary>
/// <param name="Element">Chemical symbol.</param>
public sealed record Contains(string Element) : Condition;

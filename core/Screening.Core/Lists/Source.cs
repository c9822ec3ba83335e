namespace Screening.Core.Lists;

/// <summary>A source that statements of the edition rest on.</summary>
/// <param name="Key">Short key, for example <c>S2</c>.</param>
/// <param name="Title">What it is and how much of it was seen.</param>
/// <param name="Locator">Address or reference.</param>
public sealed record Source(string Key, string Title, string Locator);

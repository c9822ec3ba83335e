namespace Screening.Core;

/// <summary>
/// What is wrong with an input, as a value: collected, never thrown. A person must be able to act on it without asking.
/// </summary>
/// <param name="Code">Stable camelCase identifier, for example <c>wrongCasCheckDigit</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">The place in the input: sheet and row, page, segment, JSON path, or file; empty when it is the whole input.</param>
/// <param name="Message">What is wrong, in one English sentence that names the offending text.</param>
/// <param name="WhatToDo">What the user can do about it; null when nothing can or need be done.</param>
public sealed record Issue(string Code, IssueSeverity Severity, string Where, string Message, string? WhatToDo = null);

namespace Screening.Intake;

/// <summary>Words of a document that are no goods line: a title, a note, a heading, a row without a description. They may name goods all the same.</summary>
/// <param name="Where">Their place, as that of a line.</param>
/// <param name="Reason">Why they are no line, as <see cref="DocumentReport.LeftOut"/> counts it.</param>
/// <param name="Text">The words, cut at 2,000 characters.</param>
public sealed record Aside(string Where, string Reason, string Text);

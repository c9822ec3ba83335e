namespace Screening.Core.Lists.Views;

/// <summary>One part of an edition as rows of texts.</summary>
/// <param name="Name">camelCase name, for example <c>entries</c>.</param>
/// <param name="Columns">camelCase names of the columns.</param>
/// <param name="Rows">Rows with a text for each column; empty texts where there is nothing.</param>
public sealed record EditionTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

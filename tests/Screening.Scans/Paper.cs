namespace Screening.Scans;

/// <summary>A paper before it is set: what stands on it, from top to bottom.</summary>
/// <param name="Name">Its name, for example <c>coa-zh-03</c>.</param>
/// <param name="Blocks">Its blocks.</param>
public sealed record Paper(string Name, IReadOnlyList<Block> Blocks);

/// <summary>A part of a paper.</summary>
public abstract record Block;

/// <summary>A title, set large in the middle.</summary>
/// <param name="Text">The title.</param>
public sealed record TitleBlock(string Text) : Block;

/// <summary>Running text, broken where the line ends.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : Block;

/// <summary>Labels with their values, one below the other.</summary>
/// <param name="Fields">The pairs.</param>
public sealed record FieldBlock(IReadOnlyList<(string Label, string Value)> Fields) : Block;

/// <summary>A table, the first row its headings.</summary>
/// <param name="Rows">The rows, all of one length.</param>
/// <param name="Widths">Width of the columns as shares of the page.</param>
/// <param name="IsRuled">With lines around its cells.</param>
public sealed record TableBlock(IReadOnlyList<string[]> Rows, double[] Widths, bool IsRuled) : Block;

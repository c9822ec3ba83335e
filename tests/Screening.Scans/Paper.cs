namespace Screening.Scans;

/// <summary>A paper before it is set: what stands on it, from top to bottom.</summary>
/// <param name="Name">Its name, for example <c>coa-zh-03</c>.</param>
/// <param name="Blocks">Its blocks.</param>
public sealed record Paper(string Name, IReadOnlyList<Block> Blocks)
{
    /// <summary>Every character on it.</summary>
    public IEnumerable<char> Characters => Blocks.SelectMany(b => b.Texts).SelectMany(t => t);
}

/// <summary>A part of a paper.</summary>
public abstract record Block
{
    /// <summary>Its texts.</summary>
    public abstract IEnumerable<string> Texts { get; }
}

/// <summary>A title, set large in the middle.</summary>
/// <param name="Text">The title.</param>
public sealed record TitleBlock(string Text) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<string> Texts => [Text];
}

/// <summary>Running text, broken where the line ends.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<string> Texts => [Text];
}

/// <summary>Labels with their values, one below the other.</summary>
/// <param name="Fields">The pairs.</param>
public sealed record FieldBlock(IReadOnlyList<(string Label, string Value)> Fields) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<string> Texts => Fields.SelectMany(f => new[] { f.Label, f.Value });
}

/// <summary>A table, the first row its headings.</summary>
/// <param name="Rows">The rows, all of one length.</param>
/// <param name="Widths">Width of the columns as shares of the page.</param>
/// <param name="Style">How its cells are told apart.</param>
public sealed record TableBlock(IReadOnlyList<string[]> Rows, double[] Widths, TableStyle Style) : Block
{
    /// <summary>With lines around its cells.</summary>
    public bool IsRuled => Style is TableStyle.Ruled or TableStyle.DarkHead;

    /// <inheritdoc/>
    public override IEnumerable<string> Texts => Rows.SelectMany(r => r);
}

/// <summary>Blocks side by side, as forms in two columns have them.</summary>
/// <param name="Left">The left column.</param>
/// <param name="Right">The right column.</param>
public sealed record ColumnsBlock(IReadOnlyList<Block> Left, IReadOnlyList<Block> Right) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<string> Texts => Left.Concat(Right).SelectMany(b => b.Texts);
}

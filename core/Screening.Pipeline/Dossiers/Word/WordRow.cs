namespace Screening.Pipeline.Dossiers.Word;

/// <summary>One row of a table.</summary>
/// <param name="Cells">Its texts.</param>
internal sealed record WordRow(params string[] Cells)
{
    /// <summary>The cell that has a fill; -1 for none.</summary>
    internal int Marked { get; init; } = -1;

    /// <summary>The fill, six hex digits.</summary>
    internal string? Fill { get; init; }

    /// <summary>Steps by which the first cell is set in.</summary>
    internal int Indent { get; init; }
}

namespace Screening.Cli.Output;

/// <summary>What all results of one run share.</summary>
/// <param name="AsOf">The date answered for.</param>
/// <param name="Edition">Name and short hash of the edition.</param>
/// <param name="AllLines">True: every line; false: only those that matter.</param>
/// <param name="Width">Columns of a table.</param>
/// <param name="Colours">True when escape codes may be written.</param>
internal sealed record ResultContext(DateOnly AsOf, string Edition, bool AllLines, int Width, bool Colours);

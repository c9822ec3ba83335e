using Screening.Pipeline.Checks;

namespace Screening.Cli.Output;

/// <summary>What all results of one run share.</summary>
/// <param name="AsOf">The date answered for.</param>
/// <param name="Edition">The edition that answers.</param>
/// <param name="AllLines">True: every line; false: only those that matter.</param>
/// <param name="Width">Columns of the terminal; 0 when the output goes into a pipe or a file, where nothing is wrapped.</param>
/// <param name="Colours">True when a terminal may be sent colours.</param>
internal sealed record ResultContext(DateOnly AsOf, EditionStamp Edition, bool AllLines, int Width, bool Colours);

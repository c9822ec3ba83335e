using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>A goods line with the answer that a specialist gave.</summary>
/// <param name="Id">Its id, or its number in the file when it has none.</param>
/// <param name="Goods">The line.</param>
/// <param name="Label">The right answer.</param>
/// <param name="Alternatives">Other answers that a careful specialist could defend.</param>
/// <param name="Code">An entry that a right answer names; null when none was given.</param>
internal sealed record LabelledLine(string Id, GoodsLine Goods, Verdict Label, IReadOnlyList<Verdict> Alternatives, string? Code)
{
    /// <summary>The entry's number without its letters, 1C905 of 1C905.a.4; null when no code was given.</summary>
    public string? Group => Code?.Split('.')[0];

    /// <summary>True when an answer is the label or one of its alternatives.</summary>
    public bool Allows(Verdict verdict) => verdict == Label || Alternatives.Contains(verdict);
}

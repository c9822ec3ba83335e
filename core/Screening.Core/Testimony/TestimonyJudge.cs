using Screening.Core.Classification;

namespace Screening.Core.Testimony;

/// <summary>
/// Hears a witness (a language model) on a line that the rules have read. The witness brings facts, the rules decide: what a quote is said to mean
/// is read by the same engine as any goods text. Heard, a line may rise from noMatch to review, and from review to controlled only
/// where the quoted words, read by the rules alone, satisfy an entry that the line was in review for. Nothing that is said lowers a verdict.
/// </summary>
/// <param name="classifier">The engine.</param>
public sealed class TestimonyJudge(Classifier classifier)
{
    /// <summary>Hears the testimony on a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="byRules">What the rules alone say of it on the date.</param>
    /// <param name="testimony">What the witness says.</param>
    /// <param name="asOf">The date.</param>
    public Testified Hear(GoodsLine line, LineResult byRules, LineTestimony testimony, DateOnly asOf)
    {
        var hearing = new Hearing(classifier, line, byRules, testimony.Witness, asOf);
        foreach (var fact in testimony.Facts)
        {
            hearing.Take(fact);
        }

        if (testimony.Objection is { } objection)
        {
            hearing.Take(objection);
        }

        return hearing.Close();
    }
}

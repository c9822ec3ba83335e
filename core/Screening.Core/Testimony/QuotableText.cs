using System.Text;
using Screening.Core.Text;

namespace Screening.Core.Testimony;

/// <summary>
/// A text in which quotes are looked up: letter for letter after the folding that all goods texts get (width, compatibility forms, case kept),
/// a run of white space counting as one blank. Built once for a text; each look-up is linear.
/// </summary>
public sealed class QuotableText
{
    private readonly string source;
    private readonly string folded;
    private readonly int[] origin;

    /// <summary>Prepares a text.</summary>
    public QuotableText(string text)
    {
        source = text;
        (folded, origin) = Fold(text);
    }

    /// <summary>Finds a quote.</summary>
    /// <param name="quote">The words; white space around them does not count. Fewer than two letters or digits are no quote.</param>
    /// <returns>Start and length of its first place in the text as given; null when the text does not hold it.</returns>
    public (int Start, int Length)? Find(string quote)
    {
        var (wanted, _) = Fold(quote);
        wanted = wanted.Trim(' ');
        if (wanted.Count(char.IsLetterOrDigit) < 2)
        {
            return wanted.Any(CharacterFolding.IsCjk) ? Locate(wanted) : null;
        }

        return Locate(wanted);
    }

    private (int Start, int Length)? Locate(string wanted)
    {
        var at = folded.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var first = origin[at];
        var end = origin[at + wanted.Length - 1] + 1;
        end += end < source.Length && char.IsLowSurrogate(source[end]) && char.IsHighSurrogate(source[end - 1]) ? 1 : 0;
        return (first, end - first);
    }

    private static (string Folded, int[] Origin) Fold(string text)
    {
        var reading = new Reading();
        reading.Load(text);
        var folded = new StringBuilder(reading.Length);
        var origin = new int[reading.Length];
        for (var i = 0; i < reading.Length; i++)
        {
            var unit = reading.Plain[i];
            if (char.IsWhiteSpace(unit))
            {
                if (folded.Length > 0 && folded[^1] == ' ')
                {
                    continue;
                }

                unit = ' ';
            }

            origin[folded.Length] = reading.SourceSpan(i, i + 1).Start;
            folded.Append(unit);
        }

        return (folded.ToString(), origin);
    }
}

using Screening.Ocr.Recognition;

namespace Screening.Ocr.Glyphs;

/// <summary>
/// Looks again at a line that was read, for the characters that the recogniser can't spell or takes for others: where it left a gap, at every
/// character of a metal, at every character that it is not sure of, and once at every other. What the matcher is sure of is put right; what it is
/// not sure of stays with its alternatives. Nothing is lost in silence.
/// </summary>
internal sealed class GlyphReview(GlyphMatcher matcher)
{
    /// <summary>Stands for a character that could not be read.</summary>
    public const string Unread = "□";

    private const float Sure = 0.85f;
    private const float Maybe = 0.25f;
    private const float Hint = 0.1f;
    private const float Confident = 0.9f;

    /// <summary>The line as it is to be read.</summary>
    public PageText Look(PageText text)
    {
        var ink = new LineInk(text.Picture);
        if (ink.Height < 8)
        {
            return text;
        }

        var pitch = PitchOf(text, ink);
        var characters = text.Reading.Characters.ToList();
        for (var i = 0; i < characters.Count; i++)
        {
            if (IsChinese(characters[i].Text))
            {
                characters[i] = Check(characters, i, ink, pitch);
            }
        }

        foreach (var (from, to) in Gaps(characters, ink, pitch))
        {
            Fill(characters, ink, from, to, pitch);
        }

        return text with { Reading = new LineReading(characters) };
    }

    private static bool IsChinese(string character) => character is [>= '\u4E00' and <= '\u9FFF'];

    // The distance of neighbours; where there are none, what the height of the ink says: a character fills its square but for a rim.
    private static float PitchOf(PageText text, LineInk ink)
    {
        var byHeight = Math.Clamp(ink.Height * 1.04f, 14, LineRecogniser.LineHeight * 1.05f);
        var distances = new List<float>();
        var characters = text.Reading.Characters;
        for (var i = 1; i < characters.Count; i++)
        {
            var distance = (characters[i].Middle - characters[i - 1].Middle) * text.Picture.Width;
            if (IsChinese(characters[i].Text) && IsChinese(characters[i - 1].Text) && distance > byHeight * 0.65f && distance < byHeight * 1.3f)
            {
                distances.Add(distance);
            }
        }

        distances.Sort();
        return distances.Count >= 2 ? distances[distances.Count / 2] : byHeight;
    }

    private CharacterReading Check(List<CharacterReading> characters, int index, LineInk ink, float pitch)
    {
        var read = characters[index];
        var middle = read.Middle * ink.Line.Width;
        var isOpen = read.Confidence < Confident || RareEarthGlyphs.IsMetal(read.Text);
        var isOdd = ElementPlace.IsOdd(read.Text) && IsElementPlace(characters, read.Middle);
        var guess = matcher.At(ink, middle, pitch);
        if (isOpen || isOdd || guess?.Probability > Maybe)
        {
            guess = matcher.Best(ink, middle - (pitch * 0.35f), middle + (pitch * 0.35f), pitch);
        }

        if (guess is null || guess.Character == read.Text || guess.Others.Contains(read.Text))
        {
            return read;
        }

        var isNamed = RareEarthGlyphs.SymbolOf(read.Text) is { } symbol;
        if (isNamed && RareEarthGlyphs.SymbolOf(guess.Character) == RareEarthGlyphs.SymbolOf(read.Text))
        {
            return read;
        }

        if (guess.Probability >= Sure && read.Confidence < Confident && !isNamed)
        {
            return read with { Text = guess.Character, Confidence = guess.Probability, Doubt = null };
        }

        var worth = isOdd ? 0 : isOpen && !isNamed ? Maybe : Sure;
        return guess.Probability >= worth ? read with { Doubt = [guess.Character, .. guess.Others], Confidence = Math.Min(read.Confidence, 1 - guess.Probability) } : read;
    }

    // In a line of Latin letters what is missing is one of them, unless its shape is sure.
    private static bool IsLatin(List<CharacterReading> characters) => characters.Count > 5 && !characters.Exists(c => IsChinese(c.Text) || c.Text == Unread);

    private static bool IsElementPlace(List<CharacterReading> characters, float middle)
    {
        var (before, after) = ElementPlace.Around(characters, middle);
        return ElementPlace.Is(before, after);
    }

    // Stretches with ink that no character accounts for, at least half a character wide.
    private static List<(float From, float To)> Gaps(List<CharacterReading> characters, LineInk ink, float pitch)
    {
        var gaps = new List<(float, float)>();
        var covered = 0f;
        foreach (var character in characters)
        {
            if (character.Text == " ")
            {
                continue;
            }

            var middle = character.Middle * ink.Line.Width;
            var half = WidthOf(character.Text) * pitch / 2;
            AddGap(gaps, ink, covered, middle - half, pitch);
            covered = Math.Max(covered, middle + half);
        }

        AddGap(gaps, ink, covered, ink.Line.Width, pitch);
        return gaps;
    }

    // The ink of full stops and commas takes half of their width, and their places are those of the ink.
    private static float WidthOf(string character) => character[0] switch
    {
        '、' or '。' or '，' or '；' or '：' or '！' => 0.5f,
        >= '\u2E80' => 1,
        >= 'A' and <= 'Z' or 'm' or 'w' or '%' => 0.75f,
        _ => 0.55f,
    };

    private static void AddGap(List<(float From, float To)> gaps, LineInk ink, float from, float to, float pitch)
    {
        if (to - from > pitch * 0.45f && ink.Columns(from, to) > pitch * 0.42f && ink.Rise(from, to) > ink.Height * 0.55f)
        {
            gaps.Add((from, to));
        }
    }

    private void Fill(List<CharacterReading> characters, LineInk ink, float from, float to, float pitch)
    {
        if (to - from < pitch * 0.45f)
        {
            return;
        }

        // The places of neighbours are not exact: the character may reach into what they seemed to cover.
        var best = matcher.Best(ink, Math.Max(from, from + (pitch * 0.15f)), Math.Min(to, to - (pitch * 0.15f)), pitch);
        var least = IsLatin(characters) ? Sure : IsElementPlace(characters, (from + to) / 2 / ink.Line.Width) ? 0 : to - from < pitch * 0.8f ? Maybe : Hint;
        if (best is null || best.Probability < least)
        {
            return;
        }

        var (start, end) = ((best.Middle - (pitch / 2)) / ink.Line.Width, (best.Middle + (pitch / 2)) / ink.Line.Width);
        var read = best.Probability >= Sure
            ? new CharacterReading(best.Character, best.Probability, start, end, "")
            : new CharacterReading(Unread, best.Probability, start, end, "") { Doubt = [best.Character, .. best.Others] };
        var at = characters.FindIndex(c => c.Middle > read.Middle);
        characters.Insert(at < 0 ? characters.Count : at, read);
        Fill(characters, ink, from, best.Middle - (pitch / 2), pitch);
        Fill(characters, ink, best.Middle + (pitch / 2), to, pitch);
    }
}

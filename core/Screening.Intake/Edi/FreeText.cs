namespace Screening.Intake.Edi;

/// <summary>
/// Joins free text that a message cuts over components. Some senders cut at a fixed length within words, others give a line a component;
/// where the text itself can't tell, both readings are kept, for a word that is lost is goods that nobody screens.
/// </summary>
internal static class FreeText
{
    /// <summary>Joins the components; two readings stand with <c> / </c> between them.</summary>
    public static string Join(IReadOnlyList<string> components)
    {
        var filled = components.Where(c => c.Length > 0).ToList();
        if (filled.Count < 2)
        {
            return filled.Count == 0 ? string.Empty : filled[0];
        }

        var glued = filled[0];
        var spaced = filled[0];
        var isDoubtful = false;
        for (var i = 1; i < filled.Count; i++)
        {
            var inWord = char.IsLetterOrDigit(filled[i - 1][^1]) && char.IsLetterOrDigit(filled[i][0]);
            var isFull = filled[i - 1].Length is 35 or 70 or 512;
            isDoubtful |= inWord && !isFull;
            glued += inWord ? filled[i] : " " + filled[i];
            spaced += inWord && isFull ? filled[i] : " " + filled[i];
        }

        return isDoubtful ? $"{glued} / {spaced}" : glued;
    }
}

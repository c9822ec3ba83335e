using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Intake.Word;

/// <summary>Which paragraph styles are headings. Ids differ from language to language; names and outline levels do not.</summary>
internal static class WordStyles
{
    /// <summary>Style id to heading level, 1 to 6.</summary>
    public static Dictionary<string, int> Levels(StyleDefinitionsPart? part)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && Level(style) is var level and > 0)
            {
                levels[id] = level;
            }
        }

        return levels;
    }

    private static int Level(Style style)
    {
        var name = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? string.Empty;
        return name is "title" ? 1
            : name.StartsWith("heading ", StringComparison.Ordinal) && name[^1] is >= '1' and <= '6' ? name[^1] - '0'
            : style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 6 ? outline + 1
            : 0;
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>The styles of a dossier's document: one sober face for each script, headings that an outline can use.</summary>
internal static class WordStyles
{
    private const string Ink = "1B2733", Muted = "55626F", Accent = "1F4E79";

    internal static void AddTo(MainDocumentPart main)
    {
        var part = main.AddNewPart<StyleDefinitionsPart>();
        part.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Microsoft YaHei" },
                    new Color { Val = Ink }, new FontSize { Val = "20" }, new Languages { Val = "en-GB", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            Style("Normal", "Normal", size: 20),
            Style("Title", "Title", size: 36, color: Accent, isBold: true, before: 0, after: 40),
            Style("Subtitle", "Subtitle", size: 20, color: Muted, after: 240),
            Style("Heading1", "heading 1", size: 26, color: Accent, isBold: true, before: 320, after: 120, outline: 0),
            Style("Heading2", "heading 2", size: 22, color: Ink, isBold: true, before: 240, after: 80, outline: 1),
            Style("Quote", "Quote", size: 22, before: 60, after: 140),
            Style("Notice", "Notice", size: 20, color: "7A3E00", before: 60, after: 140),
            Style("Bullet", "Bullet", size: 20, after: 60),
            Style("Cell", "Cell", size: 18, after: 0),
            Style("Small", "Small", size: 16, color: Muted, isBold: true, after: 0),
            Style("Gap", "Gap", size: 8, after: 60));
    }

    private static Style Style(
        string id, string name, int size, string color = Ink, bool isBold = false, int before = 0, int after = 100, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.Append(new KeepNext(), new KeepLines());
        }

        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold());
        }

        run.Append(new Color { Val = color }, new FontSize { Val = $"{size}" });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? OnOffValue.FromBoolean(true) : null };
    }
}
